import { distance } from 'fastest-levenshtein';
import type { Form, FormColumn, FormRow } from '../forms/form.ts';
import { formOf } from '../forms/registry.ts';
import type { Edition } from '../forms/schema.ts';
import type { RawCell } from '../syntax/notation.ts';
import { hanOf, normalForm } from '../text/normal.ts';
import type { Span } from '../text/span.ts';
import { rowCells } from './cells.ts';
import { columnsOf } from './columns.ts';
import type { DraftRow, TableDraft } from './draft.ts';
import { editionOf } from './edition.ts';
import { countNumbers, type Label } from './entry.ts';
import { inferRow } from './infer.ts';
import { ownStart, placeValues, withoutEmptyEnds } from './place.ts';
import { Shapes } from './shapes.ts';
import type { BoundTable, Cell, Placed, ReadingProblem, RowLabel } from './table.ts';

/**
 * Binds a drafted table to the form of its edition; `hint` decides where its words do not.
 *
 * @param endsDocument Whether the document ends with the table: its last row may be half typed.
 */
export function bindTable(draft: TableDraft, hint: Edition | undefined, endsDocument: boolean): BoundTable {
  const edition = editionOf(draft) ?? hint ?? '2021';
  return new TableBinder(draft, formOf(draft.form, edition), endsDocument).bind();
}

/** A drafted row with the row of the form it is taken for. */
interface Bound {
  readonly draft: DraftRow;
  row: FormRow | undefined;
  /** The label, where it stood in a row of its own. */
  label?: Label | undefined;
  placed: Placed;
}

/** Labels of this length forgive two slips, shorter ones one; of two characters, none. */
const longLabel = 6;

class TableBinder {
  readonly #draft: TableDraft;
  readonly #form: Form;
  readonly #endsDocument: boolean;
  readonly #bound: Bound[];
  readonly #cells: (Cell | undefined)[];
  readonly #problems: ReadingProblem[] = [];
  readonly #rowLabels: RowLabel[] = [];
  readonly #columns = new Map<FormRow['block'], readonly FormColumn[]>();
  readonly #shapes: Shapes;

  constructor(draft: TableDraft, form: Form, endsDocument: boolean) {
    this.#draft = draft;
    this.#form = form;
    this.#endsDocument = endsDocument;
    this.#cells = new Array<Cell | undefined>(form.slots.length).fill(undefined);
    for (const block of form.blocks) this.#columns.set(block, columnsOf(form, block, draft));
    const byKey = new Map(form.rows.map((row) => [row.key, row]));
    this.#bound = draft.rows
      .map((row): Bound => ({ draft: row, row: byKey.get(row.key ?? ''), placed: 'evident' }))
      .filter((bound) => !isGroupHeading(bound));
    this.#shapes = this.#learnShapes();
  }

  bind(): BoundTable {
    this.#markDuplicates();
    this.#forgiveSlips();
    this.#pairSplitRows();
    this.#nameByOrder();
    const unplaced = this.#bound.filter((bound) => bound.row && !this.#place(bound, bound.row));
    for (const bound of unplaced) this.#infer(bound, bound.row as FormRow);
    const lastNamed = this.#bound.findLastIndex((bound) => bound.row);
    for (const bound of this.#bound.slice(0, lastNamed)) if (!bound.row) this.#reportUnnamed(bound);
    this.#reportMissing();
    return this.#table();
  }

  #columnsFor(row: FormRow): readonly FormColumn[] {
    return this.#columns.get(row.block) ?? row.block.columns;
  }

  /** Learns where figures begin from rows that tell by themselves, and from heads. */
  #learnShapes(): Shapes {
    const shapes = new Shapes();
    for (const { draft, row } of this.#bound) {
      if (!row || !isTabular(draft)) continue;
      const count = this.#columnsFor(row).length;
      const start = ownStart(draft.entry.values, count);
      if (start !== undefined) shapes.learn(draft.entry, start, count, row.path.length);
    }
    for (const { meaning, cell, entry } of this.#draft.heads) {
      const block = this.#form.blocks.find((other) => other.columns[0]?.key === meaning.key);
      if (meaning.kind !== 'column' || !block || !entry.marked || entry.notation === 'vertical') continue;
      const place = entry.cells.findIndex((other) => other.span.from === cell.span.from);
      shapes.learnHead(entry, place, this.#columns.get(block)?.length ?? 0);
    }
    return shapes;
  }

  /** A row of the form that stands twice is read once; the other is named. */
  #markDuplicates(): void {
    const seen = new Set<FormRow>();
    for (const bound of this.#bound) {
      if (!bound.row) continue;
      if (seen.has(bound.row)) {
        this.#problem('duplicate-row', bound, bound.row);
        bound.row = undefined;
      } else seen.add(bound.row);
    }
  }

  /** A label with a slip or two is the row that is due in its place, if only one comes close. */
  #forgiveSlips(): void {
    this.#bound.forEach((bound, i) => {
      const text = normalForm(bound.draft.entry.label?.text ?? '');
      if (bound.row || text.length < 3 || isDuplicate(bound, this.#problems)) return;
      const limit = text.length >= longLabel ? 2 : 1;
      const isNear = (row: FormRow) => distance(text, bodyOf(row)) <= limit;
      const due = this.#dueAt(i).filter(isNear);
      const near = due.length > 0 ? due : this.#form.rows.filter((row) => row.subtotal && isNear(row));
      if (near.length === 1) bound.row = near[0];
    });
  }

  /** Labels and figures that stand in rows of their own belong together: each label with the figures behind it. */
  #pairSplitRows(): void {
    for (let i = 0; i < this.#bound.length; i++) {
      let end = i;
      while (end < this.#bound.length && isHalf(this.#bound[end] as Bound)) end++;
      this.#pairRun(this.#bound.slice(i, end));
    }
  }

  /** Where figures come first, each label may stand behind its figures: then the order tells, if there are as many. */
  #pairRun(run: readonly Bound[]): void {
    const figures = run.filter((bound) => !bound.row);
    const labels = run.filter((bound) => bound.row);
    if (run[0]?.row) {
      for (const bound of figures) {
        const before = run[run.indexOf(bound) - 1];
        if (before && labels.includes(before)) this.#pair(before, bound, 'evident');
      }
    } else if (labels.length === figures.length)
      figures.forEach((bound, n) => this.#pair(labels[n] as Bound, bound, 'inferred'));
  }

  #pair(label: Bound, figures: Bound, placed: Placed): void {
    Object.assign(figures, { row: label.row, label: label.draft.entry.label, placed });
    this.#bound.splice(this.#bound.indexOf(label), 1);
  }

  /** Rows of figures without a label are the rows due in their place, if there are exactly as many. */
  #nameByOrder(): void {
    for (let i = 0; i < this.#bound.length; i++) {
      if (this.#bound[i]?.row) continue;
      let end = i;
      while (end < this.#bound.length && !this.#bound[end]?.row) end++;
      this.#nameGap(this.#bound.slice(i, end), this.#dueAt(i));
      i = end;
    }
  }

  #nameGap(gap: readonly Bound[], due: readonly FormRow[]): void {
    const nameless = gap.filter((bound) => bound.draft.entry.label === undefined);
    if (nameless.length !== gap.length || nameless.length !== due.length) return;
    if (!gap.every((bound, i) => this.#valuesFor(bound.draft, due[i] as FormRow))) return;
    gap.forEach((bound, i) => {
      bound.row = due[i];
      bound.placed = 'inferred';
    });
  }

  /** The rows of the form between the named rows around a place, those that stand elsewhere left out. */
  #dueAt(at: number): FormRow[] {
    const official = this.#form.rows.filter((row) => !row.subtotal);
    const place = (bound: Bound | undefined) => (bound?.row ? official.indexOf(bound.row) : -1);
    const before = this.#bound.slice(0, at).findLast((bound) => place(bound) >= 0);
    const after = this.#bound.slice(at).find((bound) => place(bound) >= 0);
    const present = new Set(this.#bound.map((bound) => bound.row));
    return official
      .slice(place(before) + 1, after ? place(after) : undefined)
      .filter((row) => !present.has(row) && row.insteadOf.length === 0 && !this.#isReplaced(row, present));
  }

  #isReplaced(row: FormRow, present: ReadonlySet<FormRow | undefined>): boolean {
    return this.#form.rows.some((other) => present.has(other) && other.insteadOf.includes(row.key));
  }

  #valuesFor(draft: DraftRow, row: FormRow): readonly RawCell[] | undefined {
    const count = this.#columnsFor(row).length;
    const { values, texts } = draft.entry;
    const fromRight = texts.length === 0 ? Math.max(0, values.length - count) : undefined;
    if (!isTabular(draft)) return placeValues(values, count, { start: fromRight, lenient: true });
    const start = this.#shapes.startOf(draft.entry, count, row.path.length);
    return placeValues(draft.entry.values, count, {
      start,
      lenient: isDeepest(row) && !this.#shapes.knows(count, row.path.length),
    });
  }

  #place(bound: Bound, row: FormRow): boolean {
    const values = this.#valuesFor(bound.draft, row);
    if (!values) return false;
    this.#keep(rowCells(this.#form, row, this.#columnsFor(row), values, bound.placed));
    this.#noteLabel(bound, row);
    if (bound.placed === 'inferred') this.#problem('realigned-row', bound, row);
    return true;
  }

  #infer(bound: Bound, row: FormRow): void {
    this.#noteLabel(bound, row);
    if (this.#isHalfTyped(bound)) return this.#problem('unread-row', bound, row);
    const values = withoutEmptyEnds(bound.draft.entry.values);
    const cells = inferRow(this.#form, row, this.#columnsFor(row), values, this.#cells);
    if (cells) this.#keep(cells);
    this.#problem(cells ? 'realigned-row' : 'unread-row', bound, row);
  }

  #keep(cells: readonly Cell[]): void {
    for (const cell of cells) this.#cells[cell.slot.index] = cell;
  }

  #noteLabel(bound: Bound, row: FormRow): void {
    const label = bound.label ?? bound.draft.entry.label;
    if (label && row.label !== '') this.#rowLabels.push({ row, span: label.span });
  }

  #reportUnnamed(bound: Bound): void {
    if (isDuplicate(bound, this.#problems) || countNumbers(bound.draft.entry.values) === 0) return;
    this.#problem(bound.draft.entry.label ? 'unknown-row' : 'unread-row', bound, undefined);
  }

  #problem(kind: ReadingProblem['kind'], bound: Bound, row: FormRow | undefined): void {
    const { label, span } = bound.draft.entry;
    const open = this.#isHalfTyped(bound);
    this.#problems.push({ kind, span, open, ...(row && { row }), ...(label && { text: label.text }) });
  }

  #reportMissing(): void {
    const present = new Set(this.#bound.map((bound) => bound.row));
    const official = this.#form.rows.filter((row) => !row.subtotal && row.insteadOf.length === 0);
    let place = this.#heading();
    for (const row of official) {
      const bound = this.#bound.find((other) => other.row === row);
      if (bound) place = bound.draft.entry.span;
      else if (!this.#isReplaced(row, present))
        this.#problems.push({ kind: 'missing-row', span: place, row, open: this.#endsBefore(row) });
    }
    for (const block of this.#form.blocks)
      for (const column of block.columns)
        if (!this.#columns.get(block)?.includes(column))
          this.#problems.push({ kind: 'missing-column', span: this.#heading(), column, open: false });
  }

  /** Whether the text ends in the row, so that more of it may be on its way. */
  #isHalfTyped(bound: Bound): boolean {
    return this.#endsDocument && bound === this.#bound.at(-1);
  }

  /** Whether the text ends before the row was due. */
  #endsBefore(row: FormRow): boolean {
    const rows = this.#form.rows;
    const last = this.#bound.at(-1)?.row;
    return this.#endsDocument && (last === undefined || rows.indexOf(last) <= rows.indexOf(row));
  }

  #heading(): Span {
    return (this.#draft.heads[0]?.cell.span ?? this.#draft.rows[0]?.entry.span) as Span;
  }

  #table(): BoundTable {
    const spans = [
      ...this.#draft.heads.map((head) => head.cell.span),
      ...this.#draft.rows.map((row) => row.entry.span),
    ];
    const first = spans.reduce((one, other) => (other.from < one.from ? other : one));
    const last = spans.reduce((one, other) => (other.to > one.to ? other : one));
    const end = this.#endsDocument ? this.#draft.rows.at(-1)?.entry : undefined;
    return {
      form: this.#form,
      notation: mostUsed(this.#draft.rows),
      span: first.through(last),
      cells: this.#cells,
      rowLabels: this.#rowLabels,
      columnLabels: this.#columnLabels(),
      problems: this.#problems,
      openRow: end?.open ? this.#bound.at(-1)?.row : undefined,
    };
  }

  #columnLabels(): BoundTable['columnLabels'] {
    const columns = [...this.#columns.values()].flat();
    return this.#draft.heads.flatMap((head) => {
      const column = head.meaning.kind === 'column' && columns.find((other) => other.key === head.meaning.key);
      return column ? [{ column, span: head.cell.span }] : [];
    });
  }
}

/** Whether it is a group's name over its items, which has cells and no figures. */
function isGroupHeading({ row, draft }: Bound): boolean {
  return row?.subtotal === true && countNumbers(draft.entry.values) === 0;
}

/** Whether it is a label without figures, or figures without a label. */
function isHalf({ row, draft }: Bound): boolean {
  return row ? draft.entry.values.length === 0 : draft.entry.label === undefined && draft.entry.values.length > 0;
}

/** Whether the row's cells stand in columns together with other rows', its label in one of them. */
function isTabular({ entry }: DraftRow): boolean {
  return entry.marked && entry.notation !== 'vertical' && entry.texts.length > 0;
}

/** Whether no empty label column can stand between the row's label and its figures. */
function isDeepest(row: FormRow): boolean {
  return row.block.rows.every((other) => other.path.length <= row.path.length);
}

function bodyOf(row: FormRow): string {
  return normalForm(row.label) || hanOf(row.label);
}

function isDuplicate(bound: Bound, problems: readonly ReadingProblem[]): boolean {
  return problems.some((problem) => problem.kind === 'duplicate-row' && problem.span === bound.draft.entry.span);
}

function mostUsed(rows: readonly DraftRow[]): BoundTable['notation'] {
  const counts = new Map<BoundTable['notation'], number>();
  for (const { entry } of rows) counts.set(entry.notation, (counts.get(entry.notation) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'pipe';
}
