import type { FromPage } from '../../webview/message.ts';

type PageCommand = Extract<FromPage, { ask: 'run' }>['command'];

/** What the page of a preview may have run. It shows what drafts say: whatever else it asks for is not its own wish. */
const commands: readonly PageCommand[] = [
  'gouji.checkAnyway',
  'gouji.insertSection',
  'gouji.openSample',
  'gouji.restart',
];

/** The command that the page asks for; undefined where it is none of those it may. */
export function pageCommand(asked: unknown): PageCommand | undefined {
  return commands.find((command) => command === asked);
}
