import { build, type BuildOptions } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { cli } from '../../client/build/bundles.mjs';
import type { CommandIO } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/main.ts';
import type { Sink } from '../../server/src/node/sink.ts';

/** What a command left behind. */
export interface Ended {
  /** The exit status; null if a signal ended the process. */
  readonly status: number | null;
  readonly signal?: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command finds around it. */
export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether standard output and standard error are terminals. */
  readonly terminal?: boolean;
}

/** Runs `gouji` inside this process; its language is English unless the environment says otherwise. */
export async function gouji(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const { stdin = '', environment = { LANG: 'en_GB.UTF-8' }, terminal = false } = surroundings;
  const [stdout, stderr] = [new Page(terminal), new Page(terminal)];
  const io: CommandIO = {
    stdin: () => oneChunk(typeof stdin === 'string' ? Buffer.from(stdin) : stdin),
    stdout,
    stderr,
    environment,
    workerFile: undefined,
    startServer: () => (stdout.text += 'server started\n'),
  };
  const status = await run(argv, io);
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** Bundles the command as it is delivered, into a folder of its own. Gives the path of its entry. */
export async function bundledCommand(): Promise<string> {
  const outdir = temporaryFolder();
  await build({ ...(cli as BuildOptions), outdir });
  return join(outdir, 'cli.js');
}

/** Runs a program to its end. */
export function runProcess(program: string, argv: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(program, argv, { env: { ...process.env, LC_ALL: '', LANG: 'en_GB.UTF-8' } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}

/** An empty folder that goes when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Takes down what is written. */
class Page implements Sink {
  text = '';
  readonly columns = undefined;

  constructor(readonly isTerminal: boolean) {}

  write(text: string): Promise<boolean> {
    this.text += text;
    return Promise.resolve(true);
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
