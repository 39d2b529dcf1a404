import type { FormColumn } from '../forms/form.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import { names, nodesByLevel, nodesOf, treeOf, type HeadNode } from './headSequence.ts';
import type { Head } from './tableCandidate.ts';

/** So many names of columns in a marked row of a head tell an order; of text in lines, all of them do. */
const fewestNames = 3;

/** So many names of groups do: nothing but such stands beside one. */
const fewestGroups = 2;

/**
 * Whether a line of the head names columns, groups of them, or both, in another order than these stand in: neither from left
 * to right nor level by level. Then nobody can tell under which of them a figure stands.
 */
export function isContradicted(columns: readonly FormColumn[], head: readonly Head[], words: Vocabulary): boolean {
  if (head.length < 2) return false;
  const tree = treeOf(columns);
  const [nodes, levels] = [nodesOf(tree), nodesByLevel(tree)];
  const isGroup = ({ column }: HeadNode) => column === undefined;
  const groups = [nodes.filter(isGroup), levels.filter(isGroup)];
  const leaves = columns.flatMap((column) => nodes.find((node) => node.column === column) ?? []);
  const orders = [leaves, levels.filter(({ column }) => column !== undefined)];
  return [...new Set(head.map(({ row }) => row))].some((row) => {
    const texts = head.flatMap((each) => (each.row === row ? [each.cell.text] : []));
    const fewest = row.marked ? fewestNames : columns.length;
    return (
      isOutOfOrder(texts, orders, fewest, words) ||
      isOutOfOrder(texts, groups, fewestGroups, words) ||
      isOutOfOrder(texts, [nodes, levels], fewest, words)
    );
  });
}

/** Whether at least so many of the texts are names of nodes, and in none of the orders in which these stand. */
function isOutOfOrder(
  texts: readonly string[],
  orders: readonly (readonly HeadNode[])[],
  fewest: number,
  words: Vocabulary,
): boolean {
  const [nodes = []] = orders;
  const named = texts.map((text) => nodes.findIndex((node) => names(bareName(text), node, words)));
  const once = named.flatMap((node, i) => nodes[node !== named[i - 1] ? node : -1]?.text ?? []);
  return new Set(once).size >= fewest && !orders.some((order) => isInOrder(once, order));
}

/** The name without the number that a data frame adds to the second of two. */
function bareName(text: string): string {
  return text.replace(/\.\d{1,2}$/, '');
}

function isInOrder(texts: readonly string[], order: readonly HeadNode[]): boolean {
  let at = 0;
  for (const { text } of order) if (text === texts[at]) at++;
  return at === texts.length;
}
