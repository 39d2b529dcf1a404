/** Drafts, settings and declarations as no one would write them: whole ones with bytes changed, lost, doubled and put in. */
import fc from 'fast-check';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { documentOutline } from '../../server/src/features/navigation/symbols.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { analyse } from '../support/analyse.ts';
import { decode } from '../../server/src/workspace/decode.ts';
import { readProject } from '../../server/src/workspace/readProject.ts';
import { Unreadable } from '../../server/src/office/unreadable.ts';
import { draftOf, wholeCases } from './cases.ts';
import { notationKinds } from './rates.ts';

/** One change of bytes, its places in thousandths of the whole. */
interface Mutation {
  readonly kind: 'change' | 'drop' | 'double' | 'put';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

const hostile = [
  '<table><tr><td colspan="999999999">',
  '<script>',
  '&#x110000;',
  '\u202e',
  '\0',
  '9'.repeat(400),
  '|'.repeat(99),
];
const bytes = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 8 }),
  fc.constantFrom(...hostile).map((text) => new TextEncoder().encode(text)),
);
const mutation = fc.record<Mutation>({
  kind: fc.constantFrom('change', 'drop', 'double', 'put'),
  at: fc.nat(999),
  length: fc.oneof(fc.nat(4), fc.nat(400)),
  bytes,
});
const mutations = fc.array(mutation, { minLength: 1, maxLength: 12 });

function mutated(whole: Uint8Array, { kind, at, length, bytes }: Mutation): Uint8Array {
  const from = Math.floor((whole.length * at) / 1000);
  const to = Math.min(whole.length, from + length);
  const [before, middle, after] = [whole.subarray(0, from), whole.subarray(from, to), whole.subarray(to)];
  const parts = {
    change: [before, bytes, whole.subarray(from + bytes.length)],
    drop: [before, after],
    double: [before, middle, middle, after],
    put: [before, bytes, middle, after],
  }[kind];
  return Buffer.concat(parts);
}

const lenient = new TextDecoder();
const textOf = (text: string, changes: readonly Mutation[]) =>
  changes.reduce<Uint8Array>(mutated, new TextEncoder().encode(text));

/** A mutant of a draft is read, checked and shown: whatever it is, nothing throws but the word that it is no text. */
export const draftsHold = fc.property(wholeCases(notationKinds), mutations, fc.nat(999), (each, changes, place) => {
  const { text, markup } = draftOf(each);
  const mutant = textOf(text, changes);
  try {
    decode(mutant);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  const now = lenient.decode(mutant);
  const analysis = analyse(now, { edition: 'auto', markup, force: true, ordinaryTables: true });
  documentOutline(analysis, 'zh-CN');
  hoverAt(analysis, Math.floor((now.length * place) / 1000), 'en');
});

/** Any JSON at all, and keys that mean something to JavaScript or to the settings. */
const keys = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'severity',
  'edition',
  'trace',
  'offices',
  'years',
);
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'large' },
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 3 }).map((entries) => JSON.parse(asObject(entries)) as unknown),
  ),
})).value;

/** Written as text, since an object literal would take `__proto__` for its prototype. */
function asObject(entries: readonly (readonly [string, unknown])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`;
}

/** Settings of any shape leave settings in force, and nothing of theirs is found in other objects. */
export const settingsHold = fc.property(values, (raw) => {
  const { settings } = readSettings(raw);
  if (typeof settings.ordinaryTables !== 'boolean') throw new Error('a setting of a wrong type is in force');
  if (Object.keys(Object.prototype).length > 0) throw new Error('a setting changed all objects');
});

/** A declaration of a folder, of any shape or with any bytes changed, is read without error. */
export const declarationsHold = fc.property(values, mutations, (raw, changes) => {
  const text = JSON.stringify(raw);
  readProject(text);
  readProject(lenient.decode(textOf(text, changes)));
});

/** All that holds, by name. */
export const mutants = { drafts: draftsHold, settings: settingsHold, declarations: declarationsHold };
