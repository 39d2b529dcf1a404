import { commands, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, NotificationType } from 'vscode-languageclient/node';
import { check } from './check.ts';
import { insertSection } from './insertSection.ts';
import { openSample } from './openSample.ts';
import { restartAlways, tellRestarts } from './restart.ts';
import { serverOptions } from './serverOptions.ts';
import { showStatus } from './status.ts';
import { Verdicts, type Verdict } from './verdicts.ts';

const selector = ['gov-report', 'markdown', 'plaintext', 'html'].flatMap((language) =>
  ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
);

/** Starts the server and everything that shows what it says. */
export async function activate({ extensionUri, subscriptions }: ExtensionContext): Promise<void> {
  const client = new LanguageClient('gouji', '勾稽 Gouji', serverOptions(extensionUri), {
    documentSelector: selector,
    initializationOptions: { verdict: true },
    errorHandler: restartAlways(),
  });
  const verdicts = new Verdicts();
  subscriptions.push(
    client,
    verdicts,
    client.onNotification(new NotificationType<Verdict>('gouji/verdict'), (verdict) => {
      verdicts.set(verdict);
    }),
    workspace.onDidCloseTextDocument((document) => {
      verdicts.delete(document.uri);
    }),
    showStatus(verdicts, selector),
    commands.registerCommand('gouji.check', () => check(verdicts, selector)),
    commands.registerCommand('gouji.insertSection', () => insertSection(extensionUri)),
    commands.registerCommand('gouji.openSample', () => openSample(extensionUri)),
    commands.registerCommand('gouji.showLog', () => {
      client.outputChannel.show();
    }),
  );
  tellRestarts(client);
  await client.start();
}
