import { basename } from 'node:path';
import { describeProposal } from '../features/describeProposal.ts';
import { say } from '../features/basis/names.ts';
import type { Language } from '../forms/schema.ts';
import { equationOf, keysOf, type BlockKeys } from '../learn/kindFile.ts';
import type { LearnedBlock, LearnedTable } from '../learn/learnTables.ts';
import type { Proposal } from '../learn/proposals.ts';
import type { UnknownTable } from '../workspace/unknownTables.ts';

/** The tables of some files, those of the same shape as one. */
export type LearnedFiles = readonly LearnedTable<UnknownTable>[];

/** A proposal with its number in the list and where it belongs. */
export interface NumberedProposal {
  readonly number: number;
  readonly proposal: Proposal;
  readonly table: LearnedTable<UnknownTable>;
  readonly block: LearnedBlock;
  readonly keys: BlockKeys;
}

/** Every proposal for the tables with its number, from 1 on. */
export function numberedProposals(learned: LearnedFiles): NumberedProposal[] {
  const all = learned.flatMap((table) => {
    const keys = keysOf(table);
    return table.blocks.flatMap((block, at) =>
      block.proposals.map((proposal) => ({ proposal, table, block, keys: keys[at] as BlockKeys })),
    );
  });
  return all.map((one, i) => ({ number: i + 1, ...one }));
}

/** The list of the proposals, for people or as data. */
export function listedProposals(
  learned: LearnedFiles,
  all: readonly NumberedProposal[],
  format: 'text' | 'json',
  language: Language,
): string {
  return format === 'json' ? `${JSON.stringify(asJson(learned, all), undefined, 2)}\n` : asText(learned, all, language);
}

function asText(learned: LearnedFiles, all: readonly NumberedProposal[], language: Language): string {
  const lines = learned.flatMap((table) => [
    headOf(table, language),
    ...all.filter((one) => one.table === table).flatMap((one) => proposalLines(one, language)),
    '',
  ]);
  return lines.join('\n');
}

function headOf({ tables, blocks }: LearnedTable<UnknownTable>, language: Language): string {
  const [{ caption }] = tables;
  const rows = blocks.reduce((sum, { grids: [grid] }) => sum + grid.rows.length, 0);
  const columns = blocks.map(({ grids: [grid] }) => grid.columns.length).join('+');
  const years = tables.map(({ year, path }) => year ?? basename(path));
  const size = { zh: `${rows} 行 ${columns} 列`, en: `${rows} rows, ${columns} columns` };
  return `${caption || basename(tables[0].path)}  ${say(size, language)}  ${years.join(' ')}`;
}

function proposalLines({ number, proposal, block }: NumberedProposal, language: Language): string[] {
  const { equation, evidence, exceptions } = describeProposal(proposal, block, language);
  const indent = ' '.repeat(6);
  return [
    `${String(number).padStart(4)}. ${equation}`,
    `${indent}${evidence}`,
    ...exceptions.map((told) => `${indent}${told}`),
  ];
}

function asJson(learned: LearnedFiles, all: readonly NumberedProposal[]) {
  return {
    tables: learned.map((table) => ({
      caption: table.tables[0].caption,
      files: table.tables.map(({ path, year }) => ({ path, year: year ?? null })),
      blocks: table.blocks.map((block) =>
        blockJson(
          block,
          all.filter((one) => one.block === block),
        ),
      ),
    })),
  };
}

function blockJson({ grids: [grid] }: LearnedBlock, all: readonly NumberedProposal[]) {
  const [first] = all;
  return {
    rows: grid.rows.map(({ label }) => label),
    columns: grid.columns.map(({ label }) => label),
    proposals: first ? all.map(({ number, proposal, block, keys }) => proposalJson(number, proposal, block, keys)) : [],
  };
}

function proposalJson(number: number, proposal: Proposal, { grids: [grid] }: LearnedBlock, keys: BlockKeys) {
  const { kind: what, axis, left, right, tried, holds, rounded, open, telling, exceptions } = proposal;
  const words = (places: readonly number[]) => places.map((at) => grid[axis][at]?.label ?? []);
  return {
    number,
    kind: what,
    axis,
    equation: equationOf(proposal, keys),
    left: words(left),
    right: words(right),
    tried,
    holds,
    rounded,
    open,
    telling,
    exceptions,
  };
}
