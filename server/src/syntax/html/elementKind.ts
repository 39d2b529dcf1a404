/** What an element is to the table it stands in; a holder is what rows inside belong to. */
export type TablePart = 'holder' | 'section' | 'row' | 'cell' | 'column' | 'caption';

/** What is known of an element by its name alone. */
export interface ElementKind {
  readonly part: TablePart | undefined;
  /** Whether it begins and ends a line of running text. */
  readonly block: boolean;
  /** How its text shows, whatever its styles say: not at all, struck out, raised, in a field, as it is written. */
  readonly shows: 'unseen' | 'struck' | 'raised' | 'control' | 'kept' | 'folded' | undefined;
  /** What it puts into the text by itself. */
  readonly puts: 'break' | 'field' | 'turn' | undefined;
  /** Whether it may be the mark of a note. */
  readonly mayRefer: boolean;
}

const inline: ElementKind = { part: undefined, block: false, shows: undefined, puts: undefined, mayRefer: false };
/** What is said of elements, by their names; of one that stands in several rows all of it counts. */
const sayings: readonly (readonly [names: string, what: Partial<ElementKind>])[] = [
  [
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
    { block: true },
  ],
  [
    'annotation annotation-xml audio canvas datalist iframe meter noembed noframes noscript object progress rp rt rtc script style template title video',
    { shows: 'unseen' },
  ],
  ['del s strike', { shows: 'struck' }],
  ['sup sub', { shows: 'raised' }],
  ['button input select textarea', { shows: 'control' }],
  ['br', { puts: 'break' }],
  ['input', { puts: 'field' }],
  ['bdo', { puts: 'turn' }],
  ['pre', { shows: 'kept' }],
  ['details dialog', { shows: 'folded' }],
  ['a span', { mayRefer: true }],
  ['table template noscript', { part: 'holder' }],
  ['thead tbody tfoot', { part: 'section' }],
  ['tr', { part: 'row' }],
  ['td th', { part: 'cell' }],
  ['col colgroup', { part: 'column' }],
  ['caption', { part: 'caption' }],
];

const kinds: ReadonlyMap<string, ElementKind> = kindsSaid();

function kindsSaid(): ReadonlyMap<string, ElementKind> {
  const said = new Map<string, ElementKind>();
  for (const [names, what] of sayings)
    for (const name of names.split(' ')) said.set(name, { ...(said.get(name) ?? inline), ...what });
  return said;
}

/** What is known of an element by its name, in small letters; of one that HTML does not have, what is said of `b`. */
export function elementKind(name: string): ElementKind {
  return kinds.get(name) ?? inline;
}
