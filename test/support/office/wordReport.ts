/** Generated reports as Word documents, worn as documents are that many hands have worked on. */
import fc from 'fast-check';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { headingOf } from '../generate/headings.ts';
import type { Layout } from '../generate/layout.ts';
import { preamble, proseOf } from '../generate/prose.ts';
import { recipes, type Recipe } from '../generate/recipe.ts';
import { layoutIn } from '../generate/report.ts';
import { cell, paragraph, run, table, wordFile } from './wordXml.ts';

/** A report and how its document is worn: data only. */
export interface WornReport {
  readonly recipe: Recipe;
  /** Decides for each cell in turn what happened to it. */
  readonly choices: readonly number[];
  /** Whether borders were dragged a little. */
  readonly dragged: boolean;
}

/** Reports in the official wording, each worn in its way. */
export const wornReports: fc.Arbitrary<WornReport> = fc.record({
  recipe: recipes(['pipe']).map(
    (recipe) => ({ ...recipe, labels: 'official', subtotals: { rows: false, columns: false } }) as const,
  ),
  choices: fc.array(fc.nat(9999), { minLength: 1, maxLength: 30 }),
  dragged: fc.boolean(),
});

/** The bytes of the document. */
export function wordReport(worn: WornReport): Uint8Array {
  return wordFile(bodyOf(worn));
}

/** What stands in its body, as XML. */
export function bodyOf({ recipe, choices, dragged }: WornReport): string {
  const pick = endless(choices);
  const { organisation, year } = recipe;
  const sections = disclosure.sections.flatMap((section) => {
    const layout = layoutIn(recipe, section);
    return [
      paragraph(headingOf(section.number, 0, recipe.headings)),
      ...proseOf(section.number, recipe).map((text) => paragraph(text)),
      ...(layout ? [tableOf(layout, pick, dragged)] : []),
    ];
  });
  const title = paragraph(`${organisation}${year}年政府信息公开工作年度报告`);
  return [title, paragraph(preamble), ...sections].join('');
}

type Pick = (count: number) => number;

/** The choices over and over. */
function endless(choices: readonly number[]): Pick {
  let at = 0;
  return (count) => (choices[at++ % choices.length] ?? 0) % count;
}

/** Twentieths of a point that a dragged border is off at most; there are so many places for it. */
const offset = 12;
const places = 3;

function tableOf({ rows, width }: Layout, pick: Pick, dragged: boolean): string {
  const fine = dragged ? places : 1;
  const widths = Array.from({ length: width * fine }, (_, i) =>
    (i + 1) % fine === 0 ? 1200 - offset * (fine - 1) : offset,
  );
  const drawn = rows.map(({ places: row }) => {
    const edges = Array.from({ length: width + 1 }, (_, i) =>
      i > 0 && i < width && dragged ? i * fine + pick(fine) : i * fine,
    );
    return row.flatMap(({ cell: { text, colspan, left, rowspan }, part }, at) => {
      if (part === 'across' || (part === 'below' && at !== left)) return [];
      const span = `<w:gridSpan w:val="${(edges[left + colspan] ?? 0) - (edges[left] ?? 0)}"/>`;
      const merge = rowspan > 1 ? `<w:vMerge${part === 'start' ? ' w:val="restart"' : ''}/>` : '';
      return [cell(part === 'start' ? worn(text, pick) : '', span + (dragged ? '' : merge))];
    });
  });
  return table(drawn, widths);
}

/** The content of a cell as one of many hands left it. */
function worn(text: string, pick: Pick): string {
  const half = Math.floor(text.length / 2);
  const [first, second] = [text.slice(0, half), text.slice(half)];
  const ways = [
    () => paragraph(text),
    () => `<w:p>${run(first)}<w:proofErr w:type="spellStart"/>${run(second)}</w:p>`,
    () =>
      `<w:p><w:del w:id="1">${run('77').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${run(text)}</w:ins></w:p>`,
    () => `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(text)}</w:sdtContent></w:sdt>`,
    () => `<w:p>${run(text)}${run('旧', '<w:vanish/>')}</w:p><w:p/>`,
    () =>
      `<w:p><w:bookmarkStart w:id="0" w:name="a"/>${run(first)}<w:r><w:footnoteReference w:id="1"/></w:r>${run(second)}</w:p>`,
    () =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  ];
  return (ways[pick(ways.length)] ?? (() => paragraph(text)))();
}

/** The figures that must be read, as `form row column text`. */
export function figuresOf({ recipe }: WornReport): string[] {
  return disclosure.sections.flatMap((section) => {
    const layout = layoutIn(recipe, section);
    const cells = layout?.rows.flatMap(({ places: row }) => row.filter(({ part }) => part === 'start')) ?? [];
    return cells.flatMap(({ cell: { role, slot, text } }) =>
      role === 'figure' && slot ? [`${layout?.form.name} ${slot.row.key} ${slot.column.key} ${text}`] : [],
    );
  });
}
