import { kinds } from '../../../server/src/kinds/index.ts';
import type { Derived } from './derived.ts';
import { anyOf, blank, cellEnd, figure, labelled, lead } from './patterns.ts';
import { wordsOfForms, type Words } from './words.ts';

/** A rule of a TextMate grammar, as far as these grammars use them. */
interface GrammarRule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, GrammarRule>>;
  readonly beginCaptures?: Readonly<Record<string, GrammarRule>>;
  readonly patterns?: readonly GrammarRule[];
}

const outsideCode = '- markup.fenced_code - markup.inline.raw - comment';

/** The grammar of `gov-report`, and the one that shows a report inside any Markdown document. */
export function grammars(): Derived[] {
  const report = {
    information_for_contributors: ['Written by npm run generate from the forms.'],
    name: '政府信息公开工作年度报告',
    scopeName: 'text.gov-report',
    injections: {
      [`L:text.gov-report ${outsideCode}`]: { patterns: [{ include: '#report' }, { include: '#bare-cells' }] },
    },
    patterns: [{ include: 'text.html.markdown' }],
    repository: repository(),
  };
  const injection = {
    information_for_contributors: report.information_for_contributors,
    scopeName: 'markdown.gov-report.injection',
    injectionSelector: `L:text.html.markdown ${outsideCode}`,
    patterns: [{ include: 'text.gov-report#report' }],
  };
  return [
    { path: 'syntaxes/gov-report.tmLanguage.json', text: JSON.stringify(report) },
    { path: 'syntaxes/gov-report.injection.tmLanguage.json', text: JSON.stringify(injection) },
  ];
}

const scopes = {
  group: { name: 'entity.name.type.group.gov-report' },
  row: { name: 'variable.other.item.gov-report' },
  column: { name: 'support.type.column.gov-report' },
  total: { name: 'keyword.other.total.gov-report' },
  figure: { name: 'constant.numeric.figure.gov-report' },
  totalFigure: { name: 'constant.numeric.total.gov-report' },
} as const;

function repository(): Record<string, GrammarRule> {
  const words = wordsOfForms();
  return {
    report: { patterns: [...rulesOfProse, ...rulesOfTables].map(included) },
    title: titleRule(),
    heading: headingRule(),
    caption: {
      name: 'meta.caption.gov-report',
      match: `(?<=^|[|\\t ])${anyOf(words.captions)}${cellEnd}`,
    },
    note: {
      name: 'markup.quote.note.gov-report',
      match: `${anyOf(words.notes.map((note) => note.slice(0, 10)))}[^|\\t]*[^|\\t\\s]`,
    },
    ...rowRules(words),
    ...headRules(words),
    figure: { ...scopes.figure, match: wholeFigure },
  };
}

const rulesOfProse = ['title', 'heading', 'caption', 'note'];
const rulesOfTables = ['total-row', 'totalled-row', 'plain-row', 'group-row', 'figure-row', 'head'];

/**
 * Lines with figures. A rule begins with the line's first labels and not in front of them: one that
 * took up no text would begin again inside itself.
 */
function rowRules(words: Words): Record<string, GrammarRule> {
  const group = anyOf(words.groups, labelled);
  const groups = `(?:(${group})${blank}*[|\\t]${lead})?`;
  const row = (labels: readonly string[], scope: GrammarRule, patterns: readonly GrammarRule[]): GrammarRule => ({
    begin: `^${lead}${groups}${groups}(${anyOf(labels, labelled)})${cellEnd}`,
    beginCaptures: { 1: scopes.group, 2: scopes.group, 3: scope },
    end: '$',
    patterns,
  });
  return {
    'total-row': row(words.totalRows, scopes.total, [{ ...scopes.totalFigure, match: wholeFigure }]),
    'totalled-row': row(words.totalledRows, scopes.row, [
      { ...scopes.totalFigure, match: `${wholeFigure}(?=${lead}$)` },
      included('figure'),
    ]),
    'plain-row': row(words.plainRows, scopes.row, [included('figure')]),
    'group-row': { match: `^${lead}(${group})${lead}$`, captures: { 1: scopes.group } },
    'figure-row': {
      begin: `^${lead}(${figure})(?=(?:${blank}*[|\\t]${lead}${figure}){9,})`,
      beginCaptures: { 1: scopes.figure },
      end: '$',
      patterns: [included('figure')],
    },
  };
}

/** Lines of a head, and the cells that stand on lines of their own in a report's own files. */
function headRules(words: Words): Record<string, GrammarRule> {
  const column = anyOf(words.columns);
  const total = anyOf(words.totalColumns);
  const alone = (pattern: string, scope: GrammarRule): GrammarRule => ({
    match: `^${lead}(${pattern})${lead}$`,
    captures: { 1: scope },
  });
  return {
    head: {
      begin: `^${lead}(${anyOf(words.columns.filter((word) => word.length > 2))})${cellEnd}`,
      beginCaptures: { 1: scopes.column },
      end: '$',
      patterns: [behindLimit(total, scopes.total), behindLimit(column, scopes.column)],
    },
    'bare-cells': {
      patterns: [alone(total, scopes.total), alone(column, scopes.column), alone(figure, scopes.figure)],
    },
  };
}

/** A figure that fills its cell, but for a unit or a remark behind it. */
const wholeFigure = `(?<![^|\\t \\x{3000}])${figure}(?=${blank}*(?:$|[|\\t（(]|件|万?元|${blank}))`;

/** A label that fills its cell, in a line whose first label has been taken. */
function behindLimit(pattern: string, scope: GrammarRule): GrammarRule {
  return { match: `(?<=[|\\t])${blank}*(${pattern})${cellEnd}`, captures: { 1: scope } };
}

function included(name: string): GrammarRule {
  return { include: `#${name}` };
}

/** One line that ends in the report's name; the year in it is marked by itself. */
function titleRule(): GrammarRule {
  const year = '([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})(?=\\s*年)';
  const subject = anyOf(kinds.map(({ titleSigns }) => titleSigns.subject));
  const name = `${subject}\\s*(?:工作)?\\s*(?:[0-9]{4}\\s*年?)?\\s*(?:年度?)?\\s*(?:工作)?\\s*报告`;
  const text = '[^。，,；;：:|\\t]{0,60}?';
  return {
    name: 'markup.heading.title.gov-report',
    match: `^\\s*(#{1,6}(?=\\s))?(?:\\s*)(${text}(?:${year}${text}${name}|${name})\\s*(?:[（(][^）)]*[）)])?)\\s*$`,
    captures: {
      1: { name: 'punctuation.definition.heading.gov-report' },
      2: { name: 'entity.name.section.title.gov-report' },
      3: { name: 'constant.numeric.year.gov-report' },
    },
  };
}

/** Official headings stand for themselves; other wordings need a numeral or a mark of Markdown. */
function headingRule(): GrammarRule {
  const sections = kinds.flatMap((kind) => kind.sections);
  const official = anyOf(sections.map((section) => section.title.slice(2)));
  const other = anyOf(sections.flatMap((section) => section.variants));
  const numeral = `[${[...new Set(sections.map(({ title }) => title.charAt(0)))].join('')}](?:、|是|[.．])`;
  const mark = '(#{1,6})\\s+';
  return {
    name: 'markup.heading.section.gov-report',
    match: `^\\s*(?:(?:${mark})?((?:${numeral})?\\s*${official})|(?:${mark})((?:${numeral})?\\s*${other})|(${numeral}\\s*${other}))\\s*$`,
    captures: {
      1: { name: 'punctuation.definition.heading.gov-report' },
      2: { name: 'entity.name.section.gov-report' },
      3: { name: 'punctuation.definition.heading.gov-report' },
      4: { name: 'entity.name.section.gov-report' },
      5: { name: 'entity.name.section.gov-report' },
    },
  };
}
