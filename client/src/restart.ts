import { window } from 'vscode';
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
      return { action: CloseAction.DoNotRestart, message: words().gaveUp };
    },
  };
}

/** Says in the status bar, once each time, that the server is back. */
export function tellRestarts(client: BaseLanguageClient): void {
  let started = false;
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) return;
    if (started) window.setStatusBarMessage(words().restarted, messageTime);
    started = true;
  });
}
