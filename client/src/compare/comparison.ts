import { Disposable, Uri, commands, window, workspace, type TreeView } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of } from '../../../server/src/lsp/base64.ts';
import type { ComparedVersions } from '../../../server/src/lsp/handlers/review.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import { tellNoReport } from '../draftInView.ts';
import { nameOf } from '../office/addresses.ts';
import type { Verdicts } from '../verdicts.ts';
import { words } from '../wording.ts';
import { comparedTree, type ComparedNode } from './comparedTree.ts';
import { askVersion, versionOf } from './otherVersion.ts';
import type { OtherVersion } from './version.ts';

/** The view of the figures that differ from another version of a draft. */
export interface ComparisonView {
  /** The command `gouji.compare`: the active draft, or the one named, with a version that is chosen or the other file. */
  compare(draft?: Uri, other?: Uri): Promise<void>;
  /** The command `gouji.endComparison`. */
  end(): void;
  dispose(): void;
}

/** What is compared: a draft, and the bytes of its other version. */
interface Compared {
  readonly draft: Uri;
  readonly with: OtherVersion;
  readonly before: string;
}

/** Nothing is compared yet; what is, is compared anew whenever the server has looked at the draft. */
export function comparisonView(client: BaseLanguageClient, verdicts: Verdicts, active: ActiveDraft): ComparisonView {
  const tree = comparedTree();
  const view = window.createTreeView('gouji.comparison', { treeDataProvider: tree, showCollapseAll: true });
  let compared: Compared | undefined;
  const draw = async () => {
    if (compared) await drawn(compared, client, view, tree.show);
  };
  const listener = verdicts.onDidChange((uri) => {
    if (uri === compared?.draft.toString()) void draw();
  });
  const show = async (next: Compared | undefined) => {
    compared = next;
    await commands.executeCommand('setContext', 'gouji.comparing', next !== undefined);
  };
  return {
    async compare(named, other) {
      const draft = named ?? active.uri();
      if (!draft) return tellNoReport();
      const document = await workspace.openTextDocument(draft);
      const version = other ? versionOf(other) : await askVersion(document);
      if (!version) return;
      await show({ draft, with: version, before: base64Of(await version.read()) });
      await draw();
      await commands.executeCommand('gouji.comparison.focus');
    },
    end: () => void show(undefined),
    dispose: () => {
      Disposable.from(view, tree, listener).dispose();
    },
  };
}

async function drawn(
  { draft, with: version, before }: Compared,
  client: BaseLanguageClient,
  view: TreeView<ComparedNode>,
  show: ReturnType<typeof comparedTree>['show'],
): Promise<void> {
  const request = { textDocument: { uri: draft.toString() }, before };
  const answer = await client.sendRequest<ComparedVersions | null>('gouji/review', request).catch(() => null);
  if (!answer) return;
  view.description = `${nameOf(draft)} ↔ ${version.label}`;
  const reports = 'reports' in answer ? answer.reports : [];
  const isSame = reports.every(({ figures }) => figures.length === 0);
  view.message = 'reason' in answer ? answer.reason : isSame ? words().sameFigures : '';
  show(draft, reports);
}
