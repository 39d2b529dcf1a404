/** In a draft with CRLF everything that the server writes is what it writes in the same draft with LF, in its own line ends. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Position } from 'vscode-languageserver';
import type { EditedForm, Forms } from '../../server/src/lsp/handlers/form.ts';
import { connect, type Client } from '../support/connect.ts';
import { capabilities } from './capabilities.ts';

const draft = (name: string) => readFileSync(name, 'utf8').replaceAll('\r\n', '\n');
const withoutLine = (text: string, part: string) =>
  text
    .split('\n')
    .filter((line) => !line.includes(part))
    .join('\n');
const pipe = draft('samples/结转错误.年报.md');

/** Drafts in which there is something to write: figures, rows, sections, totals, blanks, whole tables. */
const drafts: Readonly<Record<string, string>> = {
  'a wrong figure': pipe,
  'a row and a section too few': withoutLine(withoutLine(pipe, '重复申请'), '## 五'),
  'a blank template': pipe.replaceAll(/(?<=\| )\d+(?= \|)/g, ''),
  'headings alone': pipe.replaceAll(/^\|.*\n/gm, ''),
  tabs: draft('test/drafts/tsv-wrong-row.md'),
  'a cell a line': draft('test/drafts/vertical.txt'),
};

/** One place in so many lines, amid it or at its end by turns. */
const step = 5;

const pasted = ['3\t1\t0\t0\t0\t0\t4', '单位\t件\n甲局\t1\n乙局\t2', '3', '说明\n1\n2'];
const commands = ['gouji.fillTotals', 'gouji.fillBlanks', 'gouji.nextCell'];

/** Everything the server can be asked to write at a place, by a name for it. */
async function written(client: Client, uri: string, position: Position): Promise<Record<string, unknown>> {
  const range = { start: position, end: position };
  const options = { tabSize: 2, insertSpaces: true };
  const ask = (method: string, params: object) => client.request<unknown>(method, uri, params);
  const found: Record<string, unknown> = {
    'code actions': await ask('textDocument/codeAction', { range, context: { diagnostics: [] } }),
    'fix all': await ask('textDocument/codeAction', { range, context: { diagnostics: [], only: ['source.fixAll'] } }),
    completion: await ask('textDocument/completion', { position }),
    'inline completion': await ask('textDocument/inlineCompletion', { position, context: { triggerKind: 1 } }),
    'bar typed': await ask('textDocument/onTypeFormatting', { position, ch: '|', options }),
    'line ended': await ask('textDocument/onTypeFormatting', { position, ch: '\n', options }),
  };
  for (const text of pasted) found[`pasted ${text}`] = await ask('gouji/paste', { range, text });
  for (const command of commands) {
    const seen = client.edits.length;
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: [{ uri, position }] });
    found[command] = client.edits.slice(seen);
  }
  return found;
}

async function editsOf(uri: string, change: object): Promise<unknown> {
  const { edits, refused } = await client.request<EditedForm>('gouji/formEdit', uri, { change });
  return refused ?? edits;
}

/** What the form writes: a figure in each place, all fills, and each stretch of text longer by a line. */
async function keyedIn(uri: string): Promise<Record<string, unknown>> {
  const { reports = [] } = await client.request<Forms>('gouji/form', uri);
  const found: Record<string, unknown> = {};
  for (const kind of ['totals', 'zeros']) found[kind] = await editsOf(uri, { kind, report: 0 });
  for (const [section, { parts }] of (reports[0]?.sections ?? []).entries())
    for (const part of parts) {
      if (part.part !== 'text') continue;
      const change = {
        kind: 'text',
        at: { report: 0, section, nth: part.nth },
        before: part.text.replaceAll('\r\n', '\n'),
      };
      const text = `${change.before}\n\n又一段。`;
      found[`text ${section} ${part.nth}`] = await editsOf(uri, { ...change, text });
    }
  return found;
}

let client: Client;
before(async () => {
  client = await connect({ capabilities, locale: 'zh-CN' });
});
after(() => client.stop());

/** Plain data with LF for line ends and one name for both documents. */
const alike = (value: unknown) =>
  JSON.stringify(value, undefined, 1).replaceAll('\\r\\n', '\\n').replaceAll('crlf', 'lf');
/** Every text to be put in. */
const newTexts = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/"(?:newText|insertText)":("(?:[^"\\]|\\.)*")/g)].map(([, text = '']) =>
    String(JSON.parse(text)),
  );

for (const [name, text] of Object.entries(drafts))
  test(`in ${name}`, async () => {
    const [lf, crlf] = ['lf', 'crlf'].map((ends) => `file:///${ends}/${encodeURIComponent(name)}.年报.md`) as [
      string,
      string,
    ];
    await client.open(lf, text);
    await client.open(crlf, text.replaceAll('\n', '\r\n'));
    const same = (one: unknown, other: unknown, place: string) => {
      assert.equal(alike(other), alike(one), place);
      for (const newText of newTexts(other)) assert.doesNotMatch(newText, /(?<!\r)\n/, place);
    };
    const whole = { options: { tabSize: 2, insertSpaces: true } };
    same(
      await client.request('textDocument/formatting', lf, whole),
      await client.request('textDocument/formatting', crlf, whole),
      'formatting',
    );
    same(await keyedIn(lf), await keyedIn(crlf), 'the form');
    for (const [line, { length }] of text.split('\n').entries())
      if (line % step === 0) {
        const position = { line, character: Math.floor(length / (1 + ((line / step) % 2))) };
        same(
          await written(client, lf, position),
          await written(client, crlf, position),
          `${line}:${position.character}`,
        );
      }
  });
