import type { FormName } from '../forms/schema.ts';
import { isFragment, meaningsOf, type Meaning } from '../kinds/vocabulary.ts';
import type { TextLine } from '../syntax/blocks.ts';
import type { RawCell, RawRow } from '../syntax/notation.ts';
import { withoutNumbering } from '../text/normal.ts';
import {
  countNumbers,
  labelledRowOf,
  findLabel,
  headMeanings,
  isColumn,
  isNumbered,
  labelOf,
  type LabelledRow,
} from './labelledRow.ts';
import { Regrouper } from './regroup.ts';
import { withFigureSplit } from './gluedFigure.ts';
import type { TableCandidate } from './tableCandidate.ts';

/** More words of heads than repeated heads of any real table have; those behind them tell nothing new. */
const mostHeads = 400;

/** How many figures a row of a form has at most, before its edition is known. */
const due = { disclosure: 3, requests: 7, litigation: 15 } as const;
const dueIn = (form: FormName): number => due[form as keyof typeof due];

/** How many columns of table two a head names behind 信息内容, those with a slip in their name included. */
function columnsIn(texts: readonly RawCell[]): number {
  const corner = texts.findLastIndex((cell) => meaningsOf(cell.text).some((meaning) => meaning.kind === 'heading'));
  const head = texts.slice(corner + 1);
  const named = headMeanings(head).filter(({ meanings }) => meanings.some((meaning) => meaning.kind === 'column'));
  const unknown = head.filter((cell) => !isFragment(cell.text));
  return named.length === 0 ? 0 : Math.min(due.disclosure, named.length + unknown.length);
}

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
 * @param due The form whose table the section consists of, if that is known.
 */
export function collectTables(rows: Iterable<RawRow>, due?: FormName | null): CollectedTables {
  const sorter = new TableCollector(due);
  for (const row of rows) sorter.add(withFigureSplit(row));
  return sorter.finish();
}

class TableCollector {
  readonly #drafts: TableCandidate[] = [];
  readonly #unbound: RawRow[] = [];
  readonly #text: TextLine[] = [];
  readonly #loose = new Regrouper(
    (entry) => this.#takeLoose(entry),
    (texts) => this.#due(texts),
  );
  #current: TableCandidate | undefined;
  /** Figures in the row above, which belong to no table yet: their label may stand behind them. */
  #above: LabelledRow | undefined;

  /** The form of the section's table. */
  readonly #expected: FormName | null | undefined;

  constructor(expected: FormName | null | undefined) {
    this.#expected = expected;
  }

  add(row: RawRow): void {
    if (row.apart) this.#loose.flush();
    if (row.bounds !== 'row') return this.#loose.add(row);
    const whole = this.#withBeginning(row);
    this.#loose.flush();
    const entry = labelledRowOf(whole);
    if (this.#take(entry)) return;
    this.#unbound.push(row);
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
    const drafts = this.#drafts.map(withoutTail).filter((draft) => draft.rows.length > 0);
    return { drafts, unbound: this.#unbound, text: this.#text };
  }

  #takeLoose(entry: LabelledRow): void {
    if (this.#take(entry)) return;
    const text = [...entry.texts, ...entry.values].map((cell) => cell.text).join(' ');
    this.#text.push({ text, span: entry.span });
  }

  /** How many figures the row has whose words these are, the head above it included. */
  #due(texts: readonly RawCell[]): number | undefined {
    const found = findLabel(texts);
    if (found && found.last < texts.length - 1) return undefined; // a blank cannot be told behind what is no figure
    const label = found?.label;
    const named = label?.meanings.find((meaning) => this.#isRow(meaning, label.text, true));
    const heads = headMeanings(texts).flatMap((head) => head.meanings);
    if (named && named.form !== 'disclosure') return dueIn(named.form) + this.#extraColumns(heads);
    if (named) return columnsIn(texts) || this.#columnsAbove();
    const slipped = (heads.length === 0 || endsInItem(texts)) && texts.length > 0 && this.#current;
    if (slipped)
      return slipped.form === 'disclosure' ? this.#columnsAbove() : dueIn(slipped.form) + this.#extraColumns([]);
    const isCases =
      heads.length > 0 ? heads.some((meaning) => meaning.form === 'litigation') : this.#current?.form === 'litigation';
    return isCases ? due.litigation : undefined;
  }

  /** How many columns local tables add that the head names. */
  #extraColumns(heads: readonly Meaning[]): number {
    const named = [...heads, ...(this.#current?.heads ?? []).map((head) => head.meaning)];
    return named.some((meaning) => meaning.kind === 'column' && meaning.key === 'organisations') ? 1 : 0;
  }

  /** The columns that the last head named. */
  #columnsAbove(): number {
    const columns = this.#current?.heads.filter((head) => head.meaning.kind === 'column') ?? [];
    const last = columns.at(-1)?.row;
    return last ? columnsIn(last.texts) : due.disclosure;
  }

  /** Whether the entry belongs to a table. */
  #take(entry: LabelledRow): boolean {
    const isTaken = this.#bind(entry);
    if (isTaken) this.#above = undefined;
    return isTaken;
  }

  #bind(entry: LabelledRow): boolean {
    const numbers = countNumbers(entry.values);
    const filled = numbers > 0 || entry.values.length >= due.requests;
    const meaning = isColumnHead(entry, numbers)
      ? undefined
      : entry.label?.meanings.find(
          (candidate) =>
            this.#isRow(candidate, entry.label?.text ?? '', filled) && (filled || mayLackFigures(entry, candidate)),
        );
    if (meaning) {
      const draft = this.#draftFor(meaning.form, meaning.key);
      this.#takeHeads(entry, draft);
      if (draft.rows.length === 0 && entry.values.length === 0) this.#takeAbove(draft);
      draft.rows.push({ row: entry, key: meaning.key, meaning });
      draft.keys.add(meaning.key);
      draft.lastKey = meaning.key;
      return true;
    }
    const isHead = this.#takeHeads(entry, undefined);
    return this.#takeUnnamed(entry, numbers) || isHead;
  }

  /** Where a table begins with a label alone, the row of figures above it is the table's first. */
  #takeAbove(draft: TableCandidate): void {
    if (!this.#above) return;
    this.#unbound.pop();
    draft.rows.push({ row: this.#above, key: undefined, meaning: undefined });
  }

  /** A row of figures without a label the form knows: the one row of table four, or one to be placed by order. */
  #takeUnnamed(entry: LabelledRow, numbers: number): boolean {
    const current = this.#current ?? this.#withoutHead(entry, numbers);
    if (!current) return false;
    const isCases = current.form === 'litigation' && !current.keys.has('cases');
    const blankCases = isCases && entry.values.length >= due.litigation;
    const behindLabel =
      current.rows.at(-1)?.row.values.length === 0 && entry.values.length > 0 && entry.texts.length === 0;
    const blankSlip = entry.values.length >= due.requests && endsInItem(entry.texts);
    if (numbers === 0 && !blankCases && !behindLabel && !blankSlip) return false;
    current.rows.push({ row: entry, key: isCases ? 'cases' : undefined, meaning: undefined });
    if (isCases) current.keys.add('cases');
    return true;
  }

  /** Table four that lost its head: in its section, nothing else is a row of so many figures. */
  #withoutHead({ texts, values }: LabelledRow, numbers: number): TableCandidate | undefined {
    const isCases = texts.length === 0 && numbers > 0 && values.length === due.litigation;
    return this.#expected === 'litigation' && isCases ? this.#draftFor('litigation', undefined) : undefined;
  }

  /** Notes the words of heads and captions; the first that only one form has decides the table. */
  #takeHeads(entry: LabelledRow, rowsTable: TableCandidate | undefined): boolean {
    const end = rowsTable ? (entry.label?.span.from ?? 0) : Number.POSITIVE_INFINITY;
    const found = headMeanings(entry.texts.filter((cell) => cell.span.from < end));
    const only = found.find(({ meanings }) => new Set(meanings.map((meaning) => meaning.form)).size === 1);
    const name = rowsTable?.form ?? only?.meanings[0]?.form ?? (found.length > 0 ? this.#current?.form : undefined);
    if (!name) return false;
    const draft = rowsTable ?? this.#draftFor(name, undefined);
    for (const { cell, meanings } of found) {
      const meaning = meanings.find((candidate) => candidate.form === name);
      if (meaning && draft.heads.length < mostHeads) draft.heads.push({ cell, meaning, row: entry });
    }
    return found.length > 0;
  }

  /** The table under way, or a new one where another form begins or the same one begins again. */
  #draftFor(form: FormName, key: string | undefined): TableCandidate {
    const current = this.#current;
    if (current?.form === form && !beginsAgain(current, key)) return current;
    const draft: TableCandidate = { form, rows: [], heads: [], keys: new Set(), lastKey: undefined };
    this.#drafts.push(draft);
    this.#current = draft;
    return draft;
  }

  /** Short words stand for a row only where that row is due: 总计 behind outcomes, 其他 behind items of （六）. */
  #isRow(meaning: Meaning, text: string, filled: boolean): boolean {
    if (meaning.kind !== 'row') return false;
    const last = this.#current?.form === 'requests' ? this.#current.lastKey : undefined;
    if (meaning.key === '3.7') return text !== withoutNumbering(text) || (filled && last?.startsWith('3.') === true);
    if (meaning.key === '3.6.3') return /^3\.[56]/.test(last ?? '') && !/处理|六/.test(text);
    return true;
  }
}

/** Whether the last of the words is numbered, and so names a row, known or not. */
function endsInItem(texts: readonly RawCell[]): boolean {
  const last = texts.at(-1);
  return last !== undefined && isNumbered(last);
}

/** Whether the words are names of columns: the last of them, 其他, may name a row elsewhere. */
function isColumnHead({ texts, label }: LabelledRow, numbers: number): boolean {
  if (numbers > 0 || !label || !isColumn(label)) return false;
  return texts.filter(isColumn).length >= 2;
}

/** Whether a group's name without figures may have them in the next line: it has no cells of its own. */
function mayLackFigures({ values }: LabelledRow, { key }: Meaning): boolean {
  return values.length === 0 || !/^3\.[3456]$/.test(key);
}

/** Whether a row or head opens the same table a second time. */
function beginsAgain({ form, keys }: TableCandidate, key: string | undefined): boolean {
  if (form === 'litigation') return key === undefined && keys.has('cases');
  const [first, last] = form === 'requests' ? ['1', '4'] : ['rules', 'fee'];
  return keys.has(last) && (key === undefined ? form === 'requests' : key === first && keys.has(first));
}

/** Rows behind the last one of the form belong to another table. */
function withoutTail(draft: TableCandidate): TableCandidate {
  const last = draft.rows.findLastIndex((row) => row.key !== undefined);
  const complete = ['4', 'procurement', 'cases'].includes(draft.rows[last]?.key ?? '');
  const figuresApart = draft.rows[last]?.row.values.length === 0 ? 1 : 0;
  return complete ? { ...draft, rows: draft.rows.slice(0, last + 1 + figuresApart) } : draft;
}
