/** The page that puts a table on the clipboard. */
import type { FromCopyPage, ToCopyPage } from './message.ts';

/** Given to every webview by VS Code; may be called once. */
declare function acquireVsCodeApi(): { postMessage(message: FromCopyPage): void };

const host = acquireVsCodeApi();

/** Writes both flavours, which takes the focus; where that is not allowed, by the old way of copying. */
async function write({ markup, text }: ToCopyPage): Promise<boolean> {
  const flavours = { 'text/html': markup, 'text/plain': text };
  try {
    const blobs = Object.entries(flavours).map(([type, content]) => [type, new Blob([content], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyBy(flavours);
  }
}

function copyBy(flavours: Readonly<Record<string, string>>): boolean {
  let written = false;
  const listener = (event: ClipboardEvent) => {
    for (const [type, content] of Object.entries(flavours)) event.clipboardData?.setData(type, content);
    event.preventDefault();
    written = event.clipboardData !== null;
  };
  document.addEventListener('copy', listener, { once: true });
  // The only way in hosts that withhold the newer one.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy');
  return written;
}

addEventListener('message', ({ data }: MessageEvent<ToCopyPage>) => {
  focus();
  void write(data).then((written) => {
    host.postMessage({ ask: 'done', written });
  });
});

host.postMessage({ ask: 'table' });
