import type { FormColumn } from '../forms/form.ts';
import type { Meanings } from '../kinds/vocabulary.ts';
import { memo } from '../text/memo.ts';

/** A word of the form's head: a column, or words over several. */
export interface HeadNode {
  readonly text: string;
  readonly column: FormColumn | undefined;
  readonly below: HeadNode[];
}

/**
 * The columns in the order of a head whose rows are lost: its words follow each other row by row, so that below
 * each word over several columns stand those columns, in the order of the words. Undefined where the words are not
 * exactly those of the head.
 */
export function orderInSequence(
  texts: readonly string[],
  columns: readonly FormColumn[],
  words: Meanings,
): FormColumn[] | undefined {
  const tree = treeOf(columns);
  const nodes = nodesIn(columns);
  const known = texts.filter((text) => nodes.some((node) => names(text, node, words)));
  let at = 0;
  let level: HeadNode[][] = [tree];
  const told = new Map<HeadNode[], HeadNode[]>();
  while (level.length > 0) {
    const next: HeadNode[][] = [];
    for (const nodes of level) {
      const order = inOrder(nodes, known.slice(at, at + nodes.length), words);
      if (!order) return undefined;
      told.set(nodes, order);
      at += nodes.length;
      for (const { below } of order) if (below.length > 0) next.push(below);
    }
    level = next;
  }
  return at === known.length ? flattened(tree, told) : undefined;
}

/**
 * The columns in the order of a head of one row, whose words are exactly their names: nothing stands over them. Undefined
 * where they are not, or several columns have the same name.
 */
export function orderInRow(
  texts: readonly string[],
  columns: readonly FormColumn[],
  words: Meanings,
): FormColumn[] | undefined {
  const nodes = nodesIn(columns);
  const known = texts.filter((text) => nodes.some((node) => names(text, node, words)));
  const order = inOrder(
    nodes.filter(({ column }) => column),
    known,
    words,
  );
  return known.length === columns.length ? order?.flatMap(({ column }) => column ?? []) : undefined;
}

/** The head over columns of the form: it is asked for with every table. */
const treeOf = memo((columns: readonly FormColumn[]): HeadNode[] => {
  const roots: HeadNode[] = [];
  for (const column of columns) {
    let nodes = roots;
    for (const [depth, text] of column.path.entries()) {
      const isLeaf = depth === column.path.length - 1;
      let node = isLeaf ? undefined : nodes.find((other) => !other.column && other.text === text);
      if (!node) nodes.push((node = { text, column: isLeaf ? column : undefined, below: [] }));
      nodes = node.below;
    }
  }
  return roots;
});

/** The words over columns from left to right, each before those below it. */
export const nodesIn = memo((columns: readonly FormColumn[]): readonly HeadNode[] => fromLeft(treeOf(columns)));

/** The words over columns level by level. */
export const nodesByLevel = memo((columns: readonly FormColumn[]): readonly HeadNode[] => byLevel(treeOf(columns)));

function fromLeft(nodes: readonly HeadNode[]): HeadNode[] {
  return nodes.flatMap((node) => [node, ...fromLeft(node.below)]);
}

function byLevel(nodes: readonly HeadNode[]): HeadNode[] {
  return nodes.length === 0 ? [] : [...nodes, ...byLevel(nodes.flatMap(({ below }) => below))];
}

/** Whether the text is the word of a node. */
export function names(text: string, { text: own, column }: HeadNode, words: Meanings): boolean {
  return words
    .meaningsOf(text)
    .some(({ kind, key }) => (column ? kind === 'column' && key === column.key : kind === 'heading' && key === own));
}

/** The nodes in the order of the texts, each named once. */
function inOrder(nodes: readonly HeadNode[], texts: readonly string[], words: Meanings): HeadNode[] | undefined {
  const order = texts.flatMap((text) => nodes.find((node) => names(text, node, words)) ?? []);
  return order.length === nodes.length && new Set(order).size === nodes.length ? order : undefined;
}

function flattened(nodes: HeadNode[], told: ReadonlyMap<HeadNode[], HeadNode[]>): FormColumn[] {
  return (told.get(nodes) ?? []).flatMap((node) => node.column ?? flattened(node.below, told));
}
