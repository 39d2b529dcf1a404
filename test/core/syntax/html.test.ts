import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../../server/src/syntax/html.ts';

test('text in tags that are never closed keeps its place, however deep they nest', () => {
  const source = `${'<div>'.repeat(2500)}尾<p>末`;
  const lines = readHtml(source, { offset: 0 });
  assert.deepEqual(
    lines.map(({ text, from }) => [text, from]),
    [
      ['尾', source.indexOf('尾')],
      ['末', source.indexOf('末')],
    ],
  );
});

test('a table behind them is read', () => {
  const source = `${'<div>'.repeat(1200)}<table><tr><td>规章</td><td>3</td></tr></table>`;
  const [table] = readHtml(source, { offset: 0 });
  const cells = table?.rows?.[0]?.cells ?? [];
  assert.deepEqual(
    cells.map(({ text, span }) => [text, source.slice(span.start, span.end)]),
    [
      ['规章', '规章'],
      ['3', '3'],
    ],
  );
});
