/** An analysis that took over what an edit left alone is the one that reading everything anew gives, ranges included. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse, type Analysis } from '../support/analyse.ts';
import { differenceBetween } from '../../server/src/workspace/difference.ts';
import { analyseAfresh } from '../support/analyse.ts';
import { PiecedText } from '../../server/src/text/text.ts';
import type { Draft } from '../support/generate/draft.ts';
import { damagedCases, draftOf, wholeCases } from './cases.ts';
import { damageNames, notationKinds } from './rates.ts';

/** Digits typed into a figure: which of all digits of the text, how many of them go, and what comes. */
interface Typing {
  readonly nth: number;
  readonly taken: number;
  readonly put: string;
}

const typings = fc.array(
  fc.record<Typing>({
    nth: fc.nat(9999),
    taken: fc.nat(2),
    put: fc.oneof({ weight: 4, arbitrary: fc.nat(9).map(String) }, fc.constantFrom('', '10', '08', '1,2', '3 ', '/')),
  }),
  { minLength: 1, maxLength: 12 },
);

function typed(text: string, { nth, taken, put }: Typing): string {
  const digits = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  const from = digits[nth % Math.max(1, digits.length)] ?? 0;
  return text.slice(0, from) + put + text.slice(from + taken);
}

/** An edit: how much is taken out where, in thousandths of the text, and what is put in. */
interface Edit {
  readonly at: number;
  readonly taken: number;
  readonly put: string;
}

const pieces = ['', '\n', '\n\n', '0', '7', '12', ' ', '|', '\t', '，', '年', '2023年新收申请12件。', '```\n'];
const lines = [
  '三、收到和处理政府信息公开申请情况\n',
  '| 规章 | 0 | 0 | 0 |\n',
  '云溪市2023年政府信息公开工作年度报告\n',
];
const edits = fc.array(
  fc.record<Edit>({
    at: fc.nat(999),
    taken: fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, fc.nat(400)),
    put: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.constantFrom(...lines)),
  }),
  { minLength: 1, maxLength: 8 },
);
const cases = fc.oneof(wholeCases(notationKinds), damagedCases(notationKinds, damageNames));

function edited(text: string, { at, taken, put }: Edit): string {
  const from = Math.floor((text.length * at) / 1000);
  return text.slice(0, from) + put + text.slice(from + taken);
}

/** Holds the analysis after each edit against that of the text read anew. */
function holdsAfter<E>(
  { text, markup }: Draft,
  changes: readonly E[],
  change: (text: string, edit: E) => string,
): void {
  const optionsAt = (typing: boolean) => ({ edition: 'auto', markup, typing }) as const;
  let now = text;
  let analysis: Analysis = analyse(now, optionsAt(false));
  for (const one of changes) {
    now = change(now, one);
    // As the end is typed and then left.
    for (const typing of [true, false]) {
      analysis = analyse(now, optionsAt(typing), analysis);
      assert.equal(differenceBetween(analysis, analyseAfresh(now, optionsAt(typing))), undefined);
    }
  }
}

test('after any edits the analysis is that of the text read anew', () => {
  const property = fc.property(cases, edits, (each, changes) => {
    holdsAfter(draftOf(each), [...changes, ...changes], edited);
  });
  fc.assert(property, { numRuns: 35, seed: 20_240_131, interruptAfterTimeLimit: 20_000 });
});

test('so it is after digits were typed into figures', () => {
  const property = fc.property(cases, typings, (each, changes) => {
    holdsAfter(draftOf(each), changes, typed);
  });
  fc.assert(property, { numRuns: 60, seed: 20_261_121, interruptAfterTimeLimit: 20_000 });
});

/** What hides other text of a document, begun and ended in lines of its own. */
const hiding = ['<!--\n', '-->\n', '<div style="display:none">\n', '<div\n', 'style="display:none">\n', '</div>\n'];
const hidings = fc.array(fc.record<Edit>({ at: fc.nat(999), taken: fc.nat(2), put: fc.constantFrom(...hiding) }), {
  maxLength: 2,
});

/** A text in pieces of so many lines. */
function pieced(text: string, lines: number): PiecedText {
  const all = text.split(/(?<=\n)/);
  const starts = all.flatMap((_, nth) => (nth % lines === 0 ? [nth] : []));
  return new PiecedText(starts.map((start) => all.slice(start, start + lines).join('')));
}

test('so it is in a document kept in pieces, whatever hides some of it', () => {
  const several = fc.array(cases, { minLength: 2, maxLength: 4 }).map((some) => some.map(draftOf));
  const sizes = fc.integer({ min: 1, max: 40 });
  const property = fc.property(several, edits, typings, hidings, sizes, (drafts, changes, digits, hides, size) => {
    const options = { edition: 'auto', markup: 'text' } as const;
    let now = drafts.map((draft) => draft.text).join('\n');
    let analysis = analyse(pieced(now, size), options);
    for (const one of [...digits, ...changes, ...hides, ...digits]) {
      now = 'nth' in one ? typed(now, one) : edited(now, one);
      analysis = analyse(pieced(now, size), options, analysis);
      assert.equal(differenceBetween(analysis, analyseAfresh(now, options)), undefined);
    }
  });
  fc.assert(property, { numRuns: 15, seed: 20_261_130, interruptAfterTimeLimit: 20_000 });
});

test('so it is in a document of several reports', () => {
  const several = fc.array(cases, { minLength: 3, maxLength: 5 }).map((some) => some.map(draftOf));
  const property = fc.property(several, edits, typings, (drafts, changes, digits) => {
    const text = drafts.map((draft) => draft.text).join('\n');
    const both = changes.flatMap((change, nth) => [change, digits[nth] ?? change]);
    holdsAfter({ ...(drafts[0] as Draft), text, markup: 'text' }, both, (now, one) =>
      'nth' in one ? typed(now, one) : edited(now, one),
    );
  });
  fc.assert(property, { numRuns: 15, seed: 7, interruptAfterTimeLimit: 20_000 });
});
