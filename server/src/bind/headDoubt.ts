import type { FormColumn } from '../forms/form.ts';
import type { Vocabulary } from '../kinds/vocabulary.ts';
import { isDividedByBlanks } from '../syntax/row.ts';
import { placesInHead } from './headOrder.ts';
import { names, nodesByLevel, nodesOf, treeOf, type HeadNode } from './headSequence.ts';
import type { LabelledRow } from './labelledRow.ts';
import type { Head } from './tableCandidate.ts';

/** So many names of columns in a marked row of a head tell an order; of text in lines, all of them do. */
const fewestNames = 3;

/** Where names stand beside them that no form knows, so many do. */
const fewestBesideStrangers = 2;

/** So many names of groups do: nothing but such stands beside one. */
const fewestGroups = 2;

/**
 * Whether a line of the head names columns, groups of them, or both, in another order than these stand in: neither from left
 * to right nor level by level. Then nobody can tell under which of them a figure stands.
 *
 * @param hasStrangers Whether names stand in the head that no form knows.
 */
export function isContradicted(
  columns: readonly FormColumn[],
  head: readonly Head[],
  words: Vocabulary,
  hasStrangers: boolean,
): boolean {
  if (head.length < 2) return false;
  if (standsElsewhere(columns, head, words) || areSpacedOtherwise(columns, head, words)) return true;
  const tree = treeOf(columns);
  const [nodes, levels] = [nodesOf(tree), nodesByLevel(tree)];
  const isGroup = ({ column }: HeadNode) => column === undefined;
  const groups = [nodes.filter(isGroup), levels.filter(isGroup)];
  const leaves = columns.flatMap((column) => nodes.find((node) => node.column === column) ?? []);
  const orders = [leaves, levels.filter(({ column }) => column !== undefined)];
  return [...new Set(head.map(({ row }) => row))].some((row) => {
    const texts = head.flatMap((each) => (each.row === row ? [each.cell.text] : []));
    const fewest = !row.marked ? columns.length - 1 : hasStrangers ? fewestBesideStrangers : fewestNames;
    return (
      isOutOfOrder(texts, orders, fewest, words) ||
      isOutOfOrder(texts, groups, fewestGroups, words) ||
      (!isDividedByBlanks(row.notation) && isOutOfOrder(texts, [nodes, levels], fewest, words))
    );
  });
}

/** Whether several of the columns have the same name, so that the words above tell them apart. */
export function areNamedAlike(columns: readonly FormColumn[]): boolean {
  return new Set(columns.map(({ label }) => label)).size < columns.length;
}

/** Whether the words over columns with the same name tell them apart. */
export function areToldApart(columns: readonly FormColumn[], head: readonly Head[]): boolean {
  const groups = new Set(head.flatMap(({ meaning: { kind, key } }) => (kind === 'heading' ? [key] : [])));
  const told = columns.map(({ path, label }) =>
    [...path.slice(0, -1).filter((text) => groups.has(text)), label].join('/'),
  );
  return new Set(told).size === columns.length;
}

/**
 * Whether the lines of the head over all columns have the words of groups, and the names below them, in places that are
 * not those of these columns beside each other: of columns named alike one would stand under another's group.
 */
function standsElsewhere(columns: readonly FormColumn[], head: readonly Head[], words: Vocabulary): boolean {
  if (!areNamedAlike(columns)) return false;
  const nodes = nodesOf(treeOf(columns));
  const places = nodes.map((node) => columns.findIndex((column) => isUnder(column, node)));
  const shifts = [...new Set(head.map(({ row }) => row))].flatMap((row) => {
    const texts = textsIn(row);
    if (!row.marked || texts.length !== columns.length || isPushedLeft(texts)) return [];
    return texts.flatMap((text, at) => {
      if (text === '' || text === texts[at - 1]) return [];
      const own = nodes.flatMap((node, i) => (names(bareName(text), node, words) ? [at - (places[i] ?? 0)] : []));
      return own.length > 0 ? [own] : [];
    });
  });
  return shifts.length > 1 && !shifts[0]?.some((shift) => shifts.every((each) => each.includes(shift)));
}

/**
 * Whether a head over all columns has the names of some further from each other than these columns stand: one that it
 * does not name stands elsewhere then.
 */
function areSpacedOtherwise(columns: readonly FormColumn[], head: readonly Head[], words: Vocabulary): boolean {
  const rows = [...new Set(head.map(({ row }) => row))];
  if (!rows.every((row) => row.marked && !isPushedLeft(textsIn(row)))) return false;
  const places = placesInHead(rows, columns, words);
  if (!places || places.size < fewestNames || places.size === columns.length) return false;
  return new Set(Array.from(places, ([column, place]) => place - columns.indexOf(column))).size > 1;
}

/** The words of a row, each as often as it takes columns. */
function textsIn({ cells }: LabelledRow): string[] {
  return cells.flatMap(({ text, width }) => Array.from({ length: width }, () => text));
}

/** Whether the words stand side by side at the left, and blanks behind them: then they lost the places over their columns. */
function isPushedLeft(texts: readonly string[]): boolean {
  const end = texts.findLastIndex((text) => text !== '') + 1;
  return end < texts.length && !texts.slice(0, end).includes('');
}

/** Whether the column is the node, or stands below it. */
function isUnder(column: FormColumn, node: HeadNode): boolean {
  return node.column ? node.column === column : column.path.slice(0, -1).includes(node.text);
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
