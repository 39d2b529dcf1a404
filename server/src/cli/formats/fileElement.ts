import { reportsJson } from '../../features/json/buildReportJson.ts';
import type { ReportJson } from '../../features/json/reportJson.ts';
import type { Language } from '../../forms/schema.ts';
import type { CheckedFile } from './checkedFile.ts';

/** One element of `files` in the JSON. A file with several reports has one for each. */
export type FileElement =
  | ReportJson
  | { readonly path: string; readonly kind: 'skipped' }
  | { readonly path: string; readonly kind: 'unreadable'; readonly reason: string };

/** The elements of `files` for a draft: one, or one for each of its reports. */
export function elementsOf(file: CheckedFile, language: Language): readonly FileElement[] {
  return file.kind === 'report' ? reportsJson(file.path, file.analysis, language) : [file];
}
