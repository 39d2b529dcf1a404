import type { Wording } from '../../forms/schema.ts';
import { groundsOf, type Grounds } from '../../check/grounds.ts';
import { codes } from '../../check/codes.ts';
import { withFound, type Finding } from '../../check/finding.ts';
import { isLocked } from '../../node/isLocked.ts';
import { reasonOf } from '../../node/reason.ts';
import type { StoredDocument } from '../../office/storedDocument.ts';
import { Unreadable } from '../../office/unreadable.ts';
import { Span } from '../../text/span.ts';
import { analyse, type Analysis } from '../../workspace/analysis.ts';
import { openElsewhere } from '../../workspace/lockNames.ts';
import { conclude } from '../../workspace/conclude.ts';
import { summarize, summaryLine } from '../../workspace/summary.ts';
import type { CheckedFile } from '../formats/checkedFile.ts';
import { formatNamed } from '../formats/named.ts';
import { say } from '../../features/basis/names.ts';
import { fixed } from '../../features/settle.ts';
import type { Input } from './input.ts';
import type { Job, Outcome } from './job.ts';
import { draftIn, openDraft, type OpenedDraft } from './openDraft.ts';
import { readingOptions } from './reading.ts';
import { keepSummaries, lookupsOf } from './neighbours.ts';
import { summaryOf } from '../formats/summary.ts';

/** Reads, checks and prints a draft, and fixes its text where the job says so. Never rejects. */
export async function checkInput(input: Input, job: Job): Promise<Outcome> {
  const { path } = input;
  try {
    if (input.reason) throw new Unreadable(input.reason);
    if (input.isOther) return await outcomeOf({ path, kind: 'skipped' }, job);
    return await checkOpened(input, await openDraft(input), job);
  } catch (error) {
    const reason = say(reasonOf(error), job.context.language);
    return { ...(await outcomeOf({ path, kind: 'unreadable', reason }, job)), note: reason };
  }
}

async function checkOpened(input: Input, opened: OpenedDraft, job: Job): Promise<Outcome> {
  const { path } = input;
  const found = await analyseDraft(opened, input, job);
  if (found.reports.length === 0) return outcomeOf({ path, kind: 'skipped' }, job);
  if (!job.fix) return checkedOutcome(input, found, job);
  const refusal = refusalOf(input, opened);
  if (refusal) return { ...(await checkedOutcome(input, found, job)), note: say(refusal, job.context.language) };
  if (opened.document) return fixDocument(input, { document: opened.document, analysis: found }, job);
  const { text, marked } = opened;
  const analysis = await fixed(found, job.fixFigures, (text) => analyseDraft({ ...opened, text }, input, job));
  const outcome = await checkedOutcome(input, analysis, job);
  return analysis === found
    ? outcome
    : { ...outcome, rewritten: { before: text, after: analysis.text.toString(), marked } };
}

/** A document whose figures are changed where they stand. */
async function fixDocument(
  input: Input,
  found: { readonly document: StoredDocument; readonly analysis: Analysis },
  job: Job,
): Promise<Outcome> {
  // Loaded only here: most runs fix no document.
  const { fixedDocument } = await import('./fixDocument.ts');
  const analyse = (document: StoredDocument) => analyseDraft(draftIn(document), input, job);
  const { document, analysis, refused } = await fixedDocument(found, job.fixFigures, analyse);
  const [before, after] = [found.document, document];
  const note = refused.map((reason) => say(reason, job.context.language)).join(' ');
  const texts = { before: before.projection.text, after: after.projection.text, marked: false };
  return {
    ...(await checkedOutcome(input, analysis, job)),
    ...(note !== '' && { note: `${say(notFixed, job.context.language)}${note}` }),
    ...(before !== after && { rewritten: { ...texts, bytes: { before: before.bytes, after: after.bytes } } }),
  };
}

/** Why the draft is not fixed where it lies; undefined where it may be. */
function refusalOf({ path, isLink }: Input, { document, encoding }: OpenedDraft): Wording | undefined {
  if (document && isLocked(path)) return notFixedAs(openElsewhere);
  if (encoding !== 'UTF-8') return otherEncoding;
  return isLink ? linkElsewhere : undefined;
}

/** The analysis of a draft beside its neighbours, its findings final. */
export async function analyseDraft(
  { text, encoding, document }: OpenedDraft,
  input: Input,
  job: Job,
): Promise<Analysis> {
  const { path, links = [], grading = { grades: {} } } = input;
  const options = { ...readingOptions(path, input.reading, job), document: document?.projection };
  const alone = analyse(text, options);
  const whole = encoding === 'UTF-8' ? alone : withWrongEncoding(alone, encoding);
  return conclude(whole, grading, await lookupsOf(whole, links, job));
}

/** The outcome for a draft with a report in it. */
async function checkedOutcome({ path, isLookedAt }: Input, analysis: Analysis, job: Job): Promise<Outcome> {
  const summaries = isLookedAt || job.summaries ? summarize(path, analysis) : [];
  if (isLookedAt) keepSummaries(path, summaries, job);
  return {
    ...(await outcomeOf({ path, kind: 'report', analysis }, job)),
    ...(job.summaries && { summaryLines: summaries.map(summaryLine).join('') }),
    ...(job.grounds && { grounds: groundsIn(analysis) }),
  };
}

function groundsIn({ reports, text }: Analysis): Grounds[] {
  return reports.flatMap((report) => report.findings.map((finding) => groundsOf(finding, report, text)));
}

async function outcomeOf(file: CheckedFile, { format, context }: Job): Promise<Outcome> {
  const text = (await formatNamed(format)).file(file, context);
  return { path: file.path, summary: summaryOf(file, context.language), text };
}

const notFixed = { zh: '没有改动：', en: 'not fixed: ' };

function notFixedAs({ zh, en }: Wording): Wording {
  return { zh: notFixed.zh + zh, en: notFixed.en + en };
}

const otherEncoding = {
  zh: '没有改动：只改 UTF-8 编码的文件，请先另存为 UTF-8',
  en: 'not fixed: only UTF-8 files are; save it as UTF-8 first',
};

const linkElsewhere = {
  zh: '没有改动：这是链接，文件夹里的链接指向的文件不改；要改请直接指明它',
  en: 'not fixed: this is a link, and what links in a folder lead to is left alone; name it to have it fixed',
};

/** The finding is the first report's first. */
function withWrongEncoding(analysis: Analysis, encoding: string): Analysis {
  const reports = analysis.reports.map((report, nth) =>
    nth === 0 ? withFound(report, [wrongEncoding(analysis, encoding), ...report.found]) : report,
  );
  return { ...analysis, reports };
}

/** On the first line with words in it, so that it comes before all others. */
function wrongEncoding({ text, lines }: Analysis, encoding: string): Finding {
  const first = Math.max(0, text.toString().search(/\S/));
  const line = lines.positionAt(first).line;
  return {
    code: 'encoding',
    severity: codes.encoding,
    isOfFile: true,
    message: {
      zh: `文件是 ${encoding} 编码，已照此读出；请另存为 UTF-8，以免别的程序读成乱码`,
      en: `stored as ${encoding} and read as such; save it as UTF-8, lest other programs garble it`,
    },
    span: new Span({ offset: 0 }, first, lines.startOf(line) + lines.textOf(line).length),
    relations: [],
    repairs: [],
    related: [],
  };
}
