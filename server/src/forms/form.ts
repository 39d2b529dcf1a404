import { compileComparison, type ComparisonOf, type StatementOf, type TermOf } from './comparison.ts';
import { compileConversion, type ConversionOf } from './conversion.ts';
import { parseEquation } from './equation.ts';
import type {
  Behind,
  Block,
  Carry,
  Column,
  Edition,
  FlowSource,
  FormName,
  FormSource,
  NotOf,
  RelationCode,
  RelationSource,
  Row,
  TrendSource,
  ValueKind,
  Wording,
} from './schema.ts';

/** What a cell may hold. */
export interface ValueType {
  readonly kind: ValueKind;
  /** How many decimals an amount is to be written with; undefined where the form leaves that open. */
  readonly decimals: number | undefined;
  /** The unit of an amount that may be written in 元 by mistake. */
  readonly unit: Wording | undefined;
}

/** A column of a block, in the order of the form, with what its figures are where their rows do not say otherwise. */
export interface FormColumn extends ValueType {
  readonly key: string;
  readonly path: readonly string[];
  /** The form's own word for it. */
  readonly label: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** Wordings that mean the column in a head over its rows only. */
  readonly headAliases: readonly string[];
  /** Set on a column that local tables add. */
  readonly subtotal: boolean;
}

/** A row with figures, in the order of the form. */
export interface FormRow {
  readonly key: string;
  readonly path: readonly string[];
  /** The form's own words for it, numbering included; empty where the row has no label. */
  readonly label: string;
  readonly en: string;
  readonly meaning: Wording | undefined;
  /** What its cells hold, where not what its columns say. */
  readonly value: ValueType | undefined;
  readonly aliases: readonly string[];
  readonly block: FormBlock;
  readonly insteadOf: readonly string[];
  /** Where it is due, if its label may mean something else elsewhere. */
  readonly behind: Behind | undefined;
  /** Whether a report on several offices states its sum over them. */
  readonly summed: boolean;
  /** The organisations that have nothing to count in it. */
  readonly notOf: NotOf | undefined;
  /** Set on a row that local tables add. */
  readonly subtotal: boolean;
}

/** Rows that share a head. */
export interface FormBlock {
  readonly caption: string | undefined;
  readonly corner: string | undefined;
  readonly span: string | undefined;
  /** The official columns, without subtotals. */
  readonly columns: readonly FormColumn[];
  /** The official rows, without subtotals. */
  readonly rows: readonly FormRow[];
}

/** One place for a figure in a form. */
export interface Slot {
  readonly index: number;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly value: ValueType;
}

/** Two sums of slots that must be equal. */
export interface Relation {
  readonly id: string;
  /** How a failure is reported when no single cause is found; undefined for a subtotal's own sum. */
  readonly code: RelationCode | undefined;
  readonly left: readonly Slot[];
  readonly right: readonly Slot[];
  /** The slot that states the total. */
  readonly stated: Slot;
  /** Whether it holds as well where its sums are no further apart than its figures may be rounded. */
  readonly rounded: boolean;
  readonly clause: Wording;
}

/** What is compared in a row or column besides the sums printed on the form, over slots of the form. */
export type Comparison = ComparisonOf<Slot>;
export type Statement = StatementOf<Slot>;
export type ComparedTerm = TermOf<Slot>;

/** A figure that restates another in a larger unit, over slots of the form. */
export type Conversion = ConversionOf<Slot>;

/** An official table in one edition: its rows, columns, places for figures and sums that must tie. */
export interface Form {
  readonly name: FormName;
  readonly edition: Edition;
  /** The editions that have the very same table, this one among them. */
  readonly editions: readonly Edition[];
  /** Whether it does not tell the edition: another has the very same table, or there is no other. */
  readonly sharedByEditions: boolean;
  readonly section: number;
  readonly title: Wording;
  readonly source: string;
  readonly captionPattern: string | undefined;
  /** Whether its figures may be held against those of another edition. */
  readonly comparable: boolean;
  /** By the key of a row, that of the row in the edition before whose figures belong there; other rows keep their key. */
  readonly formerRows: Readonly<Record<string, string>>;
  /** What the next year's report takes over. */
  readonly carry: Carry | undefined;
  /** Keys of columns that state what there is at an end or a beginning. */
  readonly stocks: readonly string[];
  readonly flow: FlowSource | undefined;
  readonly trend: TrendSource | undefined;
  readonly blocks: readonly FormBlock[];
  /** Official rows, then the subtotal rows that local tables add. */
  readonly rows: readonly FormRow[];
  /** Columns that local tables add, each behind the column `after`. */
  readonly extraColumns: readonly { readonly column: FormColumn; readonly after: string }[];
  readonly slots: readonly Slot[];
  slot(row: string, column: string): Slot | undefined;
  /** The relations of the form itself. */
  readonly relations: readonly Relation[];
  /** What else is compared, in a report and over the years. */
  readonly comparisons: readonly Comparison[];
  /** Which figures restate others in a larger unit. */
  readonly conversions: readonly Conversion[];
  /** Sums of rows and columns that local tables add, judged only where such stand. */
  readonly extraRelations: readonly Relation[];
}

/** Compiles a validated form file for one of its editions, of which its kind has so many. */
export function compileForm(source: FormSource, edition: Edition, editions: number): Form {
  const blocks = source.blocks.map(compileBlock);
  const subtotalRows = (source.subtotals?.rows ?? []).map((row) => compileRow(row, blocks[0] as FormBlock, true));
  const extraColumns = (source.subtotals?.columns ?? []).map(({ after, ...column }) => ({
    column: compileColumn({ ...column, kind: 'count' }, true),
    after,
  }));
  const rows = [...blocks.flatMap((block) => block.rows), ...subtotalRows];
  const slots = rows.flatMap((row) => slotsIn(row, extraColumns)).map((slot, index) => ({ ...slot, index }));
  const byRow = new Map(rows.map((row) => [row.key, new Map<string, Slot>()]));
  for (const slot of slots) byRow.get(slot.row.key)?.set(slot.column.key, slot);
  const slot = (row: string, column: string) => byRow.get(row)?.get(column);
  // Nothing is worked out from words: what runs through a place for them does not run there.
  const figureSlot = (row: string, column: string) => {
    const found = slot(row, column);
    return found?.value.kind === 'words' ? undefined : found;
  };
  const subtotals = [...(source.subtotals?.rows ?? []), ...(source.subtotals?.columns ?? [])].map(
    (extra) => extra.relation,
  );
  return {
    name: source.form,
    edition,
    editions: source.editions,
    sharedByEditions: source.editions.length > 1 || editions === 1,
    section: source.section,
    title: source.name,
    source: source.source,
    captionPattern: source.captionPattern,
    comparable: source.comparable ?? true,
    formerRows: (edition === source.editions[0] && source.formerRows) || {},
    carry: source.carry,
    stocks: source.stocks ?? [],
    flow: source.flow,
    trend: source.trend,
    blocks,
    rows,
    extraColumns,
    slots,
    slot,
    relations: source.relations.flatMap((relation) => instances(relation, relation.code, blocks, figureSlot)),
    comparisons: (source.comparisons ?? []).flatMap((one) => compileComparison(one, blocks, figureSlot)),
    conversions: (source.conversions ?? []).flatMap((one) => compileConversion(one, blocks, figureSlot)),
    extraRelations: subtotals.flatMap((relation) => instances(relation, undefined, blocks, figureSlot)),
  };
}

/** The places for figures in a row. */
function slotsIn(row: FormRow, extraColumns: Form['extraColumns']): Omit<Slot, 'index'>[] {
  const columns = [...row.block.columns, ...extraColumns.map((extra) => extra.column)];
  return columns.map((column) => ({ row, column, value: row.value ?? column }));
}

function compileBlock(source: Block): FormBlock {
  const rows: FormRow[] = [];
  const block: FormBlock = {
    caption: source.caption,
    corner: source.corner,
    span: source.span,
    columns: source.columns.map((column) => compileColumn(column, false)),
    rows,
  };
  for (const row of source.rows) rows.push(compileRow(row, block));
  return block;
}

function compileColumn(source: Column, subtotal: boolean): FormColumn {
  const { key, path, en, kind, decimals, unit, aliases = [], headAliases = [] } = source;
  return { key, path, label: path.at(-1) ?? key, en, kind, decimals, unit, aliases, headAliases, subtotal };
}

function compileValue({ kind, decimals, unit }: Pick<Column, keyof ValueType>): ValueType {
  return { kind, decimals, unit };
}

/** A row of the form, or one that local tables add to it. */
function compileRow(source: Omit<Row, 'meaning'> & Partial<Row>, block: FormBlock, subtotal = false): FormRow {
  const { key, path, en, meaning, behind, notOf, summed = !subtotal } = source;
  const { aliases = [], insteadOf = [] } = source;
  const label = path.at(-1) ?? '';
  const value = source.value && compileValue(source.value);
  return { key, path, label, en, meaning, value, aliases, block, insteadOf, behind, summed, notOf, subtotal };
}

/** A relation written for each row or column, applied to every one whose slots all exist. */
function instances(
  source: Omit<RelationSource, 'code'>,
  code: RelationCode | undefined,
  blocks: readonly FormBlock[],
  slot: Form['slot'],
): Relation[] {
  const { left, right } = parseEquation(source.equation);
  const { only } = source;
  const across = source.each === 'row';
  const keys = blocks.flatMap((block) => (across ? block.rows : block.columns).map((item) => item.key));
  const relations: Relation[] = [];
  for (const key of new Set(keys)) {
    if (only && !only.includes(key)) continue;
    const find = (term: string) => (across ? slot(key, term) : slot(term, key));
    const sides = [left.map(find), right.map(find)] as const;
    const stated = find(source.stated ?? (right.at(-1) as string));
    if (!stated || sides.flat().includes(undefined)) continue;
    relations.push({
      id: source.id.replace('{row}', key).replace('{column}', key),
      code,
      left: sides[0] as Slot[],
      right: sides[1] as Slot[],
      stated,
      rounded: source.rounded ?? false,
      clause: source.clause,
    });
  }
  return relations;
}
