import { Uri, ViewColumn, env, window, workspace, type TextDocument, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { bytesOf } from '../../../server/src/lsp/base64.ts';
import type { BlockForm } from '../../../server/src/features/blocks/blockWriters.ts';
import type { CertificateFile } from '../../../server/src/lsp/handlers/certificate.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import { tellNoReport } from '../draftInView.ts';
import { fileUri, nameOf } from '../office/addresses.ts';
import { words } from '../wording.ts';

/** The certificates that are open, each in a tab of its own. */
export interface Certificates {
  /** The command `gouji.certify`: shows what was checked of the active draft, as a page to be printed. */
  show(): Promise<void>;
  /** The command `gouji.saveCertificate`: writes the certificate of the active tab as a page or a Word document. */
  save(): Promise<void>;
  dispose(): void;
}

/** A certificate as both of its files, and where the draft lies. */
interface Certificate {
  readonly place: Uri;
  readonly html: Uint8Array;
  readonly docx: Uint8Array;
}

/** None yet. */
export function certificates(client: BaseLanguageClient, active: ActiveDraft): Certificates {
  const open = new Map<WebviewPanel, Certificate>();
  return {
    async show() {
      const draft = active.uri();
      const document = draft && (await storedDraft(draft));
      if (!document) return draft ? undefined : tellNoReport();
      const made = await certificateOf(client, document);
      if (!made) return tellNoReport();
      const panel = panelOf(made);
      open.set(panel, made);
      panel.onDidDispose(() => open.delete(panel));
    },
    async save() {
      const [, shown] = [...open].find(([panel]) => panel.active) ?? [];
      if (shown) await saved(shown);
    },
    dispose() {
      for (const panel of open.keys()) panel.dispose();
    },
  };
}

/** The draft as it is stored, for what is signed is what lies on the disk; undefined where its author does not want it saved. */
async function storedDraft(uri: Uri): Promise<TextDocument | undefined> {
  const document = await workspace.openTextDocument(uri);
  if (!document.isDirty || document.isUntitled) return document;
  const { certifyUnsaved, saveAndCertify } = words();
  const chosen = await window.showWarningMessage(certifyUnsaved(nameOf(uri)), saveAndCertify);
  return chosen && (await document.save()) ? document : undefined;
}

async function certificateOf(client: BaseLanguageClient, document: TextDocument): Promise<Certificate | undefined> {
  const place = document.isUntitled ? document.uri : fileUri(document.uri);
  const bytes = document.isUntitled ? new TextEncoder().encode(document.getText()) : await workspace.fs.readFile(place);
  const asked = {
    textDocument: { uri: document.uri.toString() },
    path: workspace.asRelativePath(place),
    digest: await digestOf(bytes),
  };
  const written = (to: BlockForm) => client.sendRequest<CertificateFile | null>('gouji/certificate', { ...asked, to });
  const [html, docx] = [await written('html'), await written('docx')];
  return html && docx ? { place, html: bytesOf(html.content), docx: bytesOf(docx.content) } : undefined;
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  // A copy: what the editor gives may lie in memory that is shared.
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The page runs nothing and loads nothing. */
function panelOf({ place, html }: Certificate): WebviewPanel {
  const title = words().certificateOf(nameOf(place));
  const panel = window.createWebviewPanel('gouji.certificate', title, ViewColumn.Active, { enableFindWidget: true });
  panel.webview.html = new TextDecoder().decode(html);
  return panel;
}

async function saved({ place, html, docx }: Certificate): Promise<void> {
  const { certificateFile, certificateKinds, exportTo, certified, openExported } = words();
  const base = place.scheme === 'untitled' ? Uri.file('/report.md') : place;
  const defaultUri = base.with({
    path: `${base.path.replace(/(?:\.年报|\.nianbao)?\.[^./]*$/, '')}${certificateFile}.html`,
  });
  const filters = { [certificateKinds.html]: ['html'], [certificateKinds.docx]: ['docx'] };
  const file = await window.showSaveDialog({ title: exportTo, defaultUri, filters });
  if (!file) return;
  await workspace.fs.writeFile(file, file.path.endsWith('.docx') ? docx : html);
  const chosen = await window.showInformationMessage(certified, openExported);
  if (chosen) await env.openExternal(file);
}
