import { commands, window } from 'vscode';
import { CloseAction, ErrorAction, State, type BaseLanguageClient, type ErrorHandler } from 'vscode-languageclient';
import { words } from './wording.ts';

const most = 5;
const period = 3 * 60_000;
const messageTime = 10_000;

/** Starts the server again whenever it stops unasked, unless it did so five times in three minutes. */
export function restartAlways(): ErrorHandler {
  const stops: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      stops.push(now);
      const recent = stops.filter((stop) => now - stop < period);
      if (recent.length < most) return { action: CloseAction.Restart, handled: true };
      stops.length = 0;
      void tellTrouble();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Says in the status bar, once each time, that the server is back, and in one message that it could not be started. */
export function tellRestarts(client: BaseLanguageClient): void {
  let started = false;
  client.onDidChangeState(({ newState }) => {
    if (newState === State.StartFailed) void tellTrouble();
    if (newState !== State.Running) return;
    if (started) window.setStatusBarMessage(words().restarted, messageTime);
    started = true;
  });
}

/** The command `gouji.restart`. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await startQuietly(client);
}

/** What the library has to say, in English and more than once, goes to the log alone: trouble is told here. */
export async function startQuietly(client: BaseLanguageClient): Promise<void> {
  const log = client.error.bind(client);
  client.error = (message, data) => {
    log(message, data, false);
  };
  await client.start().catch(() => undefined);
}

/** Says that the server does not run, and offers to start it and to see why. */
async function tellTrouble(): Promise<void> {
  const { gaveUp, restartServer, showLog } = words();
  const chosen = await window.showErrorMessage(gaveUp, restartServer, showLog);
  if (chosen === restartServer) await commands.executeCommand('gouji.restart');
  if (chosen === showLog) await commands.executeCommand('gouji.showLog');
}
