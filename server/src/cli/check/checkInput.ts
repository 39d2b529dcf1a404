import { codes } from '../../check/codes.ts';
import type { Finding } from '../../check/finding.ts';
import type { Edition } from '../../forms/schema.ts';
import { decode, type Decoded } from '../../node/decode.ts';
import { readDraft } from '../../node/readDraft.ts';
import { reasonOf, Unreadable } from '../../node/reason.ts';
import { Span } from '../../text/span.ts';
import { analyse, type Analysis, type AnalysisOptions } from '../../workspace/analysis.ts';
import type { CheckedFile, PrintContext } from '../formats/format.ts';
import { formatNamed } from '../formats/named.ts';
import { say } from '../../features/names.ts';
import { fixed } from './fixes.ts';
import type { Input } from './input.ts';
import { summaryOf, type Summary } from './summary.ts';

/** What is done with every draft. Plain data: it is sent to worker threads. */
export interface Job {
  readonly edition: Edition | 'auto';
  readonly fix: boolean;
  readonly fixFigures: boolean;
  /** The name of the format. */
  readonly format: string;
  readonly context: PrintContext;
}

/** What came of a draft. Plain data: it comes back from worker threads. */
export interface Outcome {
  readonly path: string;
  readonly summary: Summary;
  /** What the format prints of it. */
  readonly text: string;
  /** What to say of it on standard error: why it could not be read, or not be fixed. */
  readonly note?: string;
  /** The text before and after its fixes, where these changed anything. */
  readonly rewritten?: Rewritten;
}

export interface Rewritten {
  readonly before: string;
  readonly after: string;
  /** Whether a byte order mark stands before the text. */
  readonly marked: boolean;
}

/** Reads, checks and prints a draft, and fixes its text where the job says so. Never throws. */
export function checkInput(input: Input, job: Job): Outcome {
  const { path } = input;
  try {
    if (input.reason) throw new Unreadable(input.reason);
    const decoded = decode(input.bytes ?? readDraft(path));
    return checkText(path, decoded, job);
  } catch (error) {
    const reason = say(reasonOf(error), job.context.language);
    return { ...outcomeOf({ path, kind: 'unreadable', reason }, job), note: reason };
  }
}

function checkText(path: string, { text, encoding, marked }: Decoded, job: Job): Outcome {
  const analyseText = (text: string) => analyse(text, analysisOptions(path, job));
  const found = analyseText(text);
  const [report, ...others] = found.reports;
  if (!report) return outcomeOf({ path, kind: 'skipped' }, job);
  if (encoding !== 'UTF-8') {
    const reports = [{ ...report, findings: [wrongEncoding(found, encoding), ...report.findings] }, ...others];
    const outcome = outcomeOf({ path, kind: 'report', analysis: { ...found, reports } }, job);
    return job.fix ? { ...outcome, note: say(notFixed, job.context.language) } : outcome;
  }
  const analysis = job.fix ? fixed(found, job.fixFigures, analyseText) : found;
  const outcome = outcomeOf({ path, kind: 'report', analysis }, job);
  return analysis === found ? outcome : { ...outcome, rewritten: { before: text, after: analysis.text, marked } };
}

function analysisOptions(path: string, { edition }: Job): AnalysisOptions {
  return {
    edition,
    markup: /\.html?$/i.test(path) ? 'html' : 'text',
    force: /\.(?:年报|nianbao)\.(?:md|txt)$/.test(path),
  };
}

function outcomeOf(file: CheckedFile, { format, context }: Job): Outcome {
  return { path: file.path, summary: summaryOf(file), text: formatNamed(format).file(file, context) };
}

const notFixed = {
  zh: '没有改动：只改 UTF-8 编码的文件，请先另存为 UTF-8',
  en: 'not fixed: only UTF-8 files are; save it as UTF-8 first',
};

/** On the first line, so that it comes before all others. */
function wrongEncoding({ lines }: Analysis, encoding: string): Finding {
  return {
    code: 'encoding',
    severity: codes.encoding,
    message: {
      zh: `文件是 ${encoding} 编码，已照此读出；请另存为 UTF-8，以免别的程序读成乱码`,
      en: `stored as ${encoding} and read as such; save it as UTF-8, lest other programs garble it`,
    },
    span: new Span({ offset: 0 }, 0, lines.textOf(0).length),
    relations: [],
    repairs: [],
    related: [],
  };
}
