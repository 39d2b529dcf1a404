/** What the text of a group is: of the document, of the lists in front of it, the code of a field; or not shown. */
export type Destination = 'text' | 'fonts' | 'styles' | 'instruction' | 'nothing';

/** What holds in a group of RTF, and in those in it until they say otherwise. */
export interface RtfState {
  readonly destination: Destination;
  /** How deep in tables a text box stands that the group is in. */
  readonly base: number;
  /** Whether it defines a row of a table in a table. */
  readonly isInnerRow: boolean;
  readonly inTable: boolean;
  readonly depth: number | undefined;
  readonly style: number | undefined;
  readonly outline: number | undefined;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** Whether it is struck out or raised. */
  readonly struck: boolean;
  readonly raised: boolean;
  readonly font: number | undefined;
  /** How many characters stand in the place of each that is written as a number. */
  readonly stands: number;
}

/** As paragraphs begin, and as characters do. */
const plainParagraph = { inTable: false, depth: undefined, style: undefined, outline: undefined } as const;
const plainCharacters = { hidden: false, struck: false, raised: false, deleted: false, font: undefined } as const;

export const atFirst: RtfState = {
  destination: 'text',
  base: 0,
  isInnerRow: false,
  ...plainParagraph,
  ...plainCharacters,
  stands: 1,
};

/** Whether a control word turns something on: by itself, or with any number but 0. */
const isOn = (number: number | undefined) => number !== 0;

/** What control words change of the state of their group. */
export const changes: Readonly<Record<string, (number: number | undefined) => Partial<RtfState>>> = {
  pard: () => plainParagraph,
  plain: () => plainCharacters,
  intbl: () => ({ inTable: true }),
  itap: (number = 1) => ({ depth: number }),
  s: (number) => ({ style: number }),
  outlinelevel: (number) => ({ outline: number }),
  v: (number) => ({ hidden: isOn(number) }),
  deleted: (number) => ({ deleted: isOn(number) }),
  strike: (number) => ({ struck: isOn(number) }),
  striked: (number) => ({ struck: isOn(number) }),
  super: (number) => ({ raised: isOn(number) }),
  sub: (number) => ({ raised: isOn(number) }),
  nosupersub: () => ({ raised: false }),
  f: (number) => ({ font: number }),
  uc: (number = 1) => ({ stands: number }),
};

const nothing = (words: string): [string, Destination][] => words.split(' ').map((word) => [word, 'nothing']);

/** Words behind which a group is not the text around it. */
export const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['fldinst', 'instruction'],
  ...nothing('colortbl info pict nonshppict footnote annotation objdata sp xe tc nonesttables shprslt'),
  ...nothing('header headerl headerr headerf footer footerl footerr footerf'),
]);

/** Words behind which a group holds text though programs may pass it over. */
export const shownAllTheSame = new Set(['shpinst', 'nesttableprops', 'shppict', 'fldinst']);

/** Characters that have words. */
export const characters: Readonly<Record<string, string>> = {
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00A0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
