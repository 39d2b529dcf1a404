/** What stands in the place of a stretch of markup. */
export interface Standin {
  readonly text: string;
  /** Behind the stretch. */
  readonly end: number;
}

/** The entities that converters leave behind: blanks, what Markdown would take for its own, and signs of figures. */
const names = new Map(
  Object.entries({
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    hairsp: '\u200a',
    numsp: '\u2007',
    puncsp: '\u2008',
    shy: '',
    zwnj: '',
    zwj: '',
    lrm: '',
    rlm: '',
    amp: '&',
    lt: '<',
    gt: '>',
    apos: "'",
    plus: '+',
    minus: '−',
    ndash: '–',
    mdash: '—',
    period: '.',
    middot: '·',
    hellip: '…',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    times: '×',
    deg: '°',
    lpar: '(',
    rpar: ')',
    sol: '/',
    ast: '*',
    lowbar: '_',
    num: '#',
    colon: ':',
    permil: '‰',
    percnt: '%',
  }),
);

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));?/y;

/** What divides cells in some notation stays an entity: it divides none. */
const dividing = /[|,"\t]/;

/** What an entity that begins here stands for, if one does; blanks for characters of control. */
export function entityAt(text: string, at: number): Standin | undefined {
  entity.lastIndex = at;
  const match = entity.exec(text);
  if (!match) return undefined;
  const [all, decimal, hexadecimal, name] = match;
  const end = at + all.length;
  if (name !== undefined) return known(name, end);
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return dividing.test(character) ? undefined : { text: code < 32 ? ' ' : character, end };
}

function known(name: string, end: number): Standin | undefined {
  const character = names.get(name);
  return character === undefined ? undefined : { text: character, end };
}
