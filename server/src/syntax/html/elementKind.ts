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
const kinds = new Map<string, ElementKind>();

function say(names: string, what: Partial<ElementKind>): void {
  for (const name of names.split(' ')) kinds.set(name, { ...(kinds.get(name) ?? inline), ...what });
}

say(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
  { block: true },
);
say(
  'annotation annotation-xml audio canvas datalist iframe meter noembed noframes noscript object progress rp rt rtc script style template title video',
  { shows: 'unseen' },
);
say('del s strike', { shows: 'struck' });
say('sup sub', { shows: 'raised' });
say('button input select textarea', { shows: 'control' });
say('br', { puts: 'break' });
say('input', { puts: 'field' });
say('bdo', { puts: 'turn' });
say('pre', { shows: 'kept' });
say('details dialog', { shows: 'folded' });
say('a span', { mayRefer: true });
say('table template noscript', { part: 'holder' });
say('thead tbody tfoot', { part: 'section' });
say('tr', { part: 'row' });
say('td th', { part: 'cell' });
say('col colgroup', { part: 'column' });
say('caption', { part: 'caption' });

/** What is known of an element by its name, in small letters; of one that HTML does not have, what is said of `b`. */
export function elementKind(name: string): ElementKind {
  return kinds.get(name) ?? inline;
}
