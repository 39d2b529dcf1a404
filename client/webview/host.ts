import type { FromForm } from './form/message.ts';
import type { FromPage } from './message.ts';

/** Given to every webview by VS Code; may be called once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage | FromForm): void;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();

/** Asks the extension for something. */
export function ask(message: FromPage | FromForm): void {
  host.postMessage(message);
}

/** Keeps what the extension is given when the page is made again after a reload. */
export function keepForReload(kept: unknown): void {
  host.setState(kept);
}
