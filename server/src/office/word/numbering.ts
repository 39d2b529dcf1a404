import { childOf, elementsIn, type XmlElement } from '../xml/readXml.ts';
import { numeral } from './numerals.ts';
import { numberOf, wordValue, type NumberingReference } from './styles.ts';

/** A level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** The number's text, `%1` standing for the number of the first level and so on. */
  readonly text: string;
  readonly restarts: boolean;
  readonly style: string | undefined;
}

interface List {
  /** The lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew with this list. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** The deepest level there is (ISO/IEC 29500-1, 17.9.3). */
const deepest = 8;

/** The numbers of a document's lists, counted on with each paragraph that is asked for in turn. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.#lists = listsIn(root);
  }

  /** The number in front of the next paragraph of a list; nothing where it has none. */
  next({ list: id, level: asked }: NumberingReference, style: string | undefined): string {
    const list = id === undefined ? undefined : this.#lists.get(id);
    if (id === undefined || !list) return '';
    const at = Math.min(asked ?? levelOfStyle(list, style), deepest);
    const level = list.levels.get(at);
    if (!level) return '';
    const counts = this.#countsOf(id, list);
    this.#count(counts, list, at, level);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => numberAt(list, counts, Number(digit) - 1));
  }

  #countsOf(id: string, { definition, overrides }: List): (number | undefined)[] {
    const counts = this.#counts.get(definition) ?? [];
    this.#counts.set(definition, counts);
    if (!this.#begun.has(id)) for (const [level, start] of overrides) counts[level] = start - 1;
    this.#begun.add(id);
    return counts;
  }

  #count(counts: (number | undefined)[], list: List, at: number, level: Level): void {
    const before = counts[at];
    counts[at] = before === undefined ? level.start : before + 1;
    for (let deeper = at + 1; deeper <= deepest; deeper++)
      if (list.levels.get(deeper)?.restarts !== false) counts[deeper] = undefined;
  }
}

function numberAt({ levels }: List, counts: readonly (number | undefined)[], at: number): string {
  const level = levels.get(at);
  return numeral(counts[at] ?? level?.start ?? 1, level?.format ?? 'decimal');
}

function levelOfStyle({ levels }: List, style: string | undefined): number {
  const found = [...levels].find(([, level]) => style !== undefined && level.style === style);
  return found?.[0] ?? 0;
}

function listsIn(root: XmlElement | undefined): Map<string, List> {
  if (!root) return new Map();
  const definitions = new Map(
    elementsIn(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsIn(one)]),
  );
  return new Map(elementsIn(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', listOf(num, definitions)]));
}

function listOf(num: XmlElement, definitions: ReadonlyMap<string, ReadonlyMap<number, Level>>): List {
  const definition = wordValue(num, 'w:abstractNumId') ?? '';
  const changed = elementsIn(num, 'w:lvlOverride');
  const own = changed.flatMap((one) => [...levelsIn(one)]);
  const starts = changed.flatMap((one) => {
    const start = wordValue(one, 'w:startOverride');
    return start === undefined ? [] : [[numberOf(one.attributes['w:ilvl'], deepest), numberOf(start)] as const];
  });
  return { definition, levels: new Map([...(definitions.get(definition) ?? []), ...own]), overrides: new Map(starts) };
}

function levelsIn(element: XmlElement): Map<number, Level> {
  return new Map(
    elementsIn(element, 'w:lvl').map((level) => [numberOf(level.attributes['w:ilvl'], deepest), levelOf(level)]),
  );
}

function levelOf(level: XmlElement): Level {
  const start = wordValue(level, 'w:start');
  return {
    start: start === undefined ? 1 : numberOf(start),
    format: formatOf(level),
    text: (wordValue(level, 'w:lvlText') ?? '').slice(0, 40),
    restarts: wordValue(level, 'w:lvlRestart') !== '0',
    style: wordValue(level, 'w:pStyle'),
  };
}

/** Newer formats stand in a choice whose fallback is plain digits. */
function formatOf(level: XmlElement): string {
  const choice = childOf(level, 'mc:AlternateContent', 'mc:Fallback');
  return wordValue(level, 'w:numFmt') ?? wordValue(choice, 'w:numFmt') ?? 'decimal';
}
