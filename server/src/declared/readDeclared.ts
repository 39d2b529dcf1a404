import {
  createScanner,
  findNodeAtLocation,
  getNodePath,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { core, ZodMiniType } from 'zod/mini';
import type { Wording } from '../forms/schema.ts';
import type { Range } from '../text/span.ts';
import { expected, expectedOneOf, fullWidthMark, noJson, stoodBefore, tooBig, tooSmall, wrongFormat } from './words.ts';

/** Something in a file of declarations that cannot be used. */
export interface DeclaredProblem {
  readonly range: Range;
  /** The key it is at, as `reports[0].year`; empty for the file as a whole. */
  readonly key: string;
  /** What was expected there. */
  readonly message: Wording;
  /** Whether the file is no JSON there. */
  readonly isSyntax?: true;
}

/** Where a value stands: the keys and places in lists that lead to it. */
export type Path = readonly (string | number)[];

/** A key whose value cannot be used, and why. */
export interface WrongKey {
  readonly path: Path;
  readonly message: Wording;
}

/** What a file declares, as far as it can be used, and what cannot. */
export interface Declared<Data> {
  /** Undefined where nothing of it can be used. */
  readonly data: Data | undefined;
  readonly problems: readonly DeclaredProblem[];
}

/**
 * Reads a file of declarations: JSON with comments. An entry that cannot be used is named and left out; the others
 * count. `beyond` says what the schema cannot tell of data that keeps to it.
 */
export function readDeclared<Data>(
  text: string,
  schema: ZodMiniType<Data>,
  beyond: (data: Data) => readonly WrongKey[],
): Declared<Data> {
  const tooDeep = deepPlace(text);
  if (tooDeep) return unusable([problem(tooDeep, [], { zh: '括号套得太深', en: 'nested too deeply' })]);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const slip = errors.slice(0, 1).map((error) => syntaxProblem(error, text));
  if (!tree) return unusable(slip);
  const declared: unknown = getNodeValue(tree);
  const unfit = piecesOf(declared).flatMap((piece) => wrongIn(piece, schema));
  const wrong = unfit.length > 0 ? onceEach(unfit) : beyond(schema.parse(declared));
  const fit = schema.safeParse(fitPart(declared, wrong));
  // What follows from a slip in the writing is not worth telling.
  return {
    data: fit.data,
    problems: slip.length > 0 ? slip : [...keysTwice(tree).slice(0, mostTold), ...keyProblems(tree, wrong)],
  };
}

/** Nobody reads more of them, and each is looked for in the whole file. */
const mostTold = 100;

/** What is wrong with the first keys, and at the last of these how many more there are. */
function keyProblems(tree: Node, wrong: readonly WrongKey[]): DeclaredProblem[] {
  const more = wrong.length - mostTold;
  return wrong.slice(0, mostTold).map((key, nth) => {
    const told = keyProblem(tree, key);
    return nth + 1 < mostTold || more <= 0 ? told : { ...told, message: withMore(told.message, more) };
  });
}

function withMore({ zh, en }: Wording, more: number): Wording {
  return { zh: `${zh}（此外还有 ${more} 处不能用）`, en: `${en} (and ${more} more that cannot be used)` };
}

function unusable(problems: readonly DeclaredProblem[]): Declared<never> {
  return { data: undefined, problems };
}

function problem(range: Range, path: Path, message: Wording): DeclaredProblem {
  const key = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return { range, key: key.replace(/^\./, ''), message };
}

/** Deeper than anything the schema has, and far below what the parser can stand. */
const deepest = 16;

/** Where brackets are nested too deeply for a parser that calls itself. */
function deepPlace(text: string): Range | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let end = -1; scanner.getPosition() > end;) {
    end = scanner.getPosition();
    scanner.scan();
    const start = scanner.getTokenOffset();
    if ('{['.includes(text.charAt(start))) depth++;
    if ('}]'.includes(text.charAt(start))) depth--;
    if (depth > deepest) return { start, end: start + 1 };
  }
  return undefined;
}

function keyProblem(tree: Node, { path, message }: WrongKey): DeclaredProblem {
  const isMissing = findNodeAtLocation(tree, [...path]) === undefined;
  return problem(placeOf(tree, path), path, isMissing ? { zh: '缺少这一项', en: 'is missing' } : message);
}

/** Keys that stand in the same place before: of these the last would count, and nobody would see it. */
function keysTwice(tree: Node): DeclaredProblem[] {
  const met = new Set<string>();
  const again = (tree.children ?? []).flatMap((property) => {
    const key = tree.type === 'object' ? property.children?.[0] : undefined;
    const name = String(key?.value);
    if (!key || !met.has(name)) {
      met.add(name);
      return [];
    }
    return [problem({ start: key.offset, end: key.offset + key.length }, getNodePath(key), stoodBefore(name))];
  });
  return [...again, ...(tree.children ?? []).flatMap(keysTwice)];
}

function syntaxProblem({ offset, length }: ParseError, text: string): DeclaredProblem {
  const message = fullWidthMark(text.charAt(offset)) ?? noJson;
  return { ...problem({ start: offset, end: offset + length }, [], message), isSyntax: true };
}

/** A part of what is declared: all of it, or so many entries of a long list, and where the first of them stands. */
interface Piece {
  readonly value: unknown;
  readonly list?: string;
  readonly from?: number;
}

/** The schema's library puts the issues of a list on the stack: a longer list is looked at in pieces. */
const longestList = 1000;

function piecesOf(declared: unknown): Piece[] {
  if (typeof declared !== 'object' || declared === null) return [{ value: declared }];
  const isLong = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > longestList;
  const rest = Object.entries(declared).filter(([, value]) => !isLong(value));
  const lists = Object.entries(declared).flatMap(([list, value]: [string, unknown]) => {
    if (!isLong(value)) return [];
    return Array.from({ length: Math.ceil(value.length / longestList) }, (_, nth): Piece => {
      const from = nth * longestList;
      return { value: { [list]: value.slice(from, from + longestList) }, list, from };
    });
  });
  return [{ value: Array.isArray(declared) ? declared : Object.fromEntries(rest) }, ...lists];
}

function wrongIn({ value, list, from = 0 }: Piece, schema: ZodMiniType): WrongKey[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).flatMap(wrongKeys).map(({ path, message }) => {
    const [key, index, ...inner] = path;
    const isEntry = key !== undefined && key === list && typeof index === 'number';
    return { path: isEntry ? [key, index + from, ...inner] : path, message };
  });
}

/** Each key once: one that is not known is wrong in every piece. */
function onceEach(wrong: readonly WrongKey[]): WrongKey[] {
  const kept = new Map(wrong.map((key) => [JSON.stringify(key.path), key]));
  return [...kept.values()];
}

/** The keys of an issue: one for each key the schema does not know, else the one that holds an unfit value. */
function wrongKeys(issue: core.$ZodIssue): WrongKey[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: { zh: '没有这一项', en: 'no such key' } }));
  if (issue.code === 'invalid_union') return wrongInUnion(issue.errors, path);
  if (issue.code === 'invalid_format') return [{ path, message: wrongFormat }];
  if (issue.code === 'invalid_value') return [{ path, message: expected(issue.values.map(String).join(' | ')) }];
  if (issue.code === 'too_small') return [{ path, message: tooSmall(issue) }];
  if (issue.code === 'too_big') return [{ path, message: tooBig(issue) }];
  return [{ path, message: expected(issue.code === 'invalid_type' ? issue.expected : 'value') }];
}

/** Where a value may be one of several: what is wrong in the one it is meant to be, else which there are. */
function wrongInUnion(choices: readonly (readonly core.$ZodIssue[])[], path: Path): WrongKey[] {
  const isOther = (issues: readonly core.$ZodIssue[]) =>
    issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  const meant = choices.find((issues) => !isOther(issues));
  if (meant) return meant.flatMap(wrongKeys).map((wrong) => ({ ...wrong, path: [...path, ...wrong.path] }));
  const kinds = choices.flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : []));
  return [{ path, message: expectedOneOf(kinds) }];
}

/** What is left without the unfit keys; of a list, without every entry that holds one. */
function fitPart(declared: unknown, wrong: readonly WrongKey[]): unknown {
  if (typeof declared !== 'object' || declared === null) return {};
  const within = new Map<unknown, Set<unknown>>();
  for (const { path } of wrong) {
    const [key, inner] = path;
    const others = within.get(key) ?? new Set();
    if (inner !== undefined) others.add(inner);
    within.set(key, others);
  }
  const isFit = (key: string, inner: string | number) => within.get(key)?.has(inner) !== true;
  const whole = new Set(wrong.flatMap(({ path }) => (path.length === 1 ? [path[0]] : [])));
  const isWhole = (key: string) => !whole.has(key);
  const entries = Object.entries(declared).filter(([key]) => isWhole(key));
  return Object.fromEntries(
    entries.map(([key, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [key, value.filter((_, index) => isFit(key, index))];
      if (typeof value !== 'object' || value === null) return [key, value];
      return [key, Object.fromEntries(Object.entries(value).filter(([inner]) => isFit(key, inner)))];
    }),
  );
}

/** The key of the value, or the nearest thing around it that stands in the text. */
function placeOf(tree: Node, path: Path): Range {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    const shown = node?.parent?.type === 'property' ? node.parent.children?.[0] : node;
    if (shown) return { start: shown.offset, end: shown.offset + shown.length };
  }
  return { start: tree.offset, end: tree.offset + tree.length };
}
