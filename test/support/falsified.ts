/** How many figures of true sentences are told once they are made false. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Mention, Narrative } from '../../server/src/narrative/narrative.ts';
import { countyTables, plainOf, readIn, type Report } from './narrative.ts';
import { officeOf, type Office } from './offices.ts';

const folder = 'test/core/narrative';

/** Counts of falsified figures of a kind. */
export interface Told {
  readonly falsified: number;
  readonly warned: number;
  readonly hinted: number;
  /** The sentences whose false figure nobody tells, the figure in brackets. */
  readonly silent: readonly string[];
}

/** By kind of figure: counts of cells that stand beside others of their table, those that stand alone, and percentages. */
export function toldRates(): Record<string, Told> {
  const all = offices().flatMap(({ report, sentences }) => sentences.flatMap((line) => falsify(report, plainOf(line))));
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = all.filter((one) => one.kind === kind);
      const having = (told: Version['told']) => own.filter((one) => one.told === told);
      return [
        kind,
        {
          falsified: own.length,
          warned: having('warning').length,
          hinted: having('hint').length,
          silent: having('nothing').map(({ text }) => text),
        },
      ];
    }),
  );
}

/** The invented offices with all that is said of them: single sentences, and whole paragraphs. */
export function offices(): Office[] {
  const files = ['reports', 'paragraphs'].flatMap((name) =>
    readdirSync(`${folder}/${name}`).map((file) => `${folder}/${name}/${file}`),
  );
  const county = { tables: countyTables(), year: 2023, organisation: '青禾县' };
  const lines = readdirSync(`${folder}/sentences`).flatMap((name) => linesOf(`${folder}/sentences/${name}`));
  return [
    ...files.sort().map((path) => officeOf(readFileSync(path, 'utf8'))),
    { report: county, sentences: lines.map((line) => line.replaceAll('\\n', '\n')) },
  ].map(({ report, sentences }) => ({ report, sentences: sentences.map((line) => line.split(' !! ')[0] ?? '') }));
}

/** The lines of a file that are no comments. */
export function linesOf(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

interface Version {
  readonly kind: string;
  readonly told: 'warning' | 'hint' | 'nothing';
  readonly text: string;
}

/** Each figure of the text that agrees with the tables, in several false versions. */
function falsify(report: Report, text: string): Version[] {
  const { mentions } = readIn(report, text, 1);
  if (mentions.some(({ wrong }) => wrong)) return [];
  const right = mentions.filter(({ agrees, text: own }) => agrees === true && /\d/.test(own));
  return right.flatMap((mention) => {
    const digits = /\d[\d,.]*/.exec(mention.text)?.[0] ?? '';
    const others = right.filter((other) => isPercent(other) === isPercent(mention));
    return falseOnes(digits, mention, others).map((written) => {
      const { start } = mention.span;
      const changed = text.slice(0, start) + mention.text.replace(digits, written) + text.slice(mention.span.end);
      const told = toldAt(readIn(report, changed, 1), start);
      const shown = `${text.slice(0, start)}【${written}←${digits}】${text.slice(start + digits.length)}`;
      return { kind: isPercent(mention) ? 'percent' : right.length > 1 ? 'count' : 'alone', told, text: shown };
    });
  });
}

const isPercent = ({ text }: Mention) => /[%％]/.test(text);

function toldAt({ mentions }: Narrative, start: number): Version['told'] {
  const wrong = mentions.find(({ span }) => span.start === start)?.wrong;
  return wrong ? (wrong.doubtful ? 'hint' : 'warning') : 'nothing';
}

/** A digit changed, two exchanged, one more or less, a digit added, and what stands elsewhere in the text. */
function falseOnes(written: string, mention: Mention, others: readonly Mention[]): string[] {
  const plain = written.replace(/,/g, '');
  const last = Number(plain.at(-1) ?? 0);
  const exchanged = [...plain].findIndex(
    (digit, i) => i > 0 && digit !== plain[i - 1] && /\d/.test(digit) && /\d/.test(plain[i - 1] ?? ''),
  );
  const versions = [
    `${plain.slice(0, -1)}${(last + 4) % 10}`,
    exchanged > 0 ? swapped(plain, exchanged) : undefined,
    isPercent(mention) ? undefined : `${Number(plain) + 1}`,
    isPercent(mention) ? `${Number(plain[0]) === 9 ? 8 : Number(plain[0]) + 1}${plain.slice(1)}` : `${plain}0`,
    others.map(({ text }) => /\d[\d,.]*/.exec(text)?.[0].replace(/,/g, '')).find((other) => other !== plain),
  ];
  return [...new Set(versions)].filter((one) => one !== undefined && Number(one) !== Number(plain)) as string[];
}

function swapped(text: string, at: number): string {
  return `${text.slice(0, at - 1)}${text[at]}${text[at - 1]}${text.slice(at + 1)}`;
}
