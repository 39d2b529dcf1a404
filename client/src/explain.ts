import { commands, window, type Extension, type QuickPickItem } from 'vscode';
import { rulePage } from './ruleFiles.ts';
import { language, words } from './wording.ts';

/** What is read here of the manifest, whose texts the editor has put into its language. */
interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Told>> }>>;
    }[];
  };
}
interface Told {
  readonly description: string;
}

/** The command `gouji.explain`: shows the page of a rule, which comes with the extension; asks for the rule if none is named. */
export async function explain({ packageJSON }: Extension<unknown>, code?: string): Promise<void> {
  const name = code ?? (await chooseRule(packageJSON as Manifest));
  if (name === undefined) return;
  await commands.executeCommand('markdown.showPreview', rulePage(name, language()));
}

async function chooseRule({ contributes }: Manifest): Promise<string | undefined> {
  const rules = contributes.configuration.flatMap(({ properties }): QuickPickItem[] =>
    Object.entries(properties['gouji.severity']?.properties ?? {}).map(([label, { description }]) => ({
      label,
      detail: description,
    })),
  );
  return (await window.showQuickPick(rules, { placeHolder: words().chooseRule, matchOnDetail: true }))?.label;
}
