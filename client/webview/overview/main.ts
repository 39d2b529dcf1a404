import type { Overview } from '../../../server/src/features/overview/overview.ts';
import { drawOverview } from './page.ts';
import type { FromOverview, ToOverview } from './message.ts';

/** Given to every page inside the editor; a page of its own has none. */
declare const acquireVsCodeApi: undefined | (() => { postMessage(message: FromOverview): void });

const embedded = document.getElementById('overview')?.textContent;
if (embedded) drawOverview(JSON.parse(embedded) as Overview, undefined);
else if (typeof acquireVsCodeApi === 'function') follow(acquireVsCodeApi());

/** Shows what the editor tells, and has it open what is clicked. */
function follow(host: { postMessage(message: FromOverview): void }): void {
  addEventListener('message', ({ data }: MessageEvent<ToOverview>) => {
    drawOverview(data.overview, ({ uri, line, character }) => host.postMessage({ ask: 'open', uri, line, character }));
  });
  host.postMessage({ ask: 'overview' });
}
