import { createRequire } from 'node:module';
import { load } from './load.mjs';
import { reportOf } from './reports.mjs';
import { ratio, spread } from './statistics.mjs';

const require = createRequire(new URL('./peers/package.json', import.meta.url));
const MarkdownIt = require('markdown-it');

/** The report with its tables as HTML. */
function asHtml(markdown) {
  const rendered = new MarkdownIt().render(markdown);
  return `<!doctype html><html><body>${rendered}</body></html>`;
}

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
