import type { ShownStyle } from './shownStyle.ts';
import type { ElementKind } from './elementKind.ts';

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

/** Whether an element in one of that look stands on lines of its own. */
export function isBlock({ block, part }: ElementKind, outer: Look, declarations: ShownStyle | undefined): boolean {
  if (!declarations || declarations.display === undefined || part !== undefined)
    return block || outer.boxes || declarations?.apart === true;
  return outer.boxes || declarations.apart === true || !/^(?:inline|ruby|contents|none)/.test(declarations.display);
}

/** An element as its tag says it. */
export interface OpeningTag {
  readonly name: string;
  readonly kind: ElementKind;
  readonly attributes: Attributes;
  readonly declarations: ShownStyle | undefined;
}

/** How an element in one of that look shows; in a table, what is folded away is no part of what is read. */
export function lookOf(outer: Look, tag: OpeningTag, inTable: boolean): Look {
  if (outer.shown === 'gone') return outer;
  const { name, attributes, declarations } = tag;
  if (outer.shown === 'folded') return name === 'summary' ? plainLook : goneLook;
  if (isGone(tag)) return goneLook;
  if (inTable && name === 'details' && attributes['open'] === undefined) return foldedLook;
  const shown = visibility(declarations) ?? outer.shown;
  const aside = outer.aside ?? asideOf(tag);
  const space = spaceOf(tag) ?? outer.space;
  const boxes = /flex|grid/.test(declarations?.display ?? '');
  const isSame = shown === outer.shown && aside === outer.aside && space === outer.space && boxes === outer.boxes;
  return isSame ? outer : { shown, aside, space, boxes };
}

/** Whether nothing can set an element apart from what it stands in but its name: most elements are so. */
export function isPlain(outer: Look, kind: ElementKind, attributes: Attributes): boolean {
  if (kind.shows !== undefined || outer.boxes || outer.shown === 'folded') return false;
  return attributes['hidden'] === undefined && (!kind.mayRefer || !isNoteLink(attributes));
}

function isGone({ name, kind, attributes, declarations }: OpeningTag): boolean {
  if (kind.shows === 'unseen') return true;
  if (declarations?.visibility === 'collapse' && isCollapsible(kind)) return true;
  if (declarations?.display !== undefined) return declarations.display === 'none';
  return attributes['hidden'] !== undefined || (name === 'dialog' && attributes['open'] === undefined);
}

/** Whether a page takes the part of a table away if it is collapsed. */
function isCollapsible({ part }: ElementKind): boolean {
  return part === 'section' || part === 'row' || part === 'column';
}

function visibility(declarations: ShownStyle | undefined): 'yes' | 'hidden' | undefined {
  if (declarations?.visibility === 'visible' || declarations?.visibility === 'initial') return 'yes';
  return /^(?:hidden|collapse)$/.test(declarations?.visibility ?? '') ? 'hidden' : undefined;
}

function spaceOf({ kind, declarations }: OpeningTag): Look['space'] | undefined {
  const space = declarations?.space;
  if (space === undefined) return kind.shows === 'kept' ? 'kept' : undefined;
  if (space === 'pre-line') return 'lines';
  if (/^(?:pre|pre-wrap|break-spaces)$/.test(space)) return 'kept';
  return /^(?:normal|nowrap|initial)$/.test(space) ? 'collapsed' : undefined;
}

function asideOf(tag: OpeningTag): Aside | undefined {
  if (isStruck(tag)) return 'struck';
  if (tag.kind.shows === 'control') return 'control';
  return isNote(tag) ? 'note' : undefined;
}

function isStruck({ kind, declarations }: OpeningTag): boolean {
  const decoration = declarations?.decoration;
  return decoration === undefined ? kind.shows === 'struck' : decoration.includes('line-through');
}

/** The mark of a note: raised, or a link to the note. */
function isNote({ kind, attributes, declarations }: OpeningTag): boolean {
  if (kind.shows === 'raised') return declarations?.raised !== false;
  if (declarations?.raised && !kind.block && kind.part === undefined) return true;
  return kind.mayRefer && isNoteLink(attributes);
}

const noteRole = /^doc-(?:noteref|backlink)$/;
const noteClass = /(?:foot|end)note-?_?(?:ref|anc|sym)|noteref|sdfootnoteanc|cite_ref/i;

function isNoteLink({ href, class: classes, role, 'epub:type': type }: Attributes): boolean {
  if (href !== undefined && leadsToNote(href)) return true;
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
