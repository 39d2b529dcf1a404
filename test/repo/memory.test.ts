/** No module keeps anything by itself: what is kept from one look to the next is kept through `text/memo.ts`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { nothing } from '../support/nothing.ts';

const root = join('server', 'src');

/** What may keep something by itself: the memory, and in a browser the loader of the parts of a bundle. */
const exempt = ['text/memo.ts', 'worker.ts'];

/** What a class keeps for all of its objects, and what a function keeps that is called as the module is loaded. */
const shared =
  /^ +static (?!readonly )[#\w]+ ?[=:;].*|^(?:export )?const \w+(?:: [^=\n]+)? = \((?:async )?\(\) => \{[^}]*?\blet \w+/gm;
/** Containers at the top level, which may be changed by a later call. */
const variable = /^(?:export )?let \w+/gm;
const container =
  /^(?:export )?const (\w+)(?:: [^=\n]+)? = (?:new (?:Weak)?(?:Map|Set)\b|new LruCache\b|new Array\b|\[|\{\})/gm;
/** Any other object at the top level, whose members a later call may set. */
const object = /^(?:export )?const (\w+)(?:: [^=\n]+)? = (?:\{|new [A-Z])/gm;
/** What is kept by objects or texts, even in an object of a class: a constant may hold that. */
const byHand = /^(?!.*\bmemo<).*\bnew (?:WeakMap|WeakSet|LruCache)\b.*/gm;

/** What of a module's text keeps something that changes, at its top level. */
function keptIn(text: string): string[] {
  const changed = Array.from(text.matchAll(container), ([, name = '']) => name).filter((name) =>
    new RegExp(
      `\\b${name}(?:\\.(?:set|add|delete|clear|push|splice|unshift|pop|shift)\\(|\\[[^\\]]+\\] (?:\\?\\?)?= )`,
    ).test(text),
  );
  const set = Array.from(text.matchAll(object), ([, name = '']) => name).filter((name) =>
    new RegExp(`(?<![.\\w])${name}\\.\\w+ (?:[-+*|&?]+)?= |(?<![.\\w])${name}\\.\\w+(?:\\+\\+|--)`).test(text),
  );
  const own = [variable, shared, byHand].flatMap((pattern) => text.match(pattern) ?? []);
  return [...own, ...new Set([...changed, ...set])];
}

test('no module keeps anything that changes', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !exempt.includes(name));
  const kept = files.flatMap((name) =>
    keptIn(readFileSync(join(root, name), 'utf8')).map((what) => `${name}: ${what}`),
  );
  nothing(kept, 'keep it through memo, keeper or remembered of text/memo.ts, which forgetAll empties');
});

test('what keeps something is seen', () => {
  const planted = [
    'let last: string | undefined;',
    'export let count = 0;',
    'const known = new WeakMap<object, string>();',
    'class Words {\n  readonly #known = new LruCache<string>(20);\n}',
    'const lately = new LruCache<string>(20);',
    'const seen: Set<string> = new Set();\nfunction see(name: string) {\n  seen.add(name);\n}',
    'const names: string[] = [];\nexport const note = (name: string) => names.push(name);',
    'const some = [0];\nexport const note = (count: number) => some.push(count);',
    'class Words {\n  static count = 0;\n}',
    'export const next = (() => {\n  let last = 0;\n  return () => last++;\n})();',
    'const state = { last: 0 };\nfunction see(at: number) {\n  state.last = at;\n}',
    'const state = new State();\nexport const count = () => state.calls++;',
    'const byName: Record<string, number> = {};\nfunction put(name: string) {\n  byName[name] = 1;\n}',
  ];
  for (const text of planted) assert.equal(keptIn(text).length > 0, true, text);
  assert.deepEqual(
    keptIn("const words = new Set(['a', 'b']);\nexport const has = (word: string) => words.has(word);"),
    [],
  );
});
