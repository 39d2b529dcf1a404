/** How often the cause of failing sums is found, and how long that takes, over generated requests tables. */
import fc from 'fast-check';
import { explainTable } from '../../server/src/check/cause/explainTable.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import type { Repair } from '../../server/src/check/model/found.ts';
import type { Form } from '../../server/src/forms/form.ts';
import { formOf } from '../support/forms.ts';
import { editions } from '../support/forms.ts';
import { figuresOf } from '../support/generate/figures.ts';
import { slipMakers, type Pick, type Spoilt } from '../support/slips.ts';
import { replaced, writeTable, type Texts } from '../support/table.ts';

/** One way to spoil a table: the share of tables whose first repairs put all right, and times in milliseconds. */
export interface Measurement {
  readonly what: string;
  readonly tables: number;
  readonly 'right first %': number;
  readonly 'claimed %': number;
  readonly 'slip named %': number;
  readonly median: number;
  readonly worst: number;
}

type Spoiler = (form: Form, texts: Texts, pick: Pick) => Spoilt | undefined;

/** Measures every kind of mistake on as many tables. */
export function measure(tables: number, seed: number): Measurement[] {
  const spoilers: [string, Spoiler][] = [
    ...[1, 2, 3, 5].map((count): [string, Spoiler] => [`${count} wrong, rows and columns apart`, apart(count)]),
    ...[2, 3, 5, 12, 36, 100].map((count): [string, Spoiler] => [`${count} wrong, anywhere`, anywhere(count)]),
    ...slipMakers.map(({ name, spoil }): [string, Spoiler] => [name, spoil]),
  ];
  const cases = fc
    .constantFrom(...editions)
    .chain((edition) => figuresOf(edition).map(({ requests }) => ({ edition, requests })));
  const sample = fc.sample(cases, { numRuns: tables, seed });
  return spoilers.map(([what, spoil]) => {
    const pick = picker(seed);
    const done = sample.flatMap(({ edition, requests }) => {
      const form = formOf('requests', edition);
      const spoilt = spoil(form, requests, pick);
      return spoilt ? [tried(form, spoilt)] : [];
    });
    return summedUp(
      what,
      done.filter(({ findings }) => findings.length > 0),
    );
  });
}

interface Try {
  readonly findings: readonly Finding[];
  readonly isRight: boolean;
  readonly time: number;
}

/** The shortest of several runs, so that what else the machine does hardly counts. */
function tried(form: Form, { texts, truth }: Spoilt): Try {
  const table = writeTable(form, texts);
  let findings: Finding[] = [];
  let time = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    findings = explainTable(table);
    time = Math.min(time, performance.now() - start);
  }
  const changes = Object.assign({}, ...findings.map(({ repairs }) => changesOf(repairs[0]))) as Record<string, string>;
  const places = Object.keys(truth);
  const isSame =
    places.length === Object.keys(changes).length && places.every((place) => changes[place] === truth[place]);
  return { findings, isRight: isSame, time };
}

function changesOf(repair: Repair | undefined): Record<string, string> {
  const cells = repair?.cells ?? [];
  return Object.fromEntries(cells.map(({ cell, to }) => [`${cell.slot.row.key} ${cell.slot.column.key}`, to]));
}

function summedUp(what: string, tries: readonly Try[]): Measurement {
  const percent = (test: (one: Try) => boolean) => Math.round((1000 * tries.filter(test).length) / tries.length) / 10;
  const times = tries.map(({ time }) => time).sort((a, b) => a - b);
  const rounded = (time = 0) => Math.round(time * 100) / 100;
  return {
    what,
    tables: tries.length,
    'right first %': percent(({ isRight }) => isRight),
    'claimed %': percent(({ findings }) => findings.every(({ code }) => code === 'wrong-figure')),
    'slip named %': percent(({ findings }) => findings[0]?.repairs[0]?.slip !== undefined),
    median: rounded(times[times.length >> 1]),
    worst: rounded(times.at(-1)),
  };
}

/** Figures in different rows and columns. */
function apart(count: number): Spoiler {
  return (_, texts, pick) => {
    const rows = Object.keys(texts);
    const columns = Object.keys(texts['4'] ?? {});
    const places = Array.from({ length: count }, () => {
      const row = rows.splice(pick(rows.length), 1)[0] ?? '';
      return `${row} ${columns.splice(pick(columns.length), 1)[0] ?? ''}`;
    });
    return changed(texts, places, pick);
  };
}

function anywhere(count: number): Spoiler {
  return (_, texts, pick) => {
    const places = Object.entries(texts).flatMap(([row, cells]) =>
      Object.keys(cells).map((column) => `${row} ${column}`),
    );
    return changed(
      texts,
      Array.from({ length: count }, () => places.splice(pick(places.length), 1)[0] ?? ''),
      pick,
    );
  };
}

/** Other counts in these places, up to three times as large. */
function changed(texts: Texts, places: readonly string[], pick: Pick): Spoilt {
  const truth = Object.fromEntries(
    places.map((place) => [place, texts[place.split(' ')[0] ?? '']?.[place.split(' ')[1] ?? ''] ?? '']),
  );
  const wrong = Object.entries(truth).map(([place, text]) => {
    const value = pick(Math.max(12, 3 * Number(text)));
    return [place, value === Number(text) ? value + 1 : value] as const;
  });
  return { texts: replaced(texts, Object.fromEntries(wrong)), truth };
}

/** The same numbers for the same seed, on every machine. */
function picker(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}
