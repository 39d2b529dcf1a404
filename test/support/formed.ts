/** The form of a draft as a table of texts, and what is keyed in by the words of its places. */
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { editForm, type FigureChange, type FormEdit } from '../../server/src/features/form/edit.ts';
import { keyedForm } from '../../server/src/features/form/form.ts';
import type { FormFigure, FormReport, FormTable } from '../../server/src/features/form/view.ts';
import type { Range } from '../../server/src/text/span.ts';
import { changed } from '../properties/kept.ts';

/** The reports of a draft as forms, their ranges as they are. */
export function formsOf(analysis: Analysis): FormReport<Range>[] {
  const telling = { language: 'zh-CN', toRange: (range: Range) => range } as const;
  return analysis.reports.map((report) => keyedForm(analysis, report, 'auto', telling));
}

/** The tables of a form in order. */
export function tablesOf({ sections }: FormReport<Range>): FormTable<Range>[] {
  return sections.flatMap(({ parts }) => parts.flatMap((part) => (part.part === 'table' ? [part] : [])));
}

/** A figure with its text and address. */
export interface Shown {
  readonly at: FigureChange['at'];
  readonly text: string;
  readonly figure: FormFigure<Range>;
}

/** Every figure of the forms. */
export function figuresShown(analysis: Analysis): Shown[] {
  return formsOf(analysis).flatMap((form, report) =>
    tablesOf(form).flatMap(({ form: name, nth, rows }) =>
      rows
        .flat()
        .flatMap(({ text, figure }) =>
          figure ? [{ at: { report, form: name, nth, slot: figure.slot }, text, figure }] : [],
        ),
    ),
  );
}

/** The figure of that name. */
export function shownAt(analysis: Analysis, name: string): Shown {
  const found = figuresShown(analysis).find(({ figure }) => figure.name === name);
  if (!found)
    throw new Error(
      `${name} is not in ${figuresShown(analysis)
        .map(({ figure }) => figure.name)
        .join()}`,
    );
  return found;
}

/** What comes of keying in figures by their names. */
export function keyedIn(analysis: Analysis, figures: Readonly<Record<string, string>>): FormEdit {
  const changes = Object.entries(figures).map(([name, text]) => ({
    kind: 'figure' as const,
    at: shownAt(analysis, name).at,
    text,
  }));
  return editForm(analysis, changes, { edition: 'auto' });
}

/** The text after the edit; why it was refused, in brackets, where it was. */
export function textAfter(analysis: Analysis, edit: FormEdit): string {
  return 'refused' in edit ? `(${edit.refused.zh})` : changed(analysis.text, edit.changes);
}
