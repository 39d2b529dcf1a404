import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver';
import { connect } from '../support/connect.ts';

const uri = 'file:///reports/2023.年报.md';
const rows = [
  '三、收到和处理政府信息公开申请情况',
  '',
  '| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
  '|---|---|---|---|---|---|---|---|',
  '| 二、上年结转政府信息公开申请数量 | | | | | | | |',
];
const at = { line: 4, character: rows[4]?.indexOf('| |') ?? 0 };

interface Offer {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

async function offered(text: string, content: { markup?: string; text?: string }, locale = 'zh-CN'): Promise<Offer[]> {
  const client = await connect({ locale });
  await client.open(uri, text);
  const params = { textDocument: { uri }, range: { start: at, end: at }, ...content };
  const offers = await client.connection.sendRequest<Offer[]>('gouji/paste', params);
  await client.stop();
  return offers;
}

test('what can be pasted comes as edits with a title in the language of the client', async () => {
  const [offer, ...others] = await offered(rows.join('\n'), { text: '3\t1\t0\t0\t0\t0\t4\r\n' });
  assert.deepEqual(others, []);
  assert.equal(offer?.title, '填入“二、上年结转政府信息公开申请数量”一行的 7 个数字');
  assert.deepEqual(
    offer.edits.map(({ newText }) => newText),
    ['3', '1', '0', '0', '0', '0', '4'],
  );
  const [english] = await offered(rows.join('\n'), { text: '3\t1\t0\t0\t0\t0\t4\r\n' }, 'en');
  assert.match(english?.title ?? '', /^Fill in the 7 figures of “2 /);
});

test('what is put in has the line ends of the document', async () => {
  const text = [...rows.slice(0, 4), '', ...rows.slice(4)].join('\r\n');
  const html = '<table><tr><td>单位</td><td>件</td></tr><tr><td>甲局</td><td>1</td></tr></table>';
  const [offer] = await offered(`# 某市2023年政府信息公开工作年度报告\r\n\r\n\r\n\r\n\r\n${text}`, { markup: html });
  assert.match(offer?.edits[0]?.newText ?? '', /\| 单位 \|[^\n]*\r\n\| -/);
});

test('nothing is offered for a clipboard without figures, or in a document that is no report', async () => {
  assert.deepEqual(await offered(rows.join('\n'), { text: '说明' }), []);
  assert.deepEqual(await offered(rows.join('\n'), {}), []);
});
