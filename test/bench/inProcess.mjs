import { asHtml, MarkdownIt } from './asHtml.mjs';
import { load } from './load.mjs';
import { reportOf } from './reports.mjs';
import { ratio, spread } from './statistics.mjs';

/** The check in process beside parsers that only parse. */
export async function measure(rounds) {
  const { measure: measureParsers } = await load('parsers');
  const parser = new MarkdownIt();
  const times = measureParsers(reportOf(0), asHtml(reportOf(0)), (text) => parser.parse(text, {}), rounds);
  const floor = times.get('a bare pass');
  return Array.from(times, ([name, own]) => ({
    what: `in process: ${name}`,
    'ms (95 %)': spread(own),
    'ratio (95 %)': ratio(own, floor),
  }));
}
