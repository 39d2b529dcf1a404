/** What is learned from tables of texts, a line a proposal: the equation, its evidence, and what would have to differ. */
import { describeProposal } from '../../../server/src/features/describeProposal.ts';
import { learnTables } from '../../../server/src/learn/learnTables.ts';
import { unknownTables } from '../../../server/src/workspace/unknownTables.ts';

/** The proposals for the tables of some texts, in words. */
export function proposed(...texts: readonly string[]): string[] {
  const markup = texts.some((text) => text.includes('<table')) ? 'html' : 'text';
  const seen = texts.flatMap((text) => unknownTables(text, { path: '', markup }));
  return learnTables(seen).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.proposals.map((proposal) => {
        const { equation, evidence, exceptions } = describeProposal(proposal, block, 'zh-CN');
        return [equation, evidence, ...exceptions].join('；');
      }),
    ),
  );
}

/** The same without the evidence. */
export function equations(...texts: readonly string[]): string[] {
  return proposed(...texts).map((line) => line.split('；')[0] ?? '');
}
