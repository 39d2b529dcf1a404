import { numeral } from '../word/numerals.ts';
import { childOf, elementsIn, type XmlElement } from '../xml/readXml.ts';

/** What a style of text says of how it is read. */
interface TextLook {
  /** Not shown at all. */
  readonly hidden: boolean;
  /** Struck out or raised: seen, but no part of a figure. */
  readonly aside: boolean;
}

/** One level of a list: how its numbers are written. */
interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are written, this one the last. */
  readonly shown: number;
}

/** The styles of a document (OpenDocument 1.3, part 3, 16), as far as they change what is read. */
export interface OpenStyles {
  look(name: string | undefined): TextLook;
  /** The levels of a list style, the first at 1. */
  list(name: string): ReadonlyMap<number, ListLevel>;
  /** How wide columns of that style are, in twentieths of a point; 0 where it does not say. */
  width(column: string | undefined): number;
  /** Whether tables of that style are shown. */
  isShown(table: string | undefined): boolean;
}

const holders = ['office:styles', 'office:automatic-styles'];
const plain: TextLook = { hidden: false, aside: false };

/** The styles that stand in these parts. */
export function openStyles(roots: readonly (XmlElement | undefined)[]): OpenStyles {
  const all = roots.flatMap((root) => (root ? elementsIn(root).filter(({ name }) => holders.includes(name)) : []));
  const styles = new Map(
    all.flatMap((holder) => elementsIn(holder, 'style:style').map((style) => [nameOf(style), style])),
  );
  const lists = new Map(
    all.flatMap((holder) => elementsIn(holder, 'text:list-style').map((list) => [nameOf(list), levelsOf(list)])),
  );
  return {
    look: (name) => lookOf(name === undefined ? undefined : styles.get(name)),
    list: (name) => lists.get(name) ?? new Map(),
    width: (name) =>
      twips(childOf(styles.get(name ?? ''), 'style:table-column-properties')?.attributes['style:column-width']),
    isShown: (name) =>
      childOf(styles.get(name ?? ''), 'style:table-properties')?.attributes['table:display'] !== 'false',
  };
}

/** Twentieths of a point in each unit of length. */
const units: Readonly<Record<string, number>> = { in: 1440, cm: 1440 / 2.54, mm: 1440 / 25.4, pt: 20 };

function twips(length = ''): number {
  const [, amount = '0', unit = ''] = /^([\d.]+)([a-z]+)$/.exec(length) ?? [];
  return Number(amount) * (units[unit] ?? 0) || 0;
}

function nameOf({ attributes }: XmlElement): string {
  return attributes['style:name'] ?? '';
}

function lookOf(style: XmlElement | undefined): TextLook {
  const { attributes } = childOf(style, 'style:text-properties') ?? {};
  if (!attributes) return plain;
  const isStruck = !/^(?:none)?$/.test(attributes['style:text-line-through-style'] ?? '');
  const isRaised = /^(?:super|[1-9])/.test(attributes['style:text-position'] ?? '');
  return { hidden: attributes['text:display'] === 'none', aside: isStruck || isRaised };
}

function levelsOf(list: XmlElement): ReadonlyMap<number, ListLevel> {
  return new Map(
    elementsIn(list, 'text:list-level-style-number').map(({ attributes }) => [
      Number(attributes['text:level']),
      {
        format: attributes['style:num-format'] ?? '',
        prefix: attributes['style:num-prefix'] ?? '',
        suffix: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? 1),
        shown: Number(attributes['text:display-levels'] ?? 1),
      },
    ]),
  );
}

/** How the first numbers of a format tell which it is. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'none'],
  [/一/, 'chineseCounting'],
  [/壹/, 'chineseLegalSimplified'],
  [/甲/, 'ideographTraditional'],
  [/①/, 'decimalEnclosedCircle'],
  [/１/, 'decimalFullWidth'],
  [/^A/, 'upperLetter'],
  [/^a/, 'lowerLetter'],
  [/^I/, 'upperRoman'],
  [/^i/, 'lowerRoman'],
];

/** The numbers of lists, counted by list style. */
export class OpenLists {
  readonly #styles: OpenStyles;
  readonly #counts = new Map<string, number[]>();

  constructor(styles: OpenStyles) {
    this.#styles = styles;
  }

  /** Begins a list, which counts on where another of its style ended, or anew. */
  begin(style: string, level: number, goesOn: boolean): void {
    const counts = this.#counts.get(style) ?? [];
    this.#counts.set(style, goesOn ? counts : counts.slice(0, level - 1));
  }

  /** The number of the next item, as it is written in front of it. */
  next(style: string, level: number, start?: string): string {
    const levels = this.#styles.list(style);
    const own = levels.get(level);
    const counts = (this.#counts.get(style) ?? []).slice(0, level);
    counts[level - 1] = start === undefined ? (counts[level - 1] ?? (own?.start ?? 1) - 1) + 1 : Number(start);
    this.#counts.set(style, counts);
    if (!own || own.format === '') return '';
    const from = Math.max(1, level - own.shown + 1);
    const written = Array.from({ length: level - from + 1 }, (_, i) =>
      inFormat(counts[from + i - 1] ?? 1, levels.get(from + i)?.format ?? 'decimal'),
    );
    return own.prefix + written.join('.') + own.suffix;
  }
}

function inFormat(value: number, format: string): string {
  return numeral(value, formats.find(([sign]) => sign.test(format))?.[1] ?? 'decimal');
}
