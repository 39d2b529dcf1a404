import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Progress, lookingThrough } from '../../server/src/cli/check/progress.ts';

/** What is written on the terminal while files are checked, one each 50 ms; so many before were done at once. */
async function written(files: number, known = 0): Promise<string[]> {
  const pieces: string[] = [];
  const write = (text: string) => Promise.resolve(pieces.push(text) > 0);
  mock.timers.enable({ apis: ['Date'] });
  const progress = new Progress({ isTerminal: true, columns: 80, write }, 'en', 1310);
  for (let file = 0; file < files; file++) {
    if (file >= known) mock.timers.tick(50);
    await progress.step();
  }
  await progress.clear();
  mock.timers.reset();
  return pieces;
}

const cleared = '\r\u001B[2K';

test('short work shows no progress', async () => {
  assert.deepEqual(await written(9), []);
});

test('long work counts the files from time to time, on one line that goes at the end', async () => {
  const counts = [
    [10, '1:05'],
    [12, '1:05'],
    [14, '1:05'],
  ].map(([files, left]) => `${cleared}${files} of 1310 files checked, 20 a second, about ${left} left…`);
  assert.deepEqual(await written(15), [...counts, cleared]);
});

test('what an interrupted run has done does not make the rest look quicker for long', async () => {
  assert.match((await written(1210, 1000)).at(-2) ?? '', /1210 of 1310 files checked, 20 a second, about 0:05/);
});

test('files that are looked through first are counted, too', async () => {
  const pieces: string[] = [];
  const write = (text: string) => Promise.resolve(pieces.push(text) > 0);
  mock.timers.enable({ apis: ['Date'] });
  const progress = new Progress({ isTerminal: true, columns: 80, write }, 'zh-CN', 3, lookingThrough);
  for (let file = 0; file < 2; file++) {
    mock.timers.tick(1000);
    await progress.step();
  }
  mock.timers.reset();
  assert.deepEqual(pieces, [`${cleared}已浏览 2/3 个文件，每秒 1 个，还要约 0:01…`]);
});
