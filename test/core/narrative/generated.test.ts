/** Sentences written from random reports that tie: every figure is linked, and nothing is found unless one is changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formOf } from '../../support/forms.ts';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import type { Edition } from '../../../server/src/forms/schema.ts';
import { readNarrative, type Narrative } from '../../../server/src/narrative/narrative.ts';
import { Span } from '../../../server/src/text/span.ts';
import { figuresOf, type Figures } from '../../support/generate/figures.ts';
import { fullWidth } from '../../support/generate/labels.ts';
import { writeTable } from '../../support/table.ts';

/** Phrasings with the cells of their figures in braces; a row alone is its total, `3.1%3.7` a share. */
const phrasings: readonly (readonly string[])[] = [
  [
    '2023年，全县共收到政府信息公开申请{1}件，上年结转{2}件，办结{3.7}件，结转下年度继续办理{4}件。',
    '全年新收政府信息公开申请{1}件，其中自然人{1:person}件，法人或其他组织{1:company+research+charity+legal+other}件。',
    '本年度各级行政机关共受理依申请公开{1+2}宗（含上年度结转{2}宗），办理完毕{3.7}宗，结转至下一年度{4}宗。',
    '我县收到公民、法人和其他组织提出的申请{1+2}件，已答复{3.7}件，另有{4}件结转2024年办理。',
    '2023年收到{1}份政府信息公开申请，2022年结转{2}份，均按规定登记。',
  ],
  [
    '办结申请{3.7}件，其中予以公开{3.1}件、部分公开{3.2}件、不予公开{3.3}件、无法提供{3.4}件、不予处理{3.5}件、其他处理{3.6}件。',
    '从办理结果看：予以公开{3.1}件，占{3.1%3.7}；部分公开{3.2}件，占{3.2%3.7}；不予公开{3.3}件，占{3.3%3.7}。',
    '答复政府信息公开申请{3.7}件：{3.1}件予以公开，{3.2}件部分公开，{3.3}件不予公开，{3.4}件无法提供。',
  ],
  [
    '因政府信息公开被申请行政复议{review.total}件，其中维持{review.upheld}件，纠正{review.corrected}件，其他{review.other}件，尚未审结{review.pending}件。',
    '政府信息公开行政诉讼{direct.total+afterReview.total}件，其中未经复议直接起诉{direct.total}件，复议后起诉{afterReview.total}件。',
    '行政复议、行政诉讼案件分别为{review.total}件和{direct.total+afterReview.total}件。',
  ],
  [
    '制发行政规范性文件{normative.made}件，现行有效{normative.inForce}件。',
    '现行有效的规章{rules.inForce}件，行政规范性文件{normative.inForce}件。',
  ],
];

/** One phrasing of each kind that says nothing a table could not prove wrong. */
const provable =
  '2023年，全县共收到政府信息公开申请{1+2}件，上年结转{2}件，办结{3.7}件，结转下年度继续办理{4}件。' +
  '其中予以公开{3.1}件，部分公开{3.2}件，不予公开{3.3}件，无法提供{3.4}件，不予处理{3.5}件，其他处理{3.6}件。';

const styles = {
  plain: (text: string) => text,
  'with commas': (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ','),
  'with blanks': (text: string) => ` ${text.replace(/\B(?=(\d{3})+$)/g, ' ')} `,
  'in full width': (text: string) => fullWidth(text),
} as const;
type Style = (typeof styles)[keyof typeof styles];

/** The sum of the cells that a placeholder names. */
function sumAt(place: string, figures: Figures): number {
  const [rows = '', columns = 'total'] = place.split(':');
  if (/^(?:review|direct|after)/.test(rows))
    return rows.split('+').reduce((sum, column) => sum + Number(figures.litigation['cases']?.[column]), 0);
  const [document = '', act = ''] = rows.split('.');
  if (/^[a-z]/.test(rows)) return Number(figures.disclosure[document]?.[act]);
  const wanted = rows.split('+');
  const keys = Object.keys(figures.requests).filter((key) =>
    wanted.some((row) => key === row || (/^3\.[3-6]$/.test(row) && key.startsWith(`${row}.`))),
  );
  return keys
    .flatMap((key) => columns.split('+').map((column) => Number(figures.requests[key]?.[column])))
    .reduce((a, b) => a + b, 0);
}

/** Writes a phrasing; `changed` is the number of the figure that is written wrong. */
function write(phrasing: string, figures: Figures, style: Style, changed?: number): string {
  let nth = 0;
  return phrasing.replace(/\{([^}]*)\}/g, (_, place: string) => {
    const [part = '', all] = place.split('%');
    const value = sumAt(part, figures) + (nth++ === changed ? 100_003 : 0);
    return all ? `${((100 * value) / sumAt(all, figures)).toFixed(2)}%` : style(`${value}`);
  });
}

function read(text: string, figures: Figures, edition: Edition): Narrative {
  const tables = (['disclosure', 'requests', 'litigation'] as const).map(
    (name) => writeTable(formOf(name, edition), figures[name]).table,
  );
  const prose = [{ text, span: new Span({ offset: 0 }, 0, text.length), section: 1 }];
  return readNarrative({ kind: disclosure, prose, tables, year: 2023, organisation: '青禾县' });
}

const report = fc
  .constantFrom<Edition>('2021', '2019')
  .chain((edition) => fc.record({ edition: fc.constant(edition), figures: figuresOf(edition) }))
  .filter(({ figures }) => sumAt('3.7', figures) > 0);
const style = fc.constantFrom(...Object.values(styles));
const paragraph = fc.tuple(...phrasings.map((ways) => fc.constantFrom(...ways))).map((chosen) => chosen.join(''));

test('every figure of a true sentence is linked, and agrees', () => {
  fc.assert(
    fc.property(report, style, paragraph, ({ edition, figures }, way, phrasing) => {
      const text = write(phrasing, figures, way);
      const { mentions, claims } = read(text, figures, edition);
      const open = mentions.filter(({ agrees }) => agrees !== true).map((mention) => mention.text);
      assert.deepEqual(
        { open, claims, count: mentions.length },
        { open: [], claims: [], count: phrasing.split('{').length - 1 },
        text,
      );
    }),
    { seed: 20240131, numRuns: 300 },
  );
});

test('a figure that was changed is the one found', () => {
  const count = provable.split('{').length - 1;
  fc.assert(
    fc.property(report, style, fc.nat(count - 1), ({ edition, figures }, way, changed) => {
      const text = write(provable, figures, way, changed);
      const { mentions } = read(text, figures, edition);
      const wrong = mentions.flatMap(({ agrees }, i) => (agrees === false ? [i] : []));
      // Without a total of all requests handled, its parts may be those of something else.
      assert.deepEqual(wrong, [changed], text);
    }),
    { seed: 20240131, numRuns: 300 },
  );
});
