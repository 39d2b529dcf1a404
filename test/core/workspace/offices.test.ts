import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Edition } from '../../../server/src/forms/schema.ts';
import { decimal, sum, toText, zero } from '../../../server/src/text/decimal.ts';
import { formNames } from '../../support/forms.ts';
import { figuresOf, tableFigures, type Figures, type FormFigures } from '../../support/generate/figures.ts';
import { checkTogether } from './checkFolder.ts';
import { anyNotation, breaks, broken, stretch, written, type Sheet, type WrittenSheet } from './folder.ts';

const names = ['云溪市', '云溪市财政局', '云溪市水务局'];
const project = {
  name: 'gouji.json',
  text: JSON.stringify({ offices: [{ organisation: names[0], parts: names.slice(1) }] }),
  marks: [],
};

/** An office that sums up two others, and those. */
const office = fc.constantFrom<Edition>('2019', '2021').chain((edition) =>
  fc.tuple(figuresOf(edition), figuresOf(edition)).map((parts): Sheet[] => {
    const shared = parts.map((part, nth) => sameRows(part, parts[1 - nth] as Figures));
    const figures = [summed(shared), ...shared];
    return names.map((organisation, nth) => ({
      path: `${nth}.md`,
      organisation,
      year: edition === '2019' ? 2020 : 2023,
      edition,
      figures: figures[nth] as Figures,
    }));
  }),
);

test('whatever is mistyped, the sums are told exactly where they do not add up', () => {
  fc.assert(
    fc.property(office, breaks(3), anyNotation, (sheets, mistyped, notation) => {
      const all = broken(sheets, mistyped).map((sheet) => written(sheet, notation));
      const found = checkTogether([
        project,
        ...all.map(({ path, draft }) => ({ name: path, text: draft.text, marks: [] })),
      ]);
      const told = found.flatMap(({ name, findings }) =>
        findings.map(({ code, severity, span, relations }) =>
          [name, code, severity, `${span.start}-${span.end}`, relations.join(',')].join(' '),
        ),
      );
      assert.deepEqual(told.sort(), dueIn(all).sort());
    }),
    { numRuns: 20 },
  );
});

/** The figures without rows that the other report does not have: 行政检查 may stand in another row there. */
function sameRows(figures: Figures, other: Figures): Figures {
  const disclosure = Object.entries(figures.disclosure).filter(([row]) => other.disclosure[row]);
  return { ...figures, disclosure: Object.fromEntries(disclosure) };
}

/** The sums of the figures, place by place. */
function summed(parts: readonly Figures[]): Figures {
  const [first] = parts as [Figures];
  const sums = (form: string): FormFigures =>
    mapFigures(tableFigures(first, form), (row, column) =>
      toText(sum(parts.map((part) => decimal(part[form]?.[row]?.[column] ?? '') ?? zero))),
    );
  return { ...first, ...Object.fromEntries(Object.keys(first).map((form) => [form, sums(form)])) };
}

function mapFigures(figures: FormFigures, change: (row: string, column: string) => string): FormFigures {
  return Object.fromEntries(
    Object.entries(figures).map(([row, cells]) => [
      row,
      Object.fromEntries(Object.keys(cells).map((column) => [column, change(row, column)])),
    ]),
  );
}

/** What must be found in the whole: a row is told once, from its first wrong figure to its last. */
function dueIn([whole, ...parts]: readonly WrittenSheet[]): string[] {
  if (!whole) return [];
  return formNames.flatMap((form) =>
    Object.entries(tableFigures(whole.figures, form)).flatMap(([row, cells]) => {
      const wrong = Object.keys(cells).filter((column) => {
        const terms = parts.map(({ figures }) => figures[form]?.[row]?.[column] ?? '');
        return row !== 'rules' && !agrees(cells[column] ?? '', terms, column);
      });
      if (wrong.length === 0) return [];
      const relations = wrong.map((column) => `sum.${form}.${row}.${column}`).join(',');
      return [`${whole.path} roll-up warning ${stretch(whole, form, row, wrong)} ${relations}`];
    }),
  );
}

/** Counts must be equal; amounts may differ by half of the last decimal of each. */
function agrees(stated: string, terms: readonly string[], column: string): boolean {
  const apart = Math.abs(Number(stated) - terms.reduce((total, term) => total + Number(term), 0));
  if (column !== 'amount') return apart === 0;
  const rounding = [stated, ...terms]
    .filter((text) => Number(text) !== 0)
    .map((text) => 0.5 / 10 ** (text.split('.')[1]?.length ?? 0));
  return apart <= rounding.reduce((total, half) => total + half, 0) + 1e-9;
}
