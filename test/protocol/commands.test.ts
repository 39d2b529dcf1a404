import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver';
import { connect, type Client } from '../support/connect.ts';
import { litigation } from '../support/read.ts';
import { capabilities } from './capabilities.ts';

const uri = 'file:///a.年报.md';
const row = '| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 31 |';
const text = litigation(`\n${row}\n`);
const line = text.split('\n').indexOf(row);

async function withClient(use: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect({ capabilities, locale: 'zh-CN' });
  await client.open(uri, text);
  await use(client);
  await client.stop();
}

const run = (client: Client, command: string, character: number) =>
  client.connection.sendRequest<Range | string | null>('workspace/executeCommand', {
    command,
    arguments: [{ uri, position: { line, character } }],
  });

const columns = (client: Client) => client.shown.map(({ selection }) => selection?.start.character);

test('a lens walks through the failing figures of its table, one each time', async () => {
  await withClient(async (client) => {
    for (let i = 0; i < 3; i++) await run(client, 'gouji.walkFailing', 0);
    assert.deepEqual(columns(client), [row.indexOf('68'), row.lastIndexOf('31'), row.indexOf('68')]);
  });
});

test('from the cursor one goes to the next figure, or the next that fails', async () => {
  await withClient(async (client) => {
    await run(client, 'gouji.nextFigure', row.indexOf('57'));
    await run(client, 'gouji.previousFigure', row.indexOf('25'));
    await run(client, 'gouji.nextFailing', row.indexOf('25'));
    await run(client, 'gouji.previousFailing', row.indexOf('25'));
    assert.deepEqual(columns(client), [row.indexOf('3'), row.indexOf('68'), row.lastIndexOf('31'), row.indexOf('68')]);
  });
});

test('where no report is, that is said, and not that nothing fails', async () => {
  await withClient(async (client) => {
    const note = 'file:///notes.md';
    await client.open(note, '# 会议纪要\n', 'markdown');
    const place = { uri: note, position: { line: 0, character: 0 } };
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'gouji.nextFailing',
      arguments: [place],
    });
    const [{ message } = assert.fail()] = await client.until(() => client.messages.length > 0 && client.messages);
    assert.match(message, /^当前文件不像政府信息公开工作年度报告/);
  });
});

test('where there is no table to go to, that is said, and not that nothing fails', async () => {
  await withClient(async (client) => {
    await client.change(uri, '# 某县2023年政府信息公开工作年度报告\n\n一、总体情况\n');
    for (const command of ['gouji.nextFigure', 'gouji.nextCell']) await run(client, command, 0);
    await client.until(() => client.messages.length === 2);
    for (const { message } of client.messages) assert.equal(message, '没有可以填写数字的表格。');
  });
});

test('the totals of a table are set to the sums of their parts', async () => {
  await withClient(async (client) => {
    assert.equal(await run(client, 'gouji.fillTotals', 0), null);
    const [edits] = Object.values(client.edits[0]?.changes ?? {});
    assert.deepEqual(
      edits?.map((edit) => edit.newText),
      ['69', '30'],
    );
  });
});

const unfinished = row.replace('| 68 |', '|  |').replace('| 31 |', '|  |');

test('on the way to the next figure the totals that are complete are filled in, and the next figure is selected', async () => {
  await withClient(async (client) => {
    await client.change(uri, text.replace(row, unfinished));
    await run(client, 'gouji.nextCell', unfinished.indexOf('5 |  |'));
    const [edits] = Object.values(client.edits[0]?.changes ?? {});
    assert.deepEqual(
      edits?.map((edit) => edit.newText),
      ['69', '31'],
    );
    const at = unfinished.indexOf('|  |') + 2;
    const { start, end } = client.shown[0]?.selection ?? assert.fail();
    assert.deepEqual([start.character, end.character], [at, at + 2]);
  });
});

test('one key puts 0 into what is still blank; where nothing is it says so', async () => {
  await withClient(async (client) => {
    await run(client, 'gouji.fillBlanks', 0);
    await client.until(() => client.messages.find(({ message }) => message === '没有可以填0的空白。'));
    await client.change(uri, text.replace('| 3 | 10 | 31 |', '|  |  | 17 |'));
    await run(client, 'gouji.fillBlanks', 0);
    const [edits] = Object.values(client.edits[0]?.changes ?? {});
    assert.deepEqual(
      edits?.map((edit) => edit.newText),
      ['0', '0'],
    );
  });
});

test('a figure is said in words', async () => {
  await withClient(async (client) => {
    const said = await run(client, 'gouji.announceFigure', row.indexOf('68'));
    assert.equal(said, '行政复议 · 总计：68，各项之和为 69；1 项不符');
    assert.deepEqual(client.messages, [{ type: 3, message: said }]);
  });
});

test('where there is no figure it is said', async () => {
  await withClient(async (client) => {
    await client.change(uri, '一、总体情况\n');
    await run(client, 'gouji.announceFigure', 0);
    await client.until(() => client.messages.find(({ message }) => message === '光标处没有表中的数字。'));
  });
});

test('where nothing fails it is said', async () => {
  await withClient(async (client) => {
    await client.change(uri, '');
    assert.equal(await run(client, 'gouji.nextFailing', 0), null);
    await client.until(() => client.messages.find(({ message }) => message === '没有不符之处。'));
  });
});

test('a command of another name, or about no place, does nothing', async () => {
  await withClient(async (client) => {
    assert.equal(await run(client, 'gouji.unknown', 0), null);
    assert.equal(
      await client.connection.sendRequest('workspace/executeCommand', { command: 'gouji.nextFigure' }),
      null,
    );
  });
});
