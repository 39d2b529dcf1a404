import type { Language, Wording } from '../forms/schema.ts';
import { equationWords, placeName } from '../learn/equationWords.ts';
import type { LearnedBlock } from '../learn/learnTables.ts';
import type { CellMending, Misfit, Proposal } from '../learn/proposals.ts';
import { say } from './basis/names.ts';

/** A proposal in words. */
export interface DescribedProposal {
  /** The equation in the words of the table. */
  readonly equation: string;
  /** In how many rows or columns it holds, and how. */
  readonly evidence: string;
  /** Where it does not hold, and what would have to stand there; empty where it holds throughout. */
  readonly exceptions: readonly string[];
}

/** So many figures at most are named of which one may be the wrong one. */
const mostNamed = 3;

/** A proposal for a block of a table in the words of the table. */
export function describeProposal(proposal: Proposal, block: LearnedBlock, language: Language): DescribedProposal {
  return {
    equation: say(equationWords(proposal, block.grids[0]), language),
    evidence: evidenceOf(proposal, language),
    exceptions: proposal.exceptions.map((exception) => say(exceptionWords(exception, block), language)),
  };
}

function evidenceOf({ kind, axis, tried, holds, rounded, open, telling }: Proposal, language: Language): string {
  const isAcross = axis === 'rows' && kind !== 'years';
  const what =
    kind === 'years' ? { zh: '处', en: 'places' } : isAcross ? { zh: '列', en: 'columns' } : { zh: '行', en: 'rows' };
  const zeros = holds - telling;
  const parts: Wording[] = [
    { zh: `${tried} ${what.zh}中 ${holds} ${what.zh}成立`, en: `holds in ${holds} of ${tried} ${what.en}` },
    ...(rounded > 0
      ? [{ zh: `其中 ${rounded} ${what.zh}差在四舍五入之内`, en: `${rounded} of them but for rounding` }]
      : []),
    ...(zeros > 0 ? [{ zh: `其中 ${zeros} ${what.zh}都是 0`, en: `${zeros} of them all 0` }] : []),
    ...(open > 0 ? [{ zh: `另有 ${open} ${what.zh}有空白`, en: `${open} with blanks` }] : []),
  ];
  return parts.map((part) => say(part, language)).join(say({ zh: '，', en: ', ' }, language));
}

function exceptionWords({ mendings, rounding }: Misfit, block: LearnedBlock): Wording {
  const named = mendings.slice(0, mostNamed).map((mending) => mendingWords(mending, block));
  const note = rounding ? { zh: '（也可能是四舍五入）', en: ' (or it is rounded)' } : { zh: '', en: '' };
  return {
    zh: `不成立处：${named.map(({ zh }) => zh).join('，或')}${note.zh}`,
    en: `does not hold: ${named.map(({ en }) => en).join(', or ')}${note.en}`,
  };
}

function mendingWords({ table, row, column, due }: CellMending, { grids }: LearnedBlock): Wording {
  const grid = grids[table] ?? grids[0];
  const [place, across] = [placeName(grid.rows[row]), placeName(grid.columns[column])];
  const stated = grid.cells[row]?.[column]?.cell.text ?? '';
  const zh = across === '' ? `“${place}”` : `“${place}”的“${across}”`;
  const en = across === '' ? `“${place}”` : `“${place}”, “${across}”`;
  return { zh: `${zh} ${stated || '空白'} 应为 ${due}`, en: `${en} ${stated || 'blank'} should be ${due}` };
}
