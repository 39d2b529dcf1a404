import type { Form, FormBlock, FormColumn, FormRow } from '../forms/form.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import { columnsOf } from './columns.ts';
import type { HeadWord } from './strangeHead.ts';
import type { BoundTable } from './table.ts';
import type { TableCandidate } from './tableCandidate.ts';

/** Which columns each block of a table has, and how far that is certain. */
export class BlockColumns {
  readonly #draft: TableCandidate;
  readonly #columns = new Map<FormBlock, readonly FormColumn[]>();
  readonly #unordered = new Set<FormBlock>();
  readonly #unheaded = new Set<FormBlock>();
  /** By its place, each word of a head that names no column: blocks may share a head. */
  readonly #strange = new Map<number, HeadWord>();
  /** Whether sums told the order of the columns of a block. */
  readonly restOnSums: boolean;

  /** @param isSure Whether it is known which columns the table has, even without a head. */
  constructor(form: Form, draft: TableCandidate, words: Vocabulary, isSure: boolean) {
    this.#draft = draft;
    let restOnSums = false;
    for (const block of form.blocks) {
      const { columns, isTold, isContradicted, isUnheaded, strange, restsOnSums } = columnsOf(
        form,
        block,
        draft,
        words,
      );
      this.#columns.set(block, columns);
      restOnSums ||= restsOnSums;
      if (isContradicted) this.#unordered.add(block);
      if (isUnheaded || strange.length > 0 || !(isTold || isSure)) this.#unheaded.add(block);
      for (const word of strange) this.#strange.set(word.span.from, word);
    }
    this.restOnSums = restOnSums;
  }

  of({ block }: Pick<FormRow, 'block'>): readonly FormColumn[] {
    return this.#columns.get(block) ?? block.columns;
  }

  /** Every block with its columns. */
  all(): Iterable<readonly [FormBlock, readonly FormColumn[]]> {
    return this.#columns;
  }

  /** Whether the head of the row's block names its columns in an order that was not understood. */
  areUnordered({ block }: FormRow): boolean {
    return this.#unordered.has(block);
  }

  /** Whether nothing names the columns of the row's block. */
  areUnheaded({ block }: FormRow): boolean {
    return this.#unheaded.has(block);
  }

  /** The words of heads that name columns which the form does not have. */
  strange(): Iterable<HeadWord> {
    return this.#strange.values();
  }

  /** The words of the head that name columns of the table. */
  labels(): BoundTable['columnLabels'] {
    const columns = [...this.#columns.values()].flat();
    return this.#draft.heads.flatMap((head) => {
      const column = head.meaning.kind === 'column' && columns.find((other) => other.key === head.meaning.key);
      return column ? [{ column, span: head.cell.span }] : [];
    });
  }
}
