import { familyOf, type FormFamily } from '../forms/family.ts';
import type { Form, FormBlock } from '../forms/form.ts';
import type { Edition, FormName } from '../forms/schema.ts';
import { hanOf, lettersOf, normalForm } from '../text/normal.ts';
import { LruCache } from '../text/lruCache.ts';
import { memo } from '../text/memo.ts';
import { withoutBrackets } from '../text/trimming.ts';

/**
 * What a text in a table may mean: the label of a row or a column, the caption of a block, or another
 * word of the head (`heading`), which names no figures by itself.
 */
export interface Meaning {
  readonly form: FormName;
  readonly kind: 'row' | 'column' | 'caption' | 'heading';
  /** The key of the row or column; the text of the form otherwise. */
  readonly key: string;
  /** The editions whose form has the very text. */
  readonly editions: readonly Edition[];
}

/** What tells what texts may mean. */
export interface Meanings {
  /** Everything the text may mean as a whole; empty for unknown words. */
  meaningsOf(text: string): readonly Meaning[];
}

const nothing: readonly Meaning[] = [];
const longestLabel = 80;
const longestFragment = 60;

/** Short labels stand behind their group's words without a gap where there are groups; elsewhere only long ones do. */
const shortestEnd = 4;
const shortestLong = 6;

/** What texts were looked up lately in each vocabulary. */
const known = memo<Vocabulary, Lately>(() => ({ meanings: new LruCache(10_000), fragments: new LruCache(2_000) }));

interface Lately {
  readonly meanings: LruCache<readonly Meaning[]>;
  readonly fragments: LruCache<boolean>;
}

/** The words of a kind's tables, and what they mean however they are punctuated, numbered or broken. */
export class Vocabulary {
  /** The tables by name. */
  readonly families: ReadonlyMap<FormName, FormFamily>;
  readonly #exact = new Map<string, Meaning[]>();
  /** By what has them, the letters and digits of names that nothing else tells from others. */
  readonly #letters = new Map<string, Set<string>>();
  /** By row, in tables of one column, what stands beside its words. */
  readonly #beside = new Map<string, 'figure' | 'words'>();
  /** All labels in one string, each between bars, for the search of fragments. */
  #all = '|';
  readonly #captions: readonly { readonly pattern: RegExp; readonly meaning: Meaning }[];

  /**
   * @param forms The tables in all their editions.
   * @param headWords Words that the head of any of them may have.
   */
  constructor(forms: readonly Form[], headWords: readonly string[]) {
    for (const form of forms) this.#learnForm(form, headWords);
    const names = [...new Set(forms.map(({ name }) => name))];
    this.families = new Map(
      names.map((name) => {
        const isOwn = (form: Form) => form.name === name;
        return [
          name,
          familyOf(
            forms.filter(isOwn) as [Form, ...Form[]],
            forms.filter((form) => !isOwn(form)),
          ),
        ];
      }),
    );
    this.#captions = [...this.families.values()].flatMap(captionsOf);
  }

  /** Everything the text may mean as a whole; empty for unknown words. */
  meaningsOf(text: string): readonly Meaning[] {
    const before = known(this).meanings.get(text);
    if (before) return before;
    const meanings = this.#withItsLetters(text, this.#lookUp(text));
    known(this).meanings.set(text, meanings);
    return meanings;
  }

  /** Whether the text names something in a form. */
  isLabel(text: string): boolean {
    return this.meaningsOf(text).length > 0;
  }

  /** Whether the text is a name, with the very letters and digits that it has. */
  isName(text: string): boolean {
    const letters = lettersOf(text);
    return (this.#exact.get(normalForm(text)) ?? []).some((meaning) => this.#lettersOf(meaning).has(letters));
  }

  /** Whether the text is a whole name, and none that may go on. */
  isWholeLabel(text: string): boolean {
    const body = normalForm(text);
    if (!this.#exact.has(body)) return false;
    for (let at = this.#all.indexOf(`|${body}`); at >= 0; at = this.#all.indexOf(`|${body}`, at + 1))
      if (this.#all[at + 1 + body.length] !== '|') return false;
    return true;
  }

  /** What stands beside the row that the text names, where that has a single place: words, if any row so called has them. */
  placeBeside(text: string): 'figure' | 'words' | undefined {
    if (this.#beside.size === 0) return undefined;
    const named = this.#exact.get(normalForm(text)) ?? this.#exact.get(normalForm(beforeBracket(text))) ?? nothing;
    const beside = this.#withItsLetters(text, named).map((meaning) => this.#beside.get(idOf(meaning)));
    return beside.includes('words') ? 'words' : beside.find((one) => one !== undefined);
  }

  /** Whether the rest goes on with a label that was broken off, so that both together are one or the beginning of one. */
  completesLabel(beginning: string, rest: string): boolean {
    if (hanOf(rest) === '') return false; // numbering begins a label, it ends none
    const whole = normalForm(beginning + rest);
    if (hanOf(beginning) === '') return false;
    if (this.#exact.has(whole)) return true;
    if (this.#exact.has(normalForm(rest))) return false;
    if (this.#all.includes(`|${whole}`)) return true;
    return this.#longest((label) => label.length > hanOf(rest).length && whole.endsWith(label)) !== undefined;
  }

  /** Whether the text is a piece of a name that no name begins with. */
  isRestOfLabel(text: string): boolean {
    const han = hanOf(text);
    return han.length > 1 && han === normalForm(text) && this.#all.includes(han) && !this.#all.includes(`|${han}`);
  }

  /** Whether the text may be a piece of a name, as a broken line leaves it. */
  isFragment(text: string): boolean {
    if (text.length > longestFragment) return false;
    const before = known(this).fragments.get(text);
    if (before !== undefined) return before;
    const han = hanOf(text);
    const isPiece = han !== '' && (this.#all.includes(han) || this.#all.includes(normalForm(text)));
    const found = (isPiece || (han !== '' && this.isLabel(text))) && !isSentence(text);
    known(this).fragments.set(text, found);
    return found;
  }

  #learnForm(form: Form, headWords: readonly string[]): void {
    for (const block of form.blocks) this.#learnBlock(form, block, headWords);
    for (const row of form.rows) {
      for (const text of [row.label, ...row.aliases]) this.#learn(text, form, 'row', row.key);
      for (const text of row.path.slice(0, -1)) this.#learn(text, form, 'heading', text);
    }
    if (form.blocks.every(({ columns }) => columns.length === 1))
      for (const { row, value } of form.slots)
        this.#beside.set(
          idOf({ form: form.name, kind: 'row', key: row.key }),
          value.kind === 'words' ? 'words' : 'figure',
        );
    for (const { column } of form.extraColumns)
      for (const text of [...column.aliases, column.label]) this.#learn(text, form, 'column', column.key);
  }

  #learnBlock(form: Form, block: FormBlock, headWords: readonly string[]): void {
    if (block.caption) this.#learn(block.caption, form, 'caption', block.caption);
    for (const text of [block.corner, block.span, ...headWords]) if (text) this.#learn(text, form, 'heading', text);
    for (const column of block.columns) {
      for (const text of [column.label, ...column.aliases]) this.#learn(text, form, 'column', column.key);
      for (const text of column.path.slice(0, -1)) this.#learn(text, form, 'heading', text);
    }
  }

  #learn(text: string, form: Form, kind: Meaning['kind'], key: string): void {
    const [beginning = ''] = kind === 'caption' ? [] : text.split(/[（(]/, 1); // captions begin alike
    const id = idOf({ form: form.name, kind, key });
    this.#letters.set(id, (this.#letters.get(id) ?? new Set()).add(lettersOf(text)));
    for (const body of new Set([normalForm(text), hanOf(text), hanOf(beginning)])) {
      if (body === '') continue;
      const known = this.#exact.get(body) ?? [];
      const same = known.find((other) => other.form === form.name && other.kind === kind && other.key === key);
      const editions = [...new Set([...(same?.editions ?? []), form.edition])];
      this.#exact.set(body, [...known.filter((other) => other !== same), { form: form.name, kind, key, editions }]);
      if (known.length === 0) this.#all += `${body}|`;
    }
  }

  /**
   * Of meanings that differ in letters and digits alone, 方案A and 方案B, those with the text’s, and none where it has others.
   * Where it has none their order tells rows, and nothing columns.
   */
  #withItsLetters(text: string, meanings: readonly Meaning[]): readonly Meaning[] {
    const rivals = meanings.length < 2 ? [] : meanings.filter((one) => this.#hasRival(one, meanings));
    if (rivals.length === 0) return meanings;
    const said = new Set([text, withoutBrackets(text)].map(lettersOf));
    const noted = lettersOf(text.replace(noteMark, ''));
    const own = [...said, ...(noted === '' ? [] : [noted])]
      .map((letters) => rivals.filter((rival) => this.#lettersOf(rival).has(letters)))
      .find((some) => some.length > 0);
    const isBare = said.has('') && !own;
    return meanings.filter(
      (meaning) => !rivals.includes(meaning) || (own?.includes(meaning) ?? (isBare && meaning.kind === 'row')),
    );
  }

  /** Whether another of the meanings is of the same kind in the same table, and its letters are others. */
  #hasRival(one: Meaning, meanings: readonly Meaning[]): boolean {
    return meanings.some(
      (other) => other.form === one.form && other.kind === one.kind && !this.#haveSameLetters(one, other),
    );
  }

  #haveSameLetters(one: Meaning, other: Meaning): boolean {
    const [some, others] = [this.#lettersOf(one), this.#lettersOf(other)];
    return some.size === others.size && [...some].every((letters) => others.has(letters));
  }

  #lettersOf(meaning: Meaning): ReadonlySet<string> {
    return this.#letters.get(idOf(meaning)) ?? new Set();
  }

  #lookUp(text: string): readonly Meaning[] {
    if (text.length > longestLabel || isSentence(text)) return nothing;
    const body = normalForm(text);
    if (body === '') return nothing;
    return (
      this.#exact.get(body) ??
      this.#captionOf(text) ??
      this.#exact.get(body.replace(/^[一二三四五六七八九十]/, '')) ??
      this.#itemOfGroup(text) ??
      this.#longLabelIn(body) ??
      this.#exact.get(normalForm(beforeBracket(text))) ??
      nothing
    );
  }

  /** A caption in whatever spelling: the numerals may be Arabic, and the end may be lost. */
  #captionOf(text: string): Meaning[] | undefined {
    const plain = text.replace(/\s/g, '');
    const found = this.#captions.find(({ pattern }) => pattern.test(plain));
    return found && [{ ...found.meaning, key: text }];
  }

  /**
   * A label at the end of the text (pieces of a group's label stand before it), else a long one at its
   * start (an explanation stands behind), else one of which the text is the greater part.
   */
  #longLabelIn(body: string): Meaning[] | undefined {
    if (body.length < shortestEnd) return undefined;
    return (
      this.#secondOfTwo(body) ??
      this.#longest((label, form) => label.length >= this.#shortestAtEnd(form) && body.endsWith(label)) ??
      this.#longest(
        (label) => label.length >= shortestLong && body.startsWith(label) && label.length * 2 > body.length,
      ) ??
      this.#shortest((label) => isGreaterPart(body, label))
    );
  }

  /** The item behind its group's name and a mark that divides them: 办件量：总数（件）. */
  #itemOfGroup(text: string): Meaning[] | undefined {
    const { group, item } = withGroup(text);
    if (!this.#exact.get(normalForm(group))?.some(({ kind }) => kind === 'heading')) return undefined;
    const named = this.#exact.get(normalForm(item)) ?? this.#exact.get(normalForm(beforeBracket(item)));
    return named?.some(({ kind }) => kind === 'row') ? named : undefined;
  }

  #shortestAtEnd(form: FormName | undefined): number {
    return form !== undefined && this.families.get(form)?.hasGroups ? shortestEnd : shortestLong;
  }

  /** The second of two labels with nothing between them: a group's name stands before its item's. */
  #secondOfTwo(body: string): Meaning[] | undefined {
    for (let i = 2; i <= body.length - 2; i++) {
      const second = this.#exact.has(body.slice(0, i)) ? this.#exact.get(body.slice(i)) : undefined;
      if (second?.some((meaning) => meaning.kind === 'row')) return second;
    }
    return undefined;
  }

  #longest(fits: (label: string, form: FormName | undefined) => boolean): Meaning[] | undefined {
    let best: string | undefined;
    for (const [label, meanings] of this.#exact)
      if (label.length > (best?.length ?? 0) && fits(label, meanings[0]?.form)) best = label;
    return best === undefined ? undefined : this.#exact.get(best);
  }

  /** The shortest label that fits: a piece may be the beginning of several. */
  #shortest(fits: (label: string) => boolean): Meaning[] | undefined {
    let best: string | undefined;
    for (const label of this.#exact.keys())
      if ((best === undefined || label.length < best.length) && fits(label)) best = label;
    return best === undefined ? undefined : this.#exact.get(best);
  }
}

/** The mark of a note behind a name; where one of the names has such a digit itself, it is the name's. */
const noteMark = /(?:[①-⑳⁰¹²³⁴-⁹]|[[［〔]\d{1,2}[\]］〕])$/u;

function idOf({ form, kind, key }: Omit<Meaning, 'editions'>): string {
  return [form, kind, key].join('\n');
}

/** The name of the group in front of a label, up to the mark that divides them; the label alone where no mark does. */
export function withGroup(text: string): { group: string; item: string } {
  const parts = text.split(/[:：·•／/—–]+/).map((part) => part.trim());
  return { group: parts.at(-2) ?? '', item: parts.at(-1) ?? text };
}

/** The text before its first bracket that anything stands before. */
function beforeBracket(text: string): string {
  const start = text.search(/\S/) + 1;
  const length = text.slice(start).search(/[（(]/);
  return length < 0 ? text : text.slice(0, start + length);
}

/** Whether it is running text, which may well end in words of the forms: 含上年结转。 */
function isSentence(text: string): boolean {
  if (!/[。；！？]/.test(text)) return false;
  return /[。；！？]\s*\S/.test(text) || /[，：]/.test(withoutBrackets(text));
}

function isGreaterPart(piece: string, label: string): boolean {
  return piece.length >= 6 && piece.length * 3 > label.length && label.startsWith(piece);
}

/** How captions of the table may be spelt, where its form says so. */
function captionsOf({ name, forms }: FormFamily): { pattern: RegExp; meaning: Meaning }[] {
  const written = forms.find((form) => form.captionPattern !== undefined)?.captionPattern;
  if (written === undefined) return [];
  const editions = forms.map(({ edition }) => edition);
  return [{ pattern: new RegExp(written), meaning: { form: name, kind: 'caption', key: '', editions } }];
}
