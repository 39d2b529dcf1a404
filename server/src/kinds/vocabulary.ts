import { hanOf, normalForm } from '../text/normal.ts';
import { LruCache } from '../text/lruCache.ts';
import type { Form, FormBlock } from '../forms/form.ts';
import { forms } from './registry.ts';
import { disclosureEditions as editions } from './disclosure/names.ts';
import type { Edition, FormName } from '../forms/schema.ts';

/**
 * What a text in a table may mean: the label of a row or a column, the caption of a block, or another
 * word of the head (`heading`), which names no figures by itself.
 */
export interface Meaning {
  readonly form: FormName;
  readonly kind: 'row' | 'column' | 'caption' | 'heading';
  /** The key of the row or column; the text of the form otherwise. */
  readonly key: string;
  /** The editions whose form has the very text. */
  readonly editions: readonly Edition[];
}

const exact = new Map<string, Meaning[]>();
/** All labels in one string, each between bars, for the search of fragments. */
let allWords = '|';

function learn(text: string, form: Form, kind: Meaning['kind'], key: string): void {
  for (const body of new Set([normalForm(text), hanOf(text), hanOf(text.replace(/[（(].*$/, ''))])) {
    if (body === '') continue;
    const known = exact.get(body) ?? [];
    const same = known.find((other) => other.form === form.name && other.kind === kind && other.key === key);
    const editions = [...new Set([...(same?.editions ?? []), form.edition])];
    exact.set(body, [...known.filter((other) => other !== same), { form: form.name, kind, key, editions }]);
    if (known.length === 0) allWords += `${body}|`;
  }
}

function learnBlock(form: Form, block: FormBlock): void {
  if (block.caption) learn(block.caption, form, 'caption', block.caption);
  for (const text of [block.corner, block.span, '信息内容']) if (text) learn(text, form, 'heading', text);
  for (const column of block.columns) {
    for (const text of [column.label, ...column.aliases]) learn(text, form, 'column', column.key);
    for (const text of column.path.slice(0, -1)) learn(text, form, 'heading', text);
  }
}

function learnForm(form: Form): void {
  for (const block of form.blocks) learnBlock(form, block);
  for (const row of form.rows) {
    for (const text of [row.label, ...row.aliases]) learn(text, form, 'row', row.key);
    for (const text of row.path.slice(0, -1)) learn(text, form, 'heading', text);
  }
  for (const { column } of form.extraColumns)
    for (const text of [...column.aliases, column.label]) learn(text, form, 'column', column.key);
}

forms.forEach(learnForm);

const nothing: readonly Meaning[] = [];
const remembered = new Map<string, readonly Meaning[]>();
const memoryLimit = 20_000;

/** Everything the text may mean as a whole, however it is punctuated, numbered or broken; empty for unknown words. */
export function meaningsOf(text: string): readonly Meaning[] {
  let meanings = remembered.get(text);
  if (!meanings) {
    meanings = lookUp(text);
    if (remembered.size >= memoryLimit) remembered.clear();
    remembered.set(text, meanings);
  }
  return meanings;
}

function lookUp(text: string): readonly Meaning[] {
  if (text.length > 80 || isSentence(text)) return nothing;
  const body = normalForm(text);
  if (body === '') return nothing;
  return (
    exact.get(body) ??
    captionOf(text) ??
    exact.get(body.replace(/^[一二三四五六七八九十]/, '')) ??
    longLabelIn(body) ??
    exact.get(normalForm(text.replace(/(?<=\S.*)[（(].*$/s, ''))) ??
    nothing
  );
}

/** Whether it is running text, which may well end in words of the forms: 含上年结转。 */
function isSentence(text: string): boolean {
  if (!/[。；！？]/.test(text)) return false;
  return /[。；！？]\s*\S/.test(text) || /[，：]/.test(text.replace(/[（(﹙〔【].*[)）﹚〕】]/g, ''));
}

/** 第二十条第（一）项 in whatever spelling: the numerals may be Arabic, and the end may be lost. */
function captionOf(text: string): Meaning[] | undefined {
  const match = /^第(?:二十|20)条第?[（(]?([一五六八九15689])?[)）]?项?$/.exec(text.replace(/\s/g, ''));
  return match ? [{ form: 'disclosure', kind: 'caption', key: text, editions }] : undefined;
}

/** Short labels of table three stand behind their group's words without a gap; elsewhere only long ones do. */
const shortestEnd = 4;
const shortestLong = 6;

/**
 * A label at the end of the text (pieces of a group's label stand before it), else a long one at its
 * start (an explanation stands behind), else one of which the text is the greater part.
 */
function longLabelIn(body: string): Meaning[] | undefined {
  if (body.length < shortestEnd) return undefined;
  return (
    secondOfTwo(body) ??
    longest(
      (label, form) => label.length >= (form === 'requests' ? shortestEnd : shortestLong) && body.endsWith(label),
    ) ??
    longest((label) => label.length >= shortestLong && body.startsWith(label) && label.length * 2 > body.length) ??
    shortest((label) => isGreaterPart(body, label))
  );
}

/** The second of two labels with nothing between them: a group's name stands before its item's. */
function secondOfTwo(body: string): Meaning[] | undefined {
  for (let i = 2; i <= body.length - 2; i++) {
    const second = exact.has(body.slice(0, i)) ? exact.get(body.slice(i)) : undefined;
    if (second?.some((meaning) => meaning.kind === 'row')) return second;
  }
  return undefined;
}

function longest(fits: (label: string, form: FormName | undefined) => boolean): Meaning[] | undefined {
  let best: string | undefined;
  for (const [label, meanings] of exact)
    if (label.length > (best?.length ?? 0) && fits(label, meanings[0]?.form)) best = label;
  return best === undefined ? undefined : exact.get(best);
}

/** The shortest label that fits: a piece may be the beginning of several. */
function shortest(fits: (label: string) => boolean): Meaning[] | undefined {
  let best: string | undefined;
  for (const label of exact.keys()) if ((best === undefined || label.length < best.length) && fits(label)) best = label;
  return best === undefined ? undefined : exact.get(best);
}

function isGreaterPart(piece: string, label: string): boolean {
  return piece.length >= 6 && piece.length * 3 > label.length && label.startsWith(piece);
}

/** Whether the text names something in a form. */
export function isLabel(text: string): boolean {
  return meaningsOf(text).length > 0;
}

/** Whether the text is a whole name, and none that may go on. */
export function isWholeLabel(text: string): boolean {
  const body = normalForm(text);
  if (!exact.has(body)) return false;
  for (let at = allWords.indexOf(`|${body}`); at >= 0; at = allWords.indexOf(`|${body}`, at + 1))
    if (allWords[at + 1 + body.length] !== '|') return false;
  return true;
}

/** Whether the rest goes on with a label that was broken off, so that both together are one or the beginning of one. */
export function completesLabel(beginning: string, rest: string): boolean {
  if (hanOf(rest) === '') return false; // numbering begins a label, it ends none
  const whole = normalForm(beginning + rest);
  if (hanOf(beginning) === '') return false;
  if (exact.has(whole)) return true;
  if (exact.has(normalForm(rest))) return false;
  if (allWords.includes(`|${whole}`)) return true;
  return longest((label) => label.length > hanOf(rest).length && whole.endsWith(label)) !== undefined;
}

/** Whether the text is a piece of a name that no name begins with. */
export function isRestOfLabel(text: string): boolean {
  const han = hanOf(text);
  return han.length > 1 && han === normalForm(text) && allWords.includes(han) && !allWords.includes(`|${han}`);
}

const longestFragment = 60;
const fragments = new LruCache<boolean>(2_000);

/** Whether the text may be a piece of a name, as a broken line leaves it. */
export function isFragment(text: string): boolean {
  if (text.length > longestFragment) return false;
  const known = fragments.get(text);
  if (known !== undefined) return known;
  const han = hanOf(text);
  const isKnown = han !== '' && (allWords.includes(han) || allWords.includes(normalForm(text)) || isLabel(text));
  const found = isKnown && !isSentence(text);
  fragments.set(text, found);
  return found;
}
