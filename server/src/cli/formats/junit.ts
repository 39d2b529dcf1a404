import type { ExceptedFinding, Finding } from '../../check/finding.ts';
import { fails } from './summary.ts';
import { say } from '../../features/basis/names.ts';
import { exceptedIn, findingsIn, type Analysis } from '../../workspace/analysis.ts';
import type { CheckedFile } from './checkedFile.ts';
import { whereIn } from './where.ts';
import type { OutputFormat, PrintContext } from './format.ts';

/**
 * JUnit XML, which test runners and build servers show: a suite for each file, a case for each finding.
 * A case fails if its finding counts for the exit status.
 */
export const junit: OutputFormat = {
  separator: '',
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n',
  file: (file, context) => {
    const cases = casesOf(file, context);
    const count = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length;
    const counts = `failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
    const elements = cases.map(({ name, body }) => testCase(file.path, name, body)).join('');
    return `<testsuite name="${escape(file.path)}" tests="${cases.length}" ${counts}>\n${elements}</testsuite>\n`;
  },
  end: () => '</testsuites>\n',
};

interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** XML. */
  readonly body: string;
}

function casesOf(file: CheckedFile, context: PrintContext): Case[] {
  const whole = { name: 'check', outcome: 'passed', body: '' } as const;
  if (file.kind === 'skipped') return [{ ...whole, outcome: 'skipped', body: '<skipped/>' }];
  if (file.kind === 'unreadable')
    return [{ ...whole, outcome: 'error', body: `<error message="${escape(file.reason)}"/>` }];
  const { analysis } = file;
  const cases = [
    ...findingsIn(analysis).map((finding) => findingCase(finding, analysis, context)),
    ...exceptedIn(analysis).map((excepted) => exceptedCase(excepted, analysis, context)),
  ];
  return cases.length === 0 ? [whole] : cases;
}

function findingCase(finding: Finding, analysis: Analysis, { language, failOn }: PrintContext): Case {
  const { code, severity, span } = finding;
  const name = `${code} ${whereIn(analysis, span.start, language).replace(/^:\s?/, '')}`;
  const message = escape(say(finding.message, language));
  if (!fails(severity, failOn))
    return { name, outcome: 'passed', body: `<system-out>${severity}: ${message}</system-out>` };
  return { name, outcome: 'failure', body: `<failure type="${code}" message="${message}"/>` };
}

/** A finding that was accepted is a case that was skipped, and why. */
function exceptedCase({ finding, reason }: ExceptedFinding, analysis: Analysis, context: PrintContext): Case {
  const words = say(finding.message, context.language);
  const message = escape(reason === undefined ? words : `${reason}: ${words}`);
  return { ...findingCase(finding, analysis, context), outcome: 'skipped', body: `<skipped message="${message}"/>` };
}

function testCase(path: string, name: string, body: string): string {
  return `<testcase classname="${escape(path)}" name="${escape(name)}">${body}</testcase>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For attributes and text alike. What XML 1.0 cannot hold at all becomes U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/[\n\r\t]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/\p{Bidi_C}/gu, (character) => `&#${character.charCodeAt(0)};`);
}
