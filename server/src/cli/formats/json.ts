import { elementsOf } from './fileElement.ts';
import type { OutputFormat } from './format.ts';

/** One JSON object, one line for each element of `files`. */
export const json: OutputFormat = {
  name: 'json',
  separator: ',',
  begin: () => '{"version":1,"files":[',
  file: (file, { language }) =>
    elementsOf(file, language)
      .map((element) => `\n${JSON.stringify(element)}`)
      .join(','),
  end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
};
