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

/** A server that was started, and is started anew whenever it stops. */
export interface StartedServer {
  /** The command `gouji.restart`. */
  restart(): Promise<void>;
  /** Whether it answers, or will as soon as it has started; else says that it does not. */
  answers(): boolean;
}

/**
 * Starts the server. Says in the status bar, once each time, that it is back though nobody had stopped it, and in one
 * message that it could not be started.
 */
export async function startServer(client: BaseLanguageClient): Promise<StartedServer> {
  let isAsked = true;
  client.onDidChangeState(({ newState }) => {
    if (newState === State.StartFailed) void tellTrouble();
    if (newState !== State.Running) return;
    if (!isAsked) window.setStatusBarMessage(words().restarted, messageTime);
    isAsked = false;
  });
  await startQuietly(client);
  return {
    async restart() {
      isAsked = true;
      // One that hangs does not even stop when told to: it is killed.
      if (client.isRunning()) await client.stop().catch(() => undefined);
      await startQuietly(client);
    },
    answers() {
      const isGone = client.state === State.StartFailed || client.state === State.Stopped;
      if (isGone) void tellTrouble();
      return !isGone;
    },
  };
}

/** What the library has to say, in English and more than once, goes to the log alone: trouble is told here. */
async function startQuietly(client: BaseLanguageClient): Promise<void> {
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
