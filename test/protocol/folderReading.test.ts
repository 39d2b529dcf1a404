/** A large folder is read beside the server, and what is known sooner or better than what comes of that counts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { kinds } from '../../server/src/kinds/index.ts';
import { FileReader, type FileAsked, type FileSays, type ReaderBeside } from '../../server/src/lsp/fileReader.ts';
import { OfficeReader } from '../../server/src/lsp/officeReader.ts';
import { summarize } from '../../server/src/workspace/summary.ts';
import { carrying as report } from '../support/carrying.ts';
import { connect, type Client } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const folder = { uri: 'file:///reports', name: 'reports' };
const [uri2022, uri2023] = ['file:///reports/2022.md', 'file:///reports/2023.md'];
const others = Array.from({ length: 60 }, (_, nth): [string, string] => [`/reports/${nth}.md`, '会议纪要']);
/** The report of the year before stands behind all others, where it is read beside the server. */
const files = {
  ...Object.fromEntries(others),
  '/reports/2023.md': report(2023, 8, 2),
  '/reports/2022.md': report(2022, 1, 7),
};
const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  window: { workDoneProgress: true },
};

/** Reads files of a world as a thread does; `before` is done before each list is answered. */
class Beside implements ReaderBeside {
  readonly asked: FileAsked[] = [];
  ended = false;
  readonly #reader: FileReader;

  constructor(
    world: MemoryWorld,
    readonly before: (files: readonly FileAsked[]) => Promise<void> | void,
  ) {
    this.#reader = new FileReader(world, kinds, new OfficeReader());
  }

  async read(files: readonly FileAsked[]): Promise<FileSays[]> {
    this.asked.push(...files);
    const said = files.map((file) => {
      const analysis = this.#reader.analyse(file);
      return analysis && summarize(file.path, analysis);
    });
    await this.before(files);
    return said;
  }

  end(): void {
    this.ended = true;
  }
}

interface Scene {
  readonly client: Client;
  readonly world: MemoryWorld;
  readonly beside: Beside;
}

async function withFolder(use: (scene: Scene) => Promise<void>, before: Beside['before'] = () => undefined) {
  const world = new MemoryWorld(files);
  const beside = new Beside(world, (files) => before(files));
  const options = {
    capabilities,
    workspaceFolders: [folder],
    locale: 'zh-CN',
    initializationOptions: { verdict: true },
  };
  const client = await connect(options, world, { reader: () => beside });
  await use({ client, world, beside });
  await client.stop();
}

/** A promise, and what keeps it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const acrossYears = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === 'prior-year');

async function pull(client: Client, count: number): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (acrossYears(await client.diagnostics(uri2023)).length === count) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  assert.fail(`never ${count} findings across years`);
}

const has2022 = (asked: readonly FileAsked[]) => asked.some(({ path }) => path === '/reports/2022.md');

test('what is read beside the server is held against what is open', async () => {
  await withFolder(async ({ client, beside }) => {
    await client.open(uri2023, files['/reports/2023.md'], 'markdown');
    await pull(client, 1);
    assert.ok(has2022(beside.asked));
    assert.ok(beside.asked.length < 40, 'the first few are read by the server');
    assert.ok(!beside.asked.some(({ path }) => path === '/reports/0.md'));
  });
});

test('a file that changes while it is read beside the server is not taken for what it was', async () => {
  const [asked, changed] = [gate(), gate()];
  const scene = withFolder(
    async ({ client, world, beside }) => {
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await asked.opened;
      world.files.set('/reports/2022.md', report(2022, 1, 8));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri2022, type: 2 }],
      });
      await client.diagnostics(uri2023);
      changed.open();
      while (!beside.ended) await client.diagnostics(uri2023);
      assert.deepEqual(acrossYears(await client.diagnostics(uri2023)), []);
    },
    async (files) => {
      if (!has2022(files)) return;
      asked.open();
      await changed.opened;
    },
  );
  await scene;
});

test('a file that is opened while it is read beside the server counts as its editor has it', async () => {
  const [asked, opened] = [gate(), gate()];
  await withFolder(
    async ({ client, beside }) => {
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await asked.opened;
      await client.open(uri2022, report(2022, 1, 8), 'markdown');
      await client.diagnostics(uri2022);
      opened.open();
      while (!beside.ended) await client.diagnostics(uri2023);
      await pull(client, 0);
    },
    async (files) => {
      if (!has2022(files)) return;
      asked.open();
      await opened.opened;
    },
  );
});

test('without the reader that was lost the server reads the rest itself', async () => {
  await withFolder(
    async ({ client }) => {
      await client.open(uri2023, files['/reports/2023.md'], 'markdown');
      await pull(client, 1);
    },
    () => Promise.reject(new Error('no memory')),
  );
});

test('who has no time for it may stop it; then nobody says that a report ties', async () => {
  const told: { kind: string; title?: string; message?: string }[] = [];
  const stopped = gate();
  await withFolder(
    async ({ client, beside }) => {
      let token: unknown;
      client.connection.onRequest('window/workDoneProgress/create', (params: { token: unknown }) => {
        ({ token } = params);
        return null;
      });
      client.connection.onNotification('$/progress', ({ value }: { value: (typeof told)[number] }) => {
        told.push(value);
        if (value.kind !== 'report') return;
        void client.connection.sendNotification('window/workDoneProgress/cancel', { token }).then(stopped.open);
      });
      await client.open(uri2023, readFileSync(join('samples', '正确.年报.md'), 'utf8'), 'markdown');
      await stopped.opened;
      while (told.at(-1)?.kind !== 'end') await client.diagnostics(uri2023);
      assert.ok(beside.ended);
      assert.ok(!has2022(beside.asked));
      assert.deepEqual(new Set(client.verdicts.map(({ state }) => state)), new Set(['open']));
      assert.equal(told[0]?.title, '正在读文件夹里的年报');
    },
    () => new Promise((resolve) => setTimeout(resolve, 260)),
  );
});
