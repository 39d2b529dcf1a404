/**
 * How many claims are told once they are false, and how many true sentences are accused. The claims stand in
 * test/core/narrative/claims, written before what reads them; a third of them, chosen by their letters, is held back:
 * whoever mends what is not told looks at the others only, so that this third says how the rest of the world fares.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readIn, type Report } from './narrative.ts';
import { officeOf } from './offices.ts';

const folder = 'test/core/narrative/claims';

/** Counts of the claims of a group. */
export interface ClaimRates {
  readonly claims: number;
  /** Those told in the version that is false. */
  readonly told: number;
  /** The false sentences nobody tells, with the rows that deny them. */
  readonly silent: readonly string[];
  /** True sentences of which something is told, with what is told. */
  readonly accused: readonly string[];
}

/** By group: the claims that are shown, or those held back; the traps beside them as one group. */
export function claimRates(heldBack: boolean): Record<string, ClaimRates> {
  const groups = groupsIn('claims').map(([name, lines]) => {
    const own = lines.filter((line) => isHeldBack(line) === heldBack);
    return [name, total(own.map(ratesOfClaim))] as const;
  });
  return Object.fromEntries([...groups, ['traps', total(traps(heldBack).map(ratesOfTrap))]]);
}

/** All counts added up. */
export function total(rates: readonly ClaimRates[]): ClaimRates {
  const sum = (key: 'claims' | 'told') => rates.reduce((all, rate) => all + rate[key], 0);
  const all = (key: 'silent' | 'accused') => rates.flatMap((rate) => rate[key]);
  return { claims: sum('claims'), told: sum('told'), silent: all('silent'), accused: all('accused') };
}

function traps(heldBack: boolean): string[] {
  return groupsIn('traps').flatMap(([, lines]) => lines.filter((line) => isHeldBack(line) === heldBack));
}

/** The groups of a file with their lines. */
function groupsIn(name: string): [string, string[]][] {
  const groups = readFileSync(`${folder}/${name}.txt`, 'utf8').split('\n## ').slice(1);
  return groups.map((group) => {
    const [title = '', ...lines] = group.split('\n');
    return [title, lines.filter((line) => line.includes(' | '))];
  });
}

function isHeldBack(line: string): boolean {
  const [, sentence = ''] = fieldsOf(line);
  return (createHash('sha256').update(sentence).digest()[0] ?? 0) % 3 === 0;
}

function fieldsOf(line: string): string[] {
  return line.split('|').map((field) => field.trim());
}

function ratesOfTrap(line: string): ClaimRates {
  const [office = '', sentence = '', held = ''] = fieldsOf(line);
  return { claims: 0, told: 0, silent: [], accused: accusations(sentence, toldIn(reportOf(office, held), sentence)) };
}

function ratesOfClaim(line: string): ClaimRates {
  const [office = '', marked = '', held = '', denied = ''] = fieldsOf(line);
  const sentence = marked.replace(/[【】]/g, '');
  const [start, end] = [marked.indexOf('【'), marked.indexOf('】') - 1];
  const told = toldIn(reportOf(office, denied), sentence).some((one) => one.start < end && one.end > start);
  return {
    claims: 1,
    told: told ? 1 : 0,
    silent: told ? [] : [`${marked} (${denied})`],
    accused: accusations(sentence, toldIn(reportOf(office, held), sentence)),
  };
}

function accusations(sentence: string, told: readonly Told[]): string[] {
  return told.length === 0 ? [] : [`${sentence} (${told.map(({ words }) => words).join('; ')})`];
}

interface Told {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What is told of a sentence read as section one. */
function toldIn(report: Report, sentence: string): Told[] {
  const { mentions, claims } = readIn(report, sentence, 1);
  return [
    ...mentions.flatMap(({ wrong, span, text }) => (wrong ? [{ ...placeOf(span), words: text }] : [])),
    ...claims.map(({ claim, span }) => ({ ...placeOf(span), words: claim.name })),
  ];
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

/** An office with the rows said of it instead of its own. */
function reportOf(name: string, rows: string): Report {
  const [, ...blocks] = readFileSync(`${folder}/offices.txt`, 'utf8').trim().split('\n\n');
  const block = blocks.find((one) => one.startsWith(`${name} `)) ?? '';
  const changed = rows.split(';').flatMap((row) => (row.includes('=') ? [row.trim().replace('=', ': ')] : []));
  return officeOf([block.slice(name.length + 1), ...changed].join('\n')).report;
}
