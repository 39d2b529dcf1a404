import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { diskWorld } from '../../server/src/node/world.ts';
import { folderOf } from '../cli/drafts.ts';
import { connect, type Client, type ClientOptions } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { carrying as report } from '../support/carrying.ts';

const folder = { uri: 'file:///reports', name: 'reports' };
const [uri2022, uri2023] = ['file:///reports/2022.md', 'file:///reports/2023.md'];
const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};
const files = { '/reports/2022.md': report(2022, 1, 7), '/reports/2023.md': report(2023, 8, 2) };

async function withFolder(use: (client: Client, world: MemoryWorld) => Promise<void>, options: ClientOptions = {}) {
  const world = new MemoryWorld(files);
  const client = await connect({ capabilities, workspaceFolders: [folder], locale: 'zh-CN', ...options }, world);
  await use(client, world);
  await client.stop();
}

const acrossYears = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === 'prior-year');

/** Pulls until the report of the year before has been found, or is no longer. */
async function pull(client: Client, uri: string, count: number): Promise<Diagnostic[]> {
  for (let tries = 0; tries < 1000; tries++) {
    const found = acrossYears(await client.diagnostics(uri));
    if (found.length === count) return found;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return assert.fail(`never ${count} findings across years`);
}

const ask = (client: Client, previousResultIds: { uri: string; value: string }[] = []) =>
  client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });

test('an open report is held against that of the year before in its folder', async () => {
  await withFolder(async (client) => {
    await client.open(uri2023, files['/reports/2023.md'], 'markdown');
    const [person] = await pull(client, uri2023, 1);
    assert.ok(person?.relatedInformation?.some(({ location }) => location.uri === uri2022));
  });
});

test('a client that counts in UTF-8 is shown the same place of the other file', async () => {
  const general = { positionEncodings: ['utf-8'] };
  await withFolder(
    async (client) => {
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      const [person] = await pull(client, uri2023, 1);
      const place = person?.relatedInformation?.find(({ location }) => location.uri === uri2022)?.location.range.start;
      const line = files['/reports/2022.md'].split('\n')[place?.line ?? 0] ?? '';
      assert.equal(Buffer.from(line).subarray(place?.character).toString().slice(0, 3), '7 |');
    },
    { capabilities: { ...capabilities, general } },
  );
});

test('what an editor has open counts, not what is on the disk', async () => {
  await withFolder(async (client) => {
    await client.open(uri2023, files['/reports/2023.md'], 'markdown');
    await client.open(uri2022, report(2022, 1, 8), 'markdown');
    await client.diagnostics(uri2022);
    await pull(client, uri2023, 0);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri2022 } });
    await pull(client, uri2023, 1);
  });
});

test('a file that changes on the disk is read again', async () => {
  await withFolder(async (client, world) => {
    await client.open(uri2023, files['/reports/2023.md'], 'markdown');
    await pull(client, uri2023, 1);
    world.files.set('/reports/2022.md', report(2022, 1, 8));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri2022, type: 2 }],
    });
    await pull(client, uri2023, 0);
    world.files.set('/reports/gouji.json', '{ "severity": { "missing-row": "off" } }');
    const changes = [{ uri: 'file:///reports/gouji.json', type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.ok(!(await client.diagnostics(uri2023)).some(({ code }) => code === 'missing-row'));
  });
});

test('diagnostics that are pushed follow the neighbours too', async () => {
  const pushed = (client: Client) =>
    client.published.findLast(({ uri }) => uri === uri2023)?.diagnostics.filter(({ code }) => code === 'prior-year')
      .length;
  await withFolder(
    async (client) => {
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await client.until(() => pushed(client) === 1);
      await client.open(uri2022, report(2022, 1, 8), 'markdown');
      await client.until(() => pushed(client) === 0);
    },
    { capabilities: {} },
  );
});

test('a new document follows what is said in the files, be they saved or only edited', async () => {
  await withFolder(async (client, world) => {
    const draft = 'untitled:draft';
    await client.open(draft, files['/reports/2023.md'], 'gov-report');
    await pull(client, draft, 1);
    world.files.set('/reports/2022.md', report(2022, 1, 8));
    const changes = [{ uri: uri2022, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await pull(client, draft, 0);
    await client.open(uri2022, report(2022, 1, 9), 'markdown');
    await pull(client, draft, 1);
  });
});

/** A disk so slow that messages are looked at between any two files. */
class SlowWorld extends MemoryWorld {
  override read(path: string): string | undefined {
    for (const end = Date.now() + 8; Date.now() < end;);
    return super.read(path);
  }
}

test('that a report ties is not said before its folder was looked through', async () => {
  const text = readFileSync(join('samples', '正确.年报.md'), 'utf8');
  const yearBefore = report(2022, 1, 7).replace('某市', '青禾市水务局');
  const others = Array.from({ length: 20 }, (_, nth): [string, string] => [`/reports/${nth}.md`, '']);
  const world = new SlowWorld(Object.fromEntries([...others, ['/reports/2022.md', yearBefore]]));
  const initializationOptions = { verdict: true };
  const client = await connect({ capabilities, workspaceFolders: [folder], initializationOptions }, world);
  await client.open(uri2023, text, 'markdown');
  await client.until(() => client.verdicts.at(-1)?.state === 'errors');
  assert.deepEqual(new Set(client.verdicts.map(({ state }) => state)), new Set(['open', 'errors']));
  world.files.set('/reports/2022.md', '');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uri2022, type: 2 }],
  });
  await client.until(() => client.verdicts.at(-1)?.state === 'ties');
  await client.stop();
});

test('a client that refuses to watch files is told of its folder all the same', async () => {
  const text = readFileSync(join('samples', '正确.年报.md'), 'utf8');
  await withFolder(
    async (client) => {
      await client.open(uri2023, text, 'markdown');
      await client.until(() => client.verdicts.at(-1)?.state === 'ties');
    },
    { initializationOptions: { verdict: true }, refuses: true },
  );
});

test('an edit is answered before the reports that look at it are checked anew', async () => {
  await withFolder(
    async (client) => {
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await client.open(uri2022, files['/reports/2022.md'], 'markdown');
      await client.until(() => client.published.some(({ uri }) => uri === uri2022));
      const seen = client.published.length;
      await client.change(uri2022, report2022With8);
      const since = () => client.published.slice(seen).map(({ uri }) => uri);
      await client.until(() => since().includes(uri2022) && since().includes(uri2023));
      assert.ok(since().indexOf(uri2022) < since().lastIndexOf(uri2023));
    },
    { capabilities: {} },
  );
});

test('reports of one file are held against each other as they stand', async () => {
  const both = (carriedOut: number) => `${report(2022, 1, carriedOut)}\n${report(2023, 8, 2)}`;
  await withFolder(async (client) => {
    const uri = 'file:///reports/both.md';
    await client.open(uri, both(7), 'markdown');
    assert.equal(acrossYears(await client.diagnostics(uri)).length, 1);
    await client.change(uri, both(8));
    assert.equal(acrossYears(await client.diagnostics(uri)).length, 0);
  });
});

test('the drafts that are not open are reported on, once for each change', async () => {
  await withFolder(async (client) => {
    await client.open(uri2022, files['/reports/2022.md'], 'markdown');
    await client.diagnostics(uri2022);
    const report = await ask(client);
    const [item, ...others] = report.items;
    assert.deepEqual([item?.uri, item?.kind, others], [uri2023, 'full', []]);
    const known = [{ uri: uri2023, value: item?.resultId ?? '' }];
    assert.equal((await ask(client, known)).items[0]?.kind, 'unchanged');
    await client.change(uri2022, report2022With8);
    await client.diagnostics(uri2022);
    assert.equal((await ask(client, known)).items[0]?.kind, 'full');
  });
});

const report2022With8 = report(2022, 1, 8);

test('without folders only what is open is known', async () => {
  const client = await connect({ capabilities });
  await client.open(uri2023, files['/reports/2023.md'], 'markdown');
  assert.deepEqual(acrossYears(await client.diagnostics(uri2023)), []);
  assert.deepEqual((await ask(client)).items, []);
  await client.stop();
});

test('a draft that is not saved anywhere is held against last year’s report', async () => {
  await withFolder(async (client) => {
    await client.open('untitled:Untitled-1', files['/reports/2023.md'], 'gov-report');
    await pull(client, 'untitled:Untitled-1', 1);
  });
});

test('the folder that an older client names is looked through', async () => {
  await withFolder(
    async (client) => {
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await pull(client, uri2023, 1);
    },
    { workspaceFolders: null, rootUri: folder.uri },
  );
});

test('folders that come and go are followed', async () => {
  await withFolder(
    async (client) => {
      const move = (event: object) =>
        client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await pull(client, uri2023, 0);
      await move({ added: [folder], removed: [] });
      await pull(client, uri2023, 1);
      await move({ added: [], removed: [folder] });
      await pull(client, uri2023, 0);
    },
    { workspaceFolders: [] },
  );
});

test('neighbours changed on the disk are read again for a client that does not watch them', async () => {
  await withFolder(
    async (client, world) => {
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await pull(client, uri2023, 1);
      world.files.set('/reports/2022.md', report(2022, 1, 8));
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri2023 } });
      await pull(client, uri2023, 0);
      world.files.set('/reports/2022.md', report(2022, 1, 9));
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri2023 } });
      await pull(client, uri2023, 1);
      world.files.delete('/reports/2022.md');
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri2023 } });
      await pull(client, uri2023, 0);
    },
    { capabilities: { textDocument: { diagnostic: {} } } },
  );
});

test('a copy of last year’s report beside it does not switch the check off', async () => {
  await withFolder(async (client, world) => {
    world.files.set('/reports/2022 - 副本.md', files['/reports/2022.md']);
    await client.open(uri2023, files['/reports/2023.md'], 'markdown');
    const [found] = await pull(client, uri2023, 1);
    assert.ok(found?.relatedInformation?.some(({ location }) => location.uri === uri2022));
  });
});

test('what cannot be used of a gouji.json is said in that file, and taken back', async () => {
  await withFolder(async (client, world) => {
    const uri = 'file:///reports/gouji.json';
    const changed = async (text: string) => {
      world.files.set('/reports/gouji.json', text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    };
    await client.open(uri2023, files['/reports/2023.md'], 'markdown');
    await pull(client, uri2023, 1);
    await changed('{\n  "office": []\n}');
    const told = await client.until(() => client.published.find((one) => one.uri === uri));
    assert.deepEqual(
      told.diagnostics.map(({ range, message }) => [range.start, message]),
      [[{ line: 1, character: 2 }, 'office: 没有这一项']],
    );
    await changed('{ "offices": [] }');
    await client.until(() => client.published.some((one) => one.uri === uri && one.diagnostics.length === 0));
  });
});

const projectUri = 'file:///reports/gouji.json';
const slip = '{\n  "office": []\n}';

/** What is said of `gouji.json` last by a client that is told. */
const saidOfProject = (client: Client) => client.published.findLast(({ uri }) => uri === projectUri)?.diagnostics;
const messages = (diagnostics: readonly Diagnostic[] = []) =>
  diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value));

for (const [way, said] of [
  ['pushed', (client: Client) => Promise.resolve(saidOfProject(client))],
  ['pulled', (client: Client) => client.diagnostics(projectUri)],
] as const)
  test(`what cannot be used of a gouji.json that is open is said of what its editor has: ${way}`, async () => {
    const says = async (client: Client, expected: readonly string[]) => {
      for (let tries = 0; tries < 1000; tries++) {
        if (messages(await said(client)).join() === expected.join()) return;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      assert.deepEqual(messages(await said(client)), expected);
    };
    const own = way === 'pulled' ? capabilities : { workspace: capabilities.workspace };
    await withFolder(
      async (client, world) => {
        world.files.set('/reports/gouji.json', slip);
        const changes = [{ uri: projectUri, type: 1 }];
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
        await client.until(() => saidOfProject(client)?.length);
        await client.open(projectUri, slip, 'json');
        await says(client, ['office: 没有这一项']);
        await client.change(projectUri, '{"汉": 1}');
        await says(client, ['汉: 没有这一项']);
        // The disk does not gainsay the editor.
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
        await client.change(projectUri, '{}');
        await says(client, []);
        assert.deepEqual(saidOfProject(client), []);
        assert.deepEqual(
          client.verdicts.map(({ uri }) => uri),
          [],
        );
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: projectUri } });
        await client.until(() => messages(saidOfProject(client)).join() === 'office: 没有这一项');
      },
      { capabilities: own, initializationOptions: { verdict: true } },
    );
  });

test('a gouji.json counts as it was saved, though it is open', async () => {
  await withFolder(
    async (client, world) => {
      const lacks = async () => (await client.diagnostics(uri2023)).some(({ code }) => code === 'missing-row');
      const off = '{ "severity": { "missing-row": "off" } }';
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await client.open(projectUri, '{}', 'json');
      await client.change(projectUri, off);
      assert.ok(await lacks());
      world.files.set('/reports/gouji.json', off);
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: projectUri } });
      while (await lacks());
    },
    { capabilities: { textDocument: { diagnostic: {} } } },
  );
});

test('a client that checks JSON by itself is told of an open gouji.json only what that does not tell', async () => {
  await withFolder(
    async (client) => {
      await client.open(projectUri, '{ "edition": "2020", ', 'json');
      assert.deepEqual(await client.diagnostics(projectUri), []);
      await client.open(projectUri, '{ "severty": {} }', 'json');
      assert.equal((await client.diagnostics(projectUri)).length, 1);
    },
    { initializationOptions: { checksJson: true } },
  );
});

test('what cannot be used of a gouji.json is said without a folder too', async () => {
  const client = await connect({ locale: 'zh-CN' });
  await client.open(projectUri, slip, 'json');
  await client.until(() => messages(saidOfProject(client)).join() === 'office: 没有这一项');
  await client.stop();
});

/** Has the finding across years accepted; what was asked for. */
async function accept(client: Client, world: MemoryWorld): Promise<object> {
  await client.open(uri2023, files['/reports/2023.md'], 'markdown');
  const [{ range, code } = assert.fail()] = await pull(client, uri2023, 1);
  const project = { uri: 'file:///reports/gouji.json', text: '' };
  const asked = { textDocument: { uri: uri2023 }, range, code, reason: '上年更正过', project };
  const [change, ...others] =
    (await client.connection.sendRequest<{ newText: string }[] | null>('gouji/exception', asked)) ?? assert.fail();
  assert.deepEqual(others, []);
  world.files.set('/reports/gouji.json', change?.newText ?? assert.fail());
  const changes = [{ uri: project.uri, type: 1 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await pull(client, uri2023, 0);
  return asked;
}

test('a finding is accepted by what the server lists in gouji.json', async () => {
  await withFolder(async (client, world) => {
    const asked = await accept(client, world);
    assert.equal(await client.connection.sendRequest('gouji/exception', asked), null);
    assert.ok((await client.diagnostics(uri2023)).every(({ tags }) => tags === undefined));
  });
});

test('an accepted finding is faded, with the reason, for clients that fade, and counted', async () => {
  await withFolder(
    async (client, world) => {
      await accept(client, world);
      const faded = (await client.diagnostics(uri2023)).filter(({ tags }) => tags?.length);
      assert.deepEqual(
        faded.map(({ code, message }) => [code, /（已核实：[^）]*）/.exec(JSON.stringify(message))?.[0]]),
        [[undefined, '（已核实：上年更正过）']],
      );
      await client.until(() => client.verdicts.at(-1)?.excepted === 1);
    },
    {
      initializationOptions: { verdict: true },
      capabilities: {
        ...capabilities,
        textDocument: { diagnostic: {}, publishDiagnostics: { tagSupport: { valueSet: [] } } },
      },
    },
  );
});

test('a gouji.json that is gone, or whose folder is, says nothing any more', async () => {
  const uri = 'file:///reports/gouji.json';
  const slip = '{ "office": [], "severity": { "missing-row": "off" } }';
  const told = (client: Client) => client.published.findLast((one) => one.uri === uri)?.diagnostics.length;
  await withFolder(
    async (client, world) => {
      world.files.set('/reports/gouji.json', slip);
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await client.until(() => told(client) === 1);
      world.files.delete('/reports/gouji.json');
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri2023 } });
      await client.until(() => told(client) === 0);
      assert.ok((await client.diagnostics(uri2023)).some(({ code }) => code === 'missing-row'));
      world.files.set('/reports/gouji.json', slip);
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri2023 } });
      await client.until(() => told(client) === 1);
      const event = { added: [], removed: [folder] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await client.until(() => told(client) === 0);
    },
    { capabilities: { textDocument: { diagnostic: {} } } },
  );
});

/** The addresses of the files that workspace diagnostics speak of, once they are those. */
async function looksAt(client: Client, expected: readonly string[]): Promise<void> {
  let last: string[] = [];
  for (let tries = 0; tries < 500; tries++) {
    last = (await ask(client)).items.map(({ uri }) => decodeURI(uri)).sort();
    if (last.join() === expected.join()) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  assert.deepEqual(last, expected);
}

test('a gouji.json passes files over, and lets them in again', async () => {
  await withFolder(async (client, world) => {
    const uri = 'file:///reports/gouji.json';
    const say = async (text: string) => {
      world.files.set('/reports/gouji.json', text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    };
    await looksAt(client, [uri2022, uri2023]);
    await say('{ "exclude": ["2022.*"] }');
    await looksAt(client, [uri2023]);
    await client.open(uri2023, files['/reports/2023.md'], 'markdown');
    await pull(client, uri2023, 0);
    await say('{ "include": ["2022.*"] }');
    await looksAt(client, [uri2022]);
    await pull(client, uri2023, 1);
  });
});

test('settings pass files over', async () => {
  const initializationOptions = { settings: { exclude: ['2023*'] } };
  await withFolder(async (client) => looksAt(client, [uri2022]), { initializationOptions });
});

test('a gouji.json that is there from the start says which files are looked at and how they are read', async () => {
  const table = '\n\n| 项目 | 数 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n| 合计 | 4 |\n';
  const world = new MemoryWorld({
    '/reports/2022.md': files['/reports/2022.md'],
    '/reports/a.md': files['/reports/2023.md'] + table,
    '/reports/gouji.json': '{ "exclude": ["2022*"], "ordinaryTables": true }',
  });
  const client = await connect({ capabilities, workspaceFolders: [folder], locale: 'zh-CN' }, world);
  await looksAt(client, ['file:///reports/a.md']);
  await client.open('file:///reports/b.md', files['/reports/2023.md'] + table, 'markdown');
  const codes = (await client.diagnostics('file:///reports/b.md')).map(({ code }) => code);
  assert.ok(codes.includes('table-total'));
  await client.stop();
});

test('a folder that is named with a slash at its end is the same folder', async () => {
  const path = folderOf({
    '2022.年报.md': report(2022, 1, 7),
    '2023.年报.md': report(2023, 8, 2),
    '旧/2022.年报.md': report(2022, 1, 9),
  });
  const initializationOptions = { settings: { exclude: ['旧/*'] } };
  for (const end of ['', '/']) {
    const uri = pathToFileURL(path).href;
    const workspaceFolders = [{ uri: uri + end, name: 'a' }];
    const client = await connect({ capabilities, initializationOptions, workspaceFolders }, diskWorld);
    const reports = await client.connection.sendRequest<{ path: string }[]>('gouji/overview', {});
    assert.deepEqual(
      reports.map(({ path }) => path),
      ['2022', '2023'].map((year) => `${uri}/${encodeURI(`${year}.年报.md`)}`),
    );
    await client.open(`${uri}/2023.%E5%B9%B4%E6%8A%A5.md`, report(2023, 8, 2));
    await pull(client, `${uri}/2023.%E5%B9%B4%E6%8A%A5.md`, 1);
    await client.stop();
  }
});

/** A kind of report that a folder describes, and a report of it with a wrong sum. */
const waterKind = (sum: string) => `{
  "name": "water",
  "title": "机关用水情况年度统计表",
  "tables": [{
    "name": "water",
    "columns": [{ "key": "tons", "label": "用水量" }],
    "rows": [
      { "key": "fresh", "label": "自来水量" },
      { "key": "reused", "label": "再生水量" },
      { "key": "all", "label": "全年用水总量" }
    ],
    "sums": ["${sum}"]
  }]
}`;
const waterReport =
  '某县水务局2024年机关用水情况年度统计表\n\n| 项目 | 用水量 |\n|---|---|\n| 自来水量 | 300 |\n| 再生水量 | 12 |\n| 全年用水总量 | 321 |\n';

test('a kind of report that a folder describes is in force, follows its file, and its slips are told there', async () => {
  await withFolder(async (client, world) => {
    const [uri, kindUri] = ['file:///reports/water.md', 'file:///reports/water.gouji-kind.json'];
    const put = async (name: string, text: string) => {
      world.files.set(`/reports/${name}`, text);
      const changes = [{ uri: `file:///reports/${name}`, type: 2 }];
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };
    const codes = async () => (await client.diagnostics(uri)).map(({ code }) => code);
    await client.open(uri, waterReport, 'markdown');
    assert.deepEqual(await codes(), []);
    await put('gouji.json', '{ "kinds": ["water.gouji-kind.json"] }');
    assert.deepEqual(await codes(), []);
    await put('water.gouji-kind.json', waterKind('fresh + reused = all'));
    assert.deepEqual(await codes(), ['column-total']);
    await put('water.gouji-kind.json', waterKind('fresh = reuse'));
    const told = await client.until(() =>
      client.published.findLast((one) => one.uri === kindUri && one.diagnostics[0]),
    );
    assert.deepEqual(
      told.diagnostics.map(({ range, message }) => [range.start.line, message]),
      [[11, 'tables[0].sums[0]: 没有代号为“reuse”的行或列']],
    );
    assert.deepEqual(await codes(), []);
    await put('water.gouji-kind.json', waterKind('reused <= all'.replace('<=', '=')));
    await client.until(() => client.published.findLast((one) => one.uri === kindUri)?.diagnostics.length === 0);
    assert.deepEqual(await codes(), ['column-total']);
    await put('gouji.json', '{}');
    assert.deepEqual(await codes(), []);
  });
});
