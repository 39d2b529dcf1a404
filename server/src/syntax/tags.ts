import { elementKind } from './html/elementKind.ts';
import { isBlock, lookOf, plainLook, type Attributes } from './html/look.ts';
import { shownStyleIn } from './html/shownStyle.ts';

/** A tag in running text. */
export interface Tag {
  readonly name: string;
  /** Whether what stands in it is not shown, struck out, or the mark of a note. */
  readonly hides: boolean;
  /** Whether a line ends where it stands. */
  readonly breaks: boolean;
  /** Behind the tag. */
  readonly end: number;
}

const tag = /<(\/?)([a-zA-Z][\w:-]{0,20})((?:\s[^<>]{0,500})?\/?)>/y;
/** What word processors put around what older browsers cannot show. */
const conditional = /<!\[(?:if [^<>\]]{1,60}|endif)\]>/y;

/** Elements of running text that are no blocks, and the notes of wikis; `<` before any other word is itself. */
const inline = new Set(
  'a abbr b basefont bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr o:p q rb ref rp rt rtc ruby s samp small span strike strong sub sup time tt u var verbatim wbr'.split(
    ' ',
  ),
);

/** The tag that begins here, if one does that stands in running text. */
export function tagAt(text: string, at: number): Tag | undefined {
  conditional.lastIndex = at;
  if (conditional.test(text)) return { name: '', hides: false, breaks: false, end: conditional.lastIndex };
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (!match) return undefined;
  const [all, slash, written = '', rest = ''] = match;
  const name = written.toLowerCase();
  const kind = elementKind(name);
  if (!inline.has(name) && (!kind.block || kind.part !== undefined)) return undefined;
  const attributes = slash === '' ? attributesIn(rest) : {};
  const declarations = shownStyleIn(attributes['style'] ?? '');
  const look = lookOf(plainLook, { name, kind, attributes, declarations }, true);
  const isNote = name === 'ref' && !rest.endsWith('/');
  const hides = slash === '' && (look.shown !== 'yes' || look.aside !== undefined || isNote);
  const breaks = kind.puts === 'break' || isBlock(kind, plainLook, declarations);
  return { name, hides, breaks, end: at + all.length };
}

const attribute = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesIn(text: string): Attributes {
  const found: Record<string, string> = {};
  for (const [, name = '', ...values] of text.matchAll(attribute)) found[name.toLowerCase()] = values.join('');
  return found;
}
