import { elementsOf } from './fileElement.ts';
import type { OutputFormat } from './format.ts';
import { visibleJson } from './visibleJson.ts';

/** The places of the summary are for people; findings name them with their ranges. */
const isCount = (key: string) => key !== 'unreadAt';

/** One JSON object, one line for each element of `files`. */
export const json: OutputFormat = {
  separator: ',',
  begin: () => '{"version":1,"files":[',
  file: (file, { language }) =>
    elementsOf(file, language)
      .map((element) => `\n${visibleJson(element)}`)
      .join(','),
  end: (summary) => `\n],"summary":${JSON.stringify(summary, Object.keys(summary).filter(isCount))}}\n`,
};
