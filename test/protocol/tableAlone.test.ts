/** What is no report by its looks: an official table alone, and whatever its author wants checked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { connect, type Client } from '../support/connect.ts';
import { capabilities } from './capabilities.ts';

const sample = readFileSync('samples/结转错误.年报.md', 'utf8');
const tableThree = sample.slice(sample.indexOf('| （本列数据'), sample.indexOf('## 四、'));
const uri = 'file:///a.md';

async function opened(text: string, use: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect({ capabilities, locale: 'zh-CN', initializationOptions: { verdict: true } });
  await client.open(uri, text, 'markdown');
  await client.until(() => client.verdicts.length > 0);
  await use(client);
  await client.stop();
}

const codes = async (client: Client) => (await client.diagnostics(uri)).map(({ code }) => code);

test('an official table alone is checked by its content, and no section is missed', () =>
  opened(tableThree, async (client) => {
    assert.deepEqual(await codes(client), ['wrong-figure']);
    const [verdict] = client.verdicts;
    assert.deepEqual([verdict?.fails, verdict?.wrong], [2, 1]);
  }));

test('a few rows of one are left alone until their author asks', () =>
  opened('| 行政许可 | 3 |\n|---|---|\n| 行政处罚 | 4 |\n', async (client) => {
    assert.deepEqual(await codes(client), []);
    assert.equal(client.verdicts[0]?.report, false);
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'gouji.checkAnyway',
      arguments: [{ uri, position: { line: 0, character: 0 } }],
    });
    await client.until(() => client.verdicts.at(-1)?.report === true);
  }));

test('of a text that is no report it is said what it lacks', () =>
  opened('# 某县财政局2023年政府信息公开工作年度报告\n\n正文。\n', async (client) => {
    const [verdict] = client.verdicts;
    assert.equal(verdict?.text, '当前文件不像政府信息公开工作年度报告：没有找到规定的章节和表格。');
    await client.change(uri, '正文。\n');
    await client.until(
      () =>
        client.verdicts.at(-1)?.text === '当前文件不像政府信息公开工作年度报告：没有找到报告标题、规定的章节和表格。',
    );
  }));
