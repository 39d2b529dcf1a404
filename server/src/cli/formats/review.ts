import type { PageBlock } from '../../features/basis/pageBlock.ts';
import { say } from '../../features/basis/names.ts';
import { verdictLine } from '../../features/basis/verdictWords.ts';
import {
  isFailing,
  placedBy,
  type ChangedFigure,
  type ReviewedReport,
  type TouchedRelation,
} from '../../features/review.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import type { Range } from '../../text/span.ts';
import { printable } from '../../text/width.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { htmlPageOf } from '../../features/blocks/htmlBlocks.ts';
import { visibleJson } from './visibleJson.ts';
import { whereIn } from './where.ts';
import type { Review } from '../review/review.ts';

const marks = { holds: '✓', fails: '✗', open: '…' } as const;

/** How a review may be written, in the order of the help. */
export const reviewFormats = { text: reviewText, json: reviewJson, html: reviewPage } as const;

/** The review for people: a line for each changed figure, and below it what it touches. */
function reviewText({ now, after, reports }: Review, language: Language): string {
  const lines = reports.flatMap((report) => [
    `${titleOf(report, now)}: ${verdictsOf(report, language)}`,
    ...report.figures.flatMap((figure) => [
      `${figure.place ? `${now}${whereIn(after, figure.place.start, language)}: ` : ''}${changeOf(figure)}`,
      ...touchedBy(figure, after, language).map((touched) => `    ${touched}`),
    ]),
  ]);
  return `${[...lines, say(countOf(reports), language)].map(printable).join('\n')}\n`;
}

/** The review for programs. */
function reviewJson({ old, now, after, reports }: Review): string {
  const rangeOf = ({ start, end }: Range) => ({
    start: after.lines.positionAt(start),
    end: after.lines.positionAt(end),
  });
  const told = placedBy(reports, rangeOf).map(({ figures, ...report }) => ({
    ...report,
    figures: figures.map(({ place = null, relations, mentions, ...figure }) => ({
      ...figure,
      from: figure.from ?? null,
      to: figure.to ?? null,
      range: place,
      relations: relations.map((relation) => ({ ...relation, accepted: relation.accepted ?? null })),
      mentions: mentions.map((mention) => ({
        text: mention.text,
        range: mention.place,
        agrees: mention.agrees ?? null,
      })),
    })),
  }));
  return `${visibleJson({ version: 1, old, new: now, reports: told })}\n`;
}

/** The review as a page to be printed. */
function reviewPage({ old, now, after, reports }: Review, language: Language): Uint8Array {
  const told = (zh: string, en: string) => say({ zh, en }, language);
  const head = [told('数字', 'Figure'), told('原为', 'Was'), told('现为', 'Is'), told('涉及', 'Touches')];
  const blocks = reports.flatMap((report): PageBlock[] => [
    { kind: 'title', text: `${told('数字的改动', 'Figures Changed')}: ${titleOf(report, now)}` },
    { kind: 'text', text: printable(`${old} → ${now}`) },
    { kind: 'text', text: verdictsOf(report, language) },
    {
      kind: 'table',
      head,
      rows: report.figures.map((figure) => [
        figure.name,
        printable(figure.from || '–'),
        printable(figure.to || '–'),
        touchedBy(figure, after, language).join('\n'),
      ]),
    },
  ]);
  return htmlPageOf([...blocks, { kind: 'text', text: say(countOf(reports), language) }], language);
}

/** Whose report it is and of which year; where it names no office, as a workbook of sheets alone does, the file it stands in. */
function titleOf({ organisation, year }: ReviewedReport, file: string): string {
  return [organisation ?? file, year ?? ''].join(' ').trim();
}

function verdictsOf({ before, after }: ReviewedReport, language: Language): string {
  const one = (verdict: typeof before) => (verdict ? say(verdictLine(verdict), language) : '–');
  return `${one(before)} → ${one(after)}`;
}

function changeOf({ name, from, to }: ChangedFigure): string {
  return `${name}: ${from || '–'} → ${to || '–'}`;
}

function touchedBy(figure: ChangedFigure, { lines }: Analysis, language: Language): string[] {
  return [
    ...figure.relations.map((relation) => relationWords(relation, language)),
    ...figure.mentions.map(({ text, place, agrees }) => {
      const line = lines.positionAt(place.start).line + 1;
      const mark = agrees === undefined ? '?' : agrees ? '✓' : '✗';
      return `${mark} ${say({ zh: `第 ${line} 行“${text}”`, en: `line ${line} “${text}”` }, language)}`;
    }),
    ...figure.findings.map(({ code, message }) => `✗ ${code}: ${message}`),
  ];
}

function relationWords(relation: TouchedRelation, language: Language): string {
  const { verdict, name, difference, accepted } = relation;
  const apart = say({ zh: `相差 ${difference}`, en: `differs by ${difference}` }, language);
  const why =
    accepted === undefined ? '' : say({ zh: `（已核实：${accepted}）`, en: ` (accepted: ${accepted})` }, language);
  return `${isFailing(relation) || verdict !== 'fails' ? marks[verdict] : '✓'} ${name}${verdict === 'fails' ? `: ${apart}` : ''}${why}`;
}

function countOf(reports: readonly ReviewedReport[]): Wording {
  const figures = reports.flatMap((report) => report.figures);
  const failing = new Set(figures.flatMap(({ relations }) => relations.filter(isFailing).map(({ id }) => id)));
  const wrong = figures.flatMap(({ mentions }) => mentions.filter(({ agrees }) => agrees === false));
  const other = figures.flatMap(({ findings }) => findings).length;
  return {
    zh: `改动 ${figures.length} 个数字；涉及的关系 ${failing.size} 项不符，文字 ${wrong.length} 处不符${other > 0 ? `，另有 ${other} 个问题` : ''}`,
    en: `figures changed ${figures.length}; relations touched that fail ${failing.size}, sentences that differ ${wrong.length}${other > 0 ? `, other findings ${other}` : ''}`,
  };
}
