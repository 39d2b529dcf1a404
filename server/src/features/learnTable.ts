import type { Language, Wording } from '../forms/schema.ts';
import { readKind } from '../kinds/file/readKind.ts';
import { kindFileOf, type KindNames } from '../learn/kindFile.ts';
import { learnTable, type LearnedTable } from '../learn/learnTables.ts';
import { holdsThroughout, type Proposal } from '../learn/proposals.ts';
import { titleEnd } from '../learn/titleEnd.ts';
import { touches } from '../text/span.ts';
import { unknownTables, type UnknownBy, type UnknownTable } from '../workspace/unknownTables.ts';
import { describeProposal, type DescribedProposal } from './describeProposal.ts';

/** What a table seems to have in common with others of its kind, to be ticked. */
export interface TableToLearn {
  /** What titles of such reports end with, as far as the table's tells it; empty where it does not. */
  readonly title: string;
  readonly proposals: readonly (DescribedProposal & { readonly holds: boolean })[];
}

/** A kind file, or why there is none. */
export type WrittenKind = { readonly text: string } | { readonly problem: Wording };

/** What the table at the place tells of its kind, with others of its shape in the text; undefined where there is none. */
export function tableToLearn(
  text: string,
  by: UnknownBy,
  offset: number,
  language: Language,
): TableToLearn | undefined {
  const learned = learnedAt(text, by, offset);
  if (!learned) return undefined;
  const proposals = learned.blocks.flatMap((block) =>
    block.proposals.map((proposal) => ({
      ...describeProposal(proposal, block, language),
      holds: holdsThroughout(proposal),
    })),
  );
  return { title: titleEnd(learned.tables.map((table) => table.title)), proposals };
}

/** The kind file of that table with the proposals of those places in the list, and no others. */
export function kindOfTable(
  text: string,
  by: UnknownBy,
  offset: number,
  ticked: readonly number[],
  names: KindNames,
): WrittenKind | undefined {
  const learned = learnedAt(text, by, offset);
  if (!learned) return undefined;
  const all = learned.blocks.flatMap(({ proposals }) => proposals);
  const chosen = new Set<Proposal>(all.filter((_, at) => ticked.includes(at)));
  const written = `${JSON.stringify(kindFileOf([learned], chosen, names), undefined, 2)}\n`;
  const [problem] = readKind(written).problems;
  return problem ? { problem: problem.message } : { text: written };
}

function learnedAt(text: string, by: UnknownBy, offset: number): LearnedTable<UnknownTable> | undefined {
  const seen = unknownTables(text, by);
  const here = seen.find(({ range }) => touches(range, offset));
  return here && learnTable(here, seen);
}
