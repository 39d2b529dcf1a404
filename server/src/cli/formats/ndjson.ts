import { elementsOf } from './fileElement.ts';
import type { OutputFormat } from './format.ts';

/** One line of JSON for each element of `files`. */
export const ndjson: OutputFormat = {
  name: 'ndjson',
  separator: '',
  begin: () => '',
  file: (file, { language }) =>
    elementsOf(file, language)
      .map((element) => `${JSON.stringify(element)}\n`)
      .join(''),
  end: () => '',
};
