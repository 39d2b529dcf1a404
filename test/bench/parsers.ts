/** What a whole check costs in process, beside parsers that only parse and a bare pass over the text. */
import { Parser } from 'htmlparser2';
import { analyse } from '../support/analyse.ts';

/** Parses a text and keeps nothing. */
export type Parse = (text: string) => unknown;

/** The milliseconds of each task for each round, done in turn. */
export function measure(markdown: string, html: string, parseMarkdown: Parse, rounds: number): Map<string, number[]> {
  const tasks: [string, () => unknown][] = [
    ['a bare pass', () => markdown.split('\n').map((line) => line.split('|'))],
    ['gouji, tables of bars', () => analyse(markdown, { edition: 'auto', markup: 'text' })],
    ['markdown-it, parse alone', () => parseMarkdown(markdown)],
    ['htmlparser2, parse alone', () => parseHtml(html)],
    ['gouji, HTML', () => analyse(html, { edition: 'auto', markup: 'html' })],
  ];
  const times = new Map(tasks.map(([name]) => [name, [] as number[]]));
  for (let round = -rounds; round < rounds; round++)
    for (const [name, task] of tasks) {
      const start = performance.now();
      task();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  return times;
}

function parseHtml(text: string): number {
  let events = 0;
  const parser = new Parser({ onopentag: () => events++, ontext: () => events++ });
  parser.end(text);
  return events;
}
