import type { CheckedReport } from '../../check/finding.ts';
import type { Form, Slot } from '../../forms/form.ts';
import { layoutOf, printedRows, type Layout } from '../../forms/layout.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Writing } from '../basis/editionToWrite.ts';
import { standingRows } from '../basis/standingRows.ts';
import { editForm, type FigureChange } from '../form/edit.ts';
import { missingForm } from '../form/form.ts';
import { sectionPlaces } from '../form/sections.ts';
import type { FigureAddress } from '../form/view.ts';
import { readClipboard, type ClipboardContent, type ReadClipboard } from './clipboard.ts';
import { figuresAlone } from './clipboardGrid.ts';
import { shapeOf } from './fillCells.ts';
import { pasteOffers, type PasteOffer } from './pasteOffers.ts';
import { fillTitle, insertTitle } from './pasteTitle.ts';

/** What a clipboard can become at a figure of the form, or why nothing. */
export type FormPaste = { readonly offers: readonly PasteOffer[] } | { readonly refused: Wording };

const noFit = {
  zh: '粘贴的内容从这里放不下，没有改动。',
  en: 'What was pasted does not fit in here; nothing was changed.',
};

/**
 * What a clipboard can become at a figure of the form, the likeliest first. Figures without words go into the form as it
 * is drawn, with the rows and tables that the draft lacks; those with words where they do in the text.
 */
export function pasteInForm(
  analysis: Analysis,
  at: FigureAddress,
  content: ClipboardContent,
  writing: Writing,
): FormPaste {
  const report = analysis.reports[at.report];
  const table = report?.tables.filter((one) => one.table.form.name === at.form)[at.nth]?.table;
  const form = table?.form ?? (report && formToCome(report, at.form, writing));
  if (!report || !form) return { refused: noFit };
  const clipboard = readClipboard(content, { kind: report.kind, edition: form.edition, section: form.section });
  const figures = clipboard?.grid && figuresAlone(clipboard.grid);
  const cell = table?.cells[at.slot];
  const offers = cell && !figures ? pasteOffers(analysis, cell.span, content) : [];
  if (offers.length > 0) return { offers };
  const { rows } = layoutOf(form, table ? standingRows(table) : printedRows(form));
  const filling = figures ? blockFilling(figures, at, rows) : clipboard && !table && tableFilling(clipboard, at, form);
  if (!filling) return { refused: noFit };
  const edit = editForm(analysis, filling.figures, writing);
  return 'refused' in edit ? edit : { offers: [{ title: filling.title, changes: edit.changes }] };
}

function formToCome(report: CheckedReport, name: string, { edition }: Writing): Form | undefined {
  const forms = sectionPlaces(report).map((place) => missingForm(place, report, edition));
  return forms.find((form) => form?.name === name);
}

/** Figures keyed in at once, and what that is called. */
interface FormFilling {
  readonly title: Wording;
  readonly figures: readonly FigureChange[];
}

/**
 * Figures without words: one row of the right width into the row, others to the right of the place and below it, headings
 * passed over. Undefined unless all of them have a place.
 */
function blockFilling(
  figures: readonly (readonly string[])[],
  at: FigureAddress,
  drawn: Layout['rows'],
): FormFilling | undefined {
  const all = drawn.map((row) => row.flatMap(({ slot }) => slot ?? []));
  const top = all.findIndex((slots) => slots.some(({ index }) => index === at.slot));
  const behind = all.slice(Math.max(0, top));
  const rows = behind.filter((slots) => slots.length > 0).slice(0, figures.length);
  const isRow = figures.length === 1 && (figures[0]?.length ?? 0) > 1 && figures[0]?.length === rows[0]?.length;
  const left = isRow ? 0 : (rows[0]?.findIndex(({ index }) => index === at.slot) ?? -1);
  const covered = rows.map((slots, down) => slots.slice(left, left + (figures[down]?.length ?? 0)));
  const slots = covered.flat();
  if (left < 0 || slots.length < figures.flat().length || mayHoldHeading(figures, behind)) return undefined;
  const title = fillTitle(isRow ? 'row' : shapeOf(figures.length, figures[0]?.length ?? 0), slots);
  return { title, figures: keyedIn(at, slots, figures.flat()) };
}

/** Whether a row without any figure may be a heading that was copied with them, where the form has headings between its rows. */
function mayHoldHeading(figures: readonly (readonly string[])[], rows: readonly (readonly Slot[])[]): boolean {
  const last = rows.flatMap((slots, nth) => (slots.length > 0 ? nth : []))[figures.length - 1] ?? 0;
  return (
    figures.some((row) => row.every((text) => text === '')) && rows.slice(0, last).some(({ length }) => length === 0)
  );
}

/** The figures of a copied table by their labels, for a table that the draft lacks. */
function tableFilling({ tables }: ReadClipboard, at: FigureAddress, form: Form): FormFilling | undefined {
  const [copied, ...others] = tables.filter(({ table }) => table.form === form);
  if (!copied || others.length > 0 || copied.doubtful.length > 0) return undefined;
  const cells = copied.certain.flatMap((row) => row.cells);
  const [slots, texts] = [cells.map(({ slot }) => slot), cells.map(({ text }) => text)];
  return { title: insertTitle(copied.table), figures: keyedIn(at, slots, texts) };
}

function keyedIn(at: FigureAddress, slots: readonly Slot[], texts: readonly string[]): FigureChange[] {
  return slots.map(({ index }, nth) => ({ kind: 'figure', at: { ...at, slot: index }, text: texts[nth] ?? '' }));
}
