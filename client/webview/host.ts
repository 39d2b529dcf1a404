import type { FromPage } from './message.ts';

/** Given to every webview by VS Code; may be called once. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();

/** Asks the extension for something. */
export function ask(message: FromPage): void {
  host.postMessage(message);
}
