import type { FormFamily } from '../forms/family.ts';
import type { FormName } from '../forms/schema.ts';
import type { Meaning, Vocabulary } from '../kinds/vocabulary.ts';
import type { Blocks, TextLine } from '../syntax/blocks.ts';
import { isNumber } from '../syntax/figure.ts';
import type { RawCell, RawRow } from '../syntax/row.ts';
import { simplifiedText } from '../text/normal.ts';
import { countNumbers, labelledRowOf, headMeanings, isColumn, labelOf, type LabelledRow } from './labelledRow.ts';
import { OrdinaryHeads } from './ordinaryHeads.ts';
import { Regrouper } from './regroup.ts';
import { withoutRepeats } from './repeats.ts';
import { withFigureSplit } from './gluedFigure.ts';
import { chosenAmong, twinsIn, withTwins, type Chosen } from './twins.ts';
import { rowMeant, type Named } from './namesakes.ts';
import { endsInItem, figuresDue, isDueRow } from './rowsDue.ts';
import { isHeadOfYears } from './strangeHead.ts';
import {
  beginsAgain,
  hasFewRows,
  hasWholeHead,
  isComplete,
  markedRowsOf,
  withoutTail,
  type TableCandidate,
} from './tableCandidate.ts';

/** More words of heads than repeated heads of any real table have; those behind them tell nothing new. */
const mostHeads = 400;

/** No head has more lines. */
const mostStrangers = 6;

/** What a part's rows turned out to be. */
export interface CollectedTables {
  readonly drafts: readonly TableCandidate[];
  /** Marked rows that belong to no form. */
  readonly unbound: readonly RawRow[];
  /** Lines that looked like rows and belong to no form. */
  readonly text: readonly TextLine[];
}

/**
 * Sorts rows into tables by what their words mean. Rows that belong to no form are given back.
 *
 * @param words The words of the tables.
 * @param due The form whose table the section consists of; null where it has none, undefined where the section is not known.
 */
export function collectTables(blocks: Blocks, words: Vocabulary, due?: FormName | null): CollectedTables {
  const collector = new TableCollector(words, due, blocks);
  blocks.rows.forEach((row, at) => {
    collector.add(withFigureSplit(row, words), at);
  });
  return collector.finish();
}

/** Words of a head or a caption, and what they may mean. */
interface WordsFound {
  readonly cell: RawCell;
  readonly meanings: readonly Meaning[];
}

class TableCollector {
  readonly #drafts: TableCandidate[] = [];
  readonly #unbound: RawRow[] = [];
  readonly #text: TextLine[] = [];
  readonly #loose: Regrouper;
  #current: TableCandidate | undefined;
  /** Figures in the row above, which belong to no table yet: their label may stand behind them. */
  #above: LabelledRow | undefined;
  /** The last rows of words that no form knows, if no row stands behind them. */
  #strangers: LabelledRow[] = [];

  readonly #words: Vocabulary;
  /** All that the part holds. */
  readonly #blocks: Blocks;
  /** The table of the section. */
  readonly #expected: FormFamily | undefined;
  /** Whether it is known which table the section is to have, if any. */
  readonly #isSection: boolean;
  readonly #ordinaryHeads: OrdinaryHeads;
  /** The place of the row being added. */
  #at = 0;
  /** Whether the rows that follow are those of a table of the report’s own. */
  #isOrdinary = false;
  /** So many blank cells are a row of a table that has one head for all its rows. */
  readonly #fewestBlanks: number;

  constructor(words: Vocabulary, due: FormName | null | undefined, blocks: Blocks) {
    this.#words = words;
    this.#blocks = blocks;
    this.#expected = due ? words.families.get(due) : undefined;
    this.#isSection = due !== undefined;
    this.#ordinaryHeads = new OrdinaryHeads(blocks.rows, words);
    const wide = [...words.families.values()].filter(({ hasOneHead, onlyRow }) => hasOneHead && !onlyRow);
    this.#fewestBlanks = Math.min(...wide.map(({ mostFigures }) => mostFigures));
    this.#loose = new Regrouper(
      words,
      (entry) => this.#takeLoose(entry),
      (texts) => figuresDue(texts, this.#current, words),
    );
  }

  /** @param at The place of the row in the part. */
  add(row: RawRow, at: number): void {
    this.#at = at;
    if (row.apart) this.#loose.flush();
    if (row.bounds !== 'row') return this.#loose.add(row);
    const whole = this.#withBeginning(row);
    this.#loose.flush();
    const entry = labelledRowOf(whole, this.#words);
    if (this.#take(entry)) return;
    this.#unbound.push(row);
    if (countNumbers(entry.values) > 0 && !isHeadOfYears(entry)) this.#strangers = [];
    else if (entry.cells.some(({ text }) => text !== ''))
      this.#strangers = [...this.#strangers.slice(1 - mostStrangers), entry];
    this.#above = entry.texts.length === 0 && countNumbers(entry.values) > 0 ? entry : undefined;
  }

  /** The row with the beginning of its label from the line above, where the line breaks inside it. */
  #withBeginning(row: RawRow): RawRow {
    const [first, ...rest] = row.cells;
    if (!first || first.text === '') return row;
    const beginning = this.#loose.releaseFor(first.text);
    if (beginning.length === 0) return row;
    const { text, span } = labelOf([...beginning, first], []);
    return { ...row, cells: [{ text, span, width: 1 }, ...rest], span: span.through(row.span) };
  }

  finish(): CollectedTables {
    this.#loose.flush();
    const own = this.#ownTables();
    const drafts = this.#drafts
      .filter((draft) => !own.has(draft))
      .map(withoutTail)
      .map((draft) => ({ ...draft, rows: [...withoutRepeats(draft)] }))
      .filter((draft) => draft.rows.length > 0);
    const unbound = [...this.#unbound, ...[...own].flatMap(markedRowsOf)].sort(
      (one, other) => one.span.from - other.span.from,
    );
    return { drafts: this.#expected ? drafts : withTwins(drafts), unbound, text: this.#text };
  }

  /** Tables of the report's own that only have some rows called like official ones: results by year, or by department. */
  #ownTables(): Set<TableCandidate> {
    const few = new Set(this.#drafts.filter(hasFewRows));
    const standing = new Set(this.#drafts.flatMap((draft) => (few.has(draft) ? [] : draft.form)));
    const isElsewhere = (form: FormFamily) => standing.has(form) || (this.#isSection && form !== this.#expected);
    return new Set([...few].filter((draft) => isElsewhere(draft.form) && !hasWholeHead(draft)));
  }

  #takeLoose(entry: LabelledRow): void {
    if (this.#take(entry)) return;
    this.#strangers = [];
    const text = [...entry.texts, ...entry.values].map((cell) => cell.text).join(' ');
    this.#text.push({ text, span: entry.span });
  }

  #familyOf({ form }: Meaning): FormFamily {
    return this.#words.families.get(form) as FormFamily;
  }

  /** Whether the entry belongs to a table. */
  #take(entry: LabelledRow): boolean {
    const isTaken = this.#bind(entry);
    if (isTaken) this.#above = undefined;
    return isTaken;
  }

  #bind(entry: LabelledRow): boolean {
    const numbers = countNumbers(entry.values);
    const filled = numbers > 0 || entry.values.length >= this.#fewestBlanks;
    const group = filled ? this.#groupOf(entry) : undefined;
    if (group) return this.#takeRow(behindLastWord(entry), { meaning: group });
    const meaning = isColumnHead(entry, numbers, this.#words)
      ? undefined
      : entry.label?.meanings.find(
          (candidate) =>
            isDueRow(candidate, { text: entry.label?.text ?? '', filled }, this.#current, this.#words) &&
            (filled || mayLackFigures(entry, candidate, this.#familyOf(candidate))),
        );
    if (meaning) {
      const { own, byOrder } = this.#amongTwins(entry, meaning);
      const named = rowMeant(entry, own, this.#current, this.#words);
      return named ? this.#takeRow(entry, named, byOrder) : this.#takeForeign(entry, own, byOrder);
    }
    const isHead = this.#takeHeads(entry, undefined);
    return this.#takeUnnamed(entry, numbers) || isHead;
  }

  #takeRow(entry: LabelledRow, { meaning, byOrder = false }: Named, isGuess = false): boolean {
    this.#isOrdinary = false;
    const draft = this.#draftFor(this.#familyOf(meaning), meaning.key, isGuess);
    this.#takeHeads(entry, draft);
    if (draft.rows.length === 0 && entry.values.length === 0) this.#takeAbove(draft);
    draft.strangers.push(...this.#strangers.splice(0));
    draft.inForeignGroup = false;
    draft.rows.push({ row: entry, key: meaning.key, meaning, byOrder });
    draft.keys.add(meaning.key);
    draft.lastKey = meaning.key;
    return true;
  }

  /** A row in a group that the form does not have, whatever rows of others are called. */
  #takeForeign(entry: LabelledRow, { form }: Meaning, isGuess: boolean): boolean {
    const draft = this.#draftFor(this.#words.families.get(form) as FormFamily, undefined, isGuess);
    draft.inForeignGroup = true;
    draft.rows.push({ row: entry, key: undefined, meaning: undefined, isForeign: true });
    return true;
  }

  /** What the row means in the table that it belongs to, where others have rows with the same words. */
  #amongTwins(entry: LabelledRow, first: Meaning): { own: Meaning; byOrder: boolean } {
    if (this.#familyOf(first).twins.size === 0) return { own: first, byOrder: false };
    const meanings = (entry.label?.meanings ?? []).filter(({ kind }) => kind === 'row');
    const forms = twinsIn([meanings], this.#words);
    if (forms.length === 0) return { own: first, byOrder: false };
    const { form, byOrder } = this.#chosenAmong(forms, entry, meanings);
    return { own: meanings.find((meaning) => meaning.form === form.name) ?? first, byOrder };
  }

  #chosenAmong(forms: readonly FormFamily[], entry: LabelledRow, meanings: readonly Meaning[]): Chosen {
    const { rows, text } = this.#blocks;
    const at = rows.findLastIndex(({ span }) => span.from <= entry.span.from);
    return chosenAmong(forms, entry, meanings, {
      current: this.#current,
      above: this.#drafts,
      expected: this.#expected,
      rows: rows.slice(Math.max(0, at)),
      beside: text,
      words: this.#words,
    });
  }

  /** The group whose subtotal the row is: it is called 小计, and stands under the group's name or its items. */
  #groupOf({ texts }: LabelledRow): Meaning | undefined {
    const [name, above] = [texts.at(-1), texts.at(-2)];
    if (!name || !/^(?:小计|合计|计)$/.test(simplifiedText(name.text))) return undefined;
    const named = above ? this.#words.meaningsOf(above.text) : [];
    const group = named.find(
      ({ form, kind, key }) => kind === 'row' && this.#words.families.get(form)?.groups.has(key),
    );
    if (group || above || !this.#current?.lastKey) return group;
    const { form, lastKey } = this.#current;
    const key = [...form.groups].find((key) => lastKey.startsWith(`${key}.`));
    return key === undefined ? undefined : { form: form.name, kind: 'row', key, editions: [] };
  }

  /** Where a table begins with a label alone, the row of figures above it is the table's first. */
  #takeAbove(draft: TableCandidate): void {
    if (!this.#above) return;
    this.#unbound.pop();
    draft.rows.push({ row: this.#above, key: undefined, meaning: undefined });
  }

  /** A row of figures without a label the form knows: the one row of its table, or one to be placed by order. */
  #takeUnnamed(entry: LabelledRow, numbers: number): boolean {
    const current = this.#isOrdinary ? undefined : (this.#current ?? this.#withoutHead(entry, numbers));
    if (!current || (entry.texts.length > 0 && isComplete(current))) return false;
    const { onlyRow, mostFigures } = current.form;
    const key = onlyRow && !current.keys.has(onlyRow.key) ? onlyRow.key : undefined;
    const isBlankOnly = key !== undefined && entry.values.length >= mostFigures;
    const behindLabel =
      current.rows.at(-1)?.row.values.length === 0 && entry.values.length > 0 && entry.texts.length === 0;
    const blankSlip = entry.values.length >= this.#fewestBlanks && endsInItem(entry.texts);
    if (isHeadOfYears(entry)) return false;
    if (numbers === 0 && !isBlankOnly && !behindLabel && !blankSlip) {
      this.#noteCutOff(current, entry);
      return false;
    }
    current.rows.push({ row: entry, key, meaning: undefined });
    if (key !== undefined) current.keys.add(key);
    return true;
  }

  /** Notes at a row of blank cells that figures which are no cells stand below it: they may be its own. */
  #noteCutOff({ rows }: TableCandidate, { texts, values }: LabelledRow): void {
    const last = rows.at(-1);
    const isBlank = last?.row.marked && last.row.values.every(({ text }) => text === '');
    const figures = values.flatMap(({ text }) => text.split(/\s+/)).filter(isNumber);
    if (isBlank && texts.length === 0 && figures.length > 1) rows[rows.length - 1] = { ...last, isCutOff: true };
  }

  /**
   * A table of one row that lost its head, or has it in pieces: in its section, nothing else is a row of so many figures.
   */
  #withoutHead({ texts, values }: LabelledRow, numbers: number): TableCandidate | undefined {
    const expected = this.#expected;
    const arePieces = texts.every(({ text }) => this.#words.isFragment(text));
    const isOnly = arePieces && numbers > 0 && values.length === expected?.mostFigures;
    return expected?.onlyRow && isOnly ? this.#draftFor(expected, undefined) : undefined;
  }

  /** Notes the words of heads and captions; the first that only one form has decides the table. */
  #takeHeads(entry: LabelledRow, rowsTable: TableCandidate | undefined): boolean {
    const end = rowsTable ? (entry.label?.span.from ?? 0) : Number.POSITIVE_INFINITY;
    const words = entry.texts.filter((cell) => cell.span.from < end);
    const found = headMeanings(words, this.#words);
    if (!rowsTable && this.#current && isComplete(this.#current) && isTotalAlone(found)) return false;
    const draft = rowsTable ?? this.#draftUnder(entry, found);
    if (!draft) return false;
    for (const { cell, meanings } of found) {
      const meaning = meanings.find((candidate) => candidate.form === draft.form.name);
      if (meaning && draft.heads.length < mostHeads) draft.heads.push({ cell, meaning, row: entry });
      if (meaning?.kind === 'heading') draft.inForeignGroup = false;
    }
    return found.length > 0;
  }

  /** The table that a head of these words belongs to. */
  #draftUnder(entry: LabelledRow, found: readonly WordsFound[]): TableCandidate | undefined {
    const told = this.#formTold(found);
    if (told) {
      // A row of figures under such a head is none itself.
      const isBelow = this.#isOrdinary && countNumbers(entry.values) > 0;
      this.#isOrdinary = isBelow || this.#isOrdinaryHead(entry, told);
      return this.#isOrdinary ? undefined : this.#draftFor(told, undefined);
    }
    const twins =
      found.length > 0
        ? twinsIn(
            found.map(({ meanings }) => meanings),
            this.#words,
          )
        : [];
    if (twins.length > 0) {
      const { form, byOrder } = this.#chosenAmong(twins, entry, []);
      return this.#draftFor(form, undefined, byOrder);
    }
    return found.length > 0 && this.#current ? this.#draftFor(this.#current.form, undefined) : undefined;
  }

  #isOrdinaryHead({ marked }: LabelledRow, form: FormFamily): boolean {
    return marked && this.#ordinaryHeads.isAt(this.#at, form, this.#isSection && form !== this.#expected);
  }

  /**
   * The form that most of the words tell which one form alone has; none in the section of another by one word alone:
   * 其他 may be what is left of 其他结果.
   */
  #formTold(found: readonly WordsFound[]): FormFamily | undefined {
    const words = new Map<FormName, Set<string>>();
    for (const { cell, meanings } of found) {
      const [form, ...others] = new Set(meanings.map((meaning) => meaning.form));
      if (form !== undefined && others.length === 0) words.set(form, (words.get(form) ?? new Set()).add(cell.text));
    }
    const most = Math.max(0, ...Array.from(words.values(), ({ size }) => size));
    const form = [...words.keys()].find((name) => words.get(name)?.size === most);
    if (form === undefined) return undefined;
    const isBegun = this.#current === undefined || !isComplete(this.#current);
    const isOther = (this.#current?.form ?? this.#expected)?.name !== form && this.#expected?.name !== form;
    const isStray = this.#expected !== undefined && most === 1 && isBegun && isOther;
    return isStray ? undefined : this.#words.families.get(form);
  }

  /** The table under way, or a new one where another form begins or the same one begins again. */
  #draftFor(form: FormFamily, key: string | undefined, isGuess = false): TableCandidate {
    const current = this.#current;
    if (current?.form === form && !beginsAgain(current, key)) return current;
    const draft: TableCandidate = {
      form,
      rows: [],
      heads: [],
      strangers: [],
      beside: this.#blocks.text,
      keys: new Set(),
      lastKey: undefined,
      inForeignGroup: false,
      isGuess,
    };
    this.#drafts.push(draft);
    this.#current = draft;
    return draft;
  }
}

/** The row with its figures behind its last word, which is no figure. */
function behindLastWord(row: LabelledRow): LabelledRow {
  const at = row.values.findIndex((cell) => cell === row.texts.at(-1)) + 1;
  return { ...row, values: row.values.slice(at), offset: row.offset + at };
}

/** Whether the words are names of columns: the last of them, 其他, may name a row elsewhere. */
function isColumnHead({ texts, label }: LabelledRow, numbers: number, words: Vocabulary): boolean {
  if (numbers > 0 || !label || !isColumn(label, words)) return false;
  return texts.filter((cell) => isColumn(cell, words)).length >= 2;
}

/** Whether a group's name without figures may have them in the next line: it has no cells of its own. */
function mayLackFigures({ values }: LabelledRow, { key }: Meaning, { groups }: FormFamily): boolean {
  return values.length === 0 || !groups.has(key);
}

/** Whether the only word of a head that a row has is one for a sum, which any table may have in its last row. */
function isTotalAlone(found: readonly { readonly cell: RawCell }[]): boolean {
  return found.length === 1 && /^(?:合计|总计|共计|小计|总数)$/.test(simplifiedText(found[0]?.cell.text ?? ''));
}
