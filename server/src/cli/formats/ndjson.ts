import { elementsOf } from './fileElement.ts';
import type { OutputFormat } from './format.ts';
import { visibleJson } from './visibleJson.ts';

/** One line of JSON for each element of `files`. */
export const ndjson: OutputFormat = {
  separator: '',
  begin: () => '',
  file: (file, { language }) =>
    elementsOf(file, language)
      .map((element) => `${visibleJson(element)}\n`)
      .join(''),
  end: () => '',
};
