import * as vscode from 'vscode';
import { Disposable, type CancellationToken, type Extension } from 'vscode';
import { minorVersion } from '../editorVersion.ts';

/** Gives what a tool answers, as JSON. */
export type AnswerTool = (tool: string, input: object, token: CancellationToken) => Promise<string>;

/** What newer editors have for the tools of assistants (VS Code 1.95), as far as it is used here. */
interface ToolApi {
  readonly lm: {
    registerTool(
      name: string,
      tool: { invoke(asked: { readonly input: object }, token: CancellationToken): Promise<object> },
    ): Disposable;
  };
  readonly LanguageModelToolResult: new (parts: readonly object[]) => object;
  readonly LanguageModelTextPart: new (text: string) => object;
}

/** The editor from which it is no longer a proposal, which throws when it is used. */
const finalIn = 95;

/** What is read here of the manifest. */
interface Manifest {
  readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
}

/** Stands behind the tools of the manifest, where the editor knows such; nothing is loaded before one is called. */
export function offerTools({ packageJSON }: Extension<unknown>, answer: AnswerTool): Disposable {
  const { lm, LanguageModelToolResult, LanguageModelTextPart } = vscode as unknown as ToolApi;
  if (minorVersion() < finalIn) return Disposable.from();
  const { languageModelTools } = (packageJSON as Manifest).contributes;
  const tools = languageModelTools.map(({ name }) =>
    lm.registerTool(name, {
      invoke: async ({ input }, token) =>
        new LanguageModelToolResult([
          new LanguageModelTextPart(await answer(name.replace('gouji_', ''), input, token)),
        ]),
    }),
  );
  return Disposable.from(...tools);
}
