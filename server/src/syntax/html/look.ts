import type { Declarations } from './declarations.ts';

/** Why text that is seen is no part of a figure or sentence. */
export type Aside = 'struck' | 'note' | 'control';

/** How a page shows the text of an element. */
export interface Look {
  /**
   * `hidden` text leaves its place blank, and elements inside may show again; what is `gone` is not there at all;
   * of `folded` details only the summary shows.
   */
  readonly shown: 'yes' | 'hidden' | 'gone' | 'folded';
  readonly aside: Aside | undefined;
  /** Whether blanks and line ends show as they are, line ends only, or neither. */
  readonly space: 'collapsed' | 'lines' | 'kept';
  /** Whether each element inside is a box of its own beside the others. */
  readonly boxes: boolean;
}

export type Attributes = Readonly<Record<string, string>>;

/** How text shows that stands in no element. */
export const plainLook: Look = { shown: 'yes', aside: undefined, space: 'collapsed', boxes: false };
const goneLook: Look = { ...plainLook, shown: 'gone' };
const foldedLook: Look = { ...plainLook, shown: 'folded' };

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Elements that begin and end a line of running text. */
const blocks = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
/** Elements of which a page shows no text, whatever its styles say. */
const unseen = setOf(
  'annotation annotation-xml audio canvas datalist iframe meter noembed noframes noscript object progress rp rt rtc script style template title video',
);
const struckOut = setOf('del s strike');
const controls = setOf('button input select textarea');
const tableParts = setOf('table caption colgroup col thead tbody tfoot tr td th');
/** Parts of a table that a page takes away if they are collapsed. */
const collapsible = setOf('colgroup col thead tbody tfoot tr');

/** Whether the element stands on lines of its own, in an element of that look. */
export function isBlock(name: string, outer: Look, declarations: Declarations | undefined): boolean {
  if (!declarations || declarations.display === undefined || tableParts.has(name))
    return blocks.has(name) || outer.boxes || declarations?.apart === true;
  return outer.boxes || declarations.apart === true || !/^(?:inline|ruby|contents|none)/.test(declarations.display);
}

/** Elements that may show otherwise than what they stand in, without a style of their own. */
const remarkable = new Set([...unseen, ...struckOut, ...controls, 'a', 'sup', 'sub', 'pre', 'details', 'dialog']);

/** How an element in one of that look shows; in a table, what is folded away is no part of what is read. */
export function lookOf(
  outer: Look,
  name: string,
  attributes: Attributes,
  declarations: Declarations | undefined,
  inTable: boolean,
): Look {
  if (outer.shown === 'gone' || isPlain(outer, name, attributes, declarations)) return outer;
  if (outer.shown === 'folded') return name === 'summary' ? plainLook : goneLook;
  if (isGone(name, attributes, declarations)) return goneLook;
  if (inTable && name === 'details' && attributes['open'] === undefined) return foldedLook;
  const shown = visibility(declarations) ?? outer.shown;
  const aside = outer.aside ?? asideOf(name, attributes, declarations);
  const space = spaceOf(name, declarations) ?? outer.space;
  const boxes = /flex|grid/.test(declarations?.display ?? '');
  const isSame = shown === outer.shown && aside === outer.aside && space === outer.space && boxes === outer.boxes;
  return isSame ? outer : { shown, aside, space, boxes };
}

/** Whether nothing can set it apart from what it stands in: most elements are so. */
function isPlain(outer: Look, name: string, attributes: Attributes, declarations: Declarations | undefined): boolean {
  if (declarations || outer.boxes || outer.shown === 'folded' || remarkable.has(name)) return false;
  return attributes['hidden'] === undefined && (name !== 'span' || !isNoteByName(attributes));
}

function isGone(name: string, attributes: Attributes, declarations: Declarations | undefined): boolean {
  if (unseen.has(name)) return true;
  if (declarations?.visibility === 'collapse' && collapsible.has(name)) return true;
  if (declarations?.display !== undefined) return declarations.display === 'none';
  return attributes['hidden'] !== undefined || (name === 'dialog' && attributes['open'] === undefined);
}

function visibility(declarations: Declarations | undefined): 'yes' | 'hidden' | undefined {
  if (declarations?.visibility === 'visible' || declarations?.visibility === 'initial') return 'yes';
  return /^(?:hidden|collapse)$/.test(declarations?.visibility ?? '') ? 'hidden' : undefined;
}

function spaceOf(name: string, declarations: Declarations | undefined): Look['space'] | undefined {
  const space = declarations?.space;
  if (space === undefined) return name === 'pre' ? 'kept' : undefined;
  if (space === 'pre-line') return 'lines';
  if (/^(?:pre|pre-wrap|break-spaces)$/.test(space)) return 'kept';
  return /^(?:normal|nowrap|initial)$/.test(space) ? 'collapsed' : undefined;
}

function asideOf(name: string, attributes: Attributes, declarations: Declarations | undefined): Aside | undefined {
  if (isStruck(name, declarations)) return 'struck';
  if (controls.has(name)) return 'control';
  return isNote(name, attributes, declarations) ? 'note' : undefined;
}

function isStruck(name: string, declarations: Declarations | undefined): boolean {
  const decoration = declarations?.decoration;
  return decoration === undefined ? struckOut.has(name) : decoration.includes('line-through');
}

/** The mark of a note: raised, or a link to the note. */
function isNote(name: string, attributes: Attributes, declarations: Declarations | undefined): boolean {
  if (tableParts.has(name)) return false;
  if (name === 'sup' || name === 'sub') return declarations?.raised !== false;
  if (declarations?.raised && !blocks.has(name)) return true;
  if (name === 'a' && leadsToNote(attributes['href'] ?? '')) return true;
  return (name === 'a' || name === 'span') && isNoteByName(attributes);
}

const noteRole = /^doc-(?:noteref|backlink)$/;
const noteClass = /(?:foot|end)note-?_?(?:ref|anc|sym)|noteref|sdfootnoteanc|cite_ref/i;

function isNoteByName({ class: classes, role, 'epub:type': type }: Attributes): boolean {
  if (classes !== undefined && noteClass.test(classes)) return true;
  return type === 'noteref' || (role !== undefined && noteRole.test(role));
}

/** Names that programs give to notes at the end of a page; of others only a bare number is taken for one. */
const noteName = /^_?(?:ftn|edn|fn|sdfootnote|sdendnote|footnote|endnote|note|cmnt|cite|zhu|注)[\w:.-]*$/i;

function leadsToNote(href: string): boolean {
  const hash = href.lastIndexOf('#');
  if (hash < 0) return false;
  const name = href.slice(hash + 1);
  return name.length < 40 && (noteName.test(name) || (hash === 0 && /^[a-z_]{0,3}\d{1,3}$/i.test(name)));
}
