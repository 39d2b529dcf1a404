import { Client } from './client.mjs';
import { figureOf, figuresOf } from './reports.mjs';
import { since } from './statistics.mjs';

const uri = 'file:///bench/report.年报.md';

/** One server with one document open, ready to be typed into. */
export async function openIn(kind, text, folder) {
  const own = kind.text?.(text) ?? text;
  const client = await Client.start(kind, folder);
  await client.open(uri, own);
  return kind.text ? { client, place: jsonFigure(own) } : { client, place: figureOf(own), places: figuresOf(own) };
}

function jsonFigure(text) {
  const lines = text.split('\n');
  const line = lines.findLastIndex((one) => /^ *\d+,?$/.test(one));
  return { line, character: lines[line].search(/\d/) };
}

/** What is done at one stroke, and waited for. */
export const acts = {
  keystroke: ({ client, place }, round) => client.type(uri, place, 1 + (round % 9)),
  /** A digit is put in front of a figure, and at the next stroke taken away again, in three places by turns. */
  'inserting and deleting': ({ client, places }, round) => {
    const { line, character } = places[(round >> 1) % places.length];
    const isPut = round % 2 === 0;
    const range = { start: { line, character }, end: { line, character: character + (isPut ? 0 : 1) } };
    return client.edit(uri, range, isPut ? String(1 + (round % 9)) : '');
  },
  hover: ({ client, place }) => client.hover(uri, place),
  'hover behind a keystroke': ({ client, place }, round) => {
    void client.send(uri, place, 1 + (round % 9));
    return client.hover(uri, place);
  },
  'burst of 20': ({ client, place }, round) => {
    for (let nth = 0; nth < 19; nth++) void client.send(uri, place, 1 + (nth % 9));
    return client.type(uri, place, 1 + (round % 9));
  },
};

/** The milliseconds an act takes in each of the editors, done in turn so that noise falls on all alike. */
export async function timed(act, editors, rounds) {
  const times = editors.map(() => []);
  for (let round = -5; round < rounds; round++)
    for (const [nth, editor] of editors.entries()) {
      const start = performance.now();
      await act(editor, round + 9);
      if (round >= 0) times[nth].push(since(start));
    }
  return times;
}
