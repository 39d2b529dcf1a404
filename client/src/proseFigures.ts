import {
  DecorationRangeBehavior,
  Disposable,
  Range,
  ThemeColor,
  window,
  workspace,
  type DecorationOptions,
  type DecorationRenderOptions,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import type { BaseLanguageClient, Range as ProtocolRange } from 'vscode-languageclient';
import { words } from './wording.ts';

type Standing = 'agrees' | 'differs' | 'unchecked';

/** The answer of `gouji/proseFigures`. */
interface ProseFigures {
  readonly figures: readonly { readonly standing: Standing; readonly range: ProtocolRange }[];
  readonly legend: string;
  readonly signs: Readonly<Record<Standing, string>>;
}

/** What sets figures off: line and colour, with a sign before each, so that none is told by its colour alone. */
const looks: Readonly<Record<Standing, DecorationRenderOptions & { readonly color: string }>> = {
  agrees: { textDecoration: 'underline solid', color: 'testing.iconPassed' },
  differs: { textDecoration: 'underline double', fontWeight: 'bold', color: 'editorError.foreground' },
  unchecked: { textDecoration: 'underline dotted', fontStyle: 'italic', color: 'disabledForeground' },
};
const standings = Object.keys(looks) as Standing[];

/** Marks the figures of the running text in the editor as long as it is wanted: the command `gouji.showProse` once, and once more. */
export class MarkedProse implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #marked = new Map<string, Disposable>();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Marks the figures of the active draft, or takes the marks away. */
  async toggle(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const uri = editor.document.uri.toString();
    const marks = this.#marked.get(uri);
    if (marks) this.#end(uri, marks);
    else await this.#begin(editor, uri);
  }

  dispose(): void {
    for (const [uri, marks] of this.#marked) this.#end(uri, marks);
  }

  async #begin(editor: TextEditor, uri: string): Promise<void> {
    const found = await this.#ask(uri);
    if (!found) return;
    if (found.figures.length === 0) return void window.showInformationMessage(words().noProseFigures);
    const types = typesFor(found);
    mark(editor, found, types);
    const edited = workspace.onDidChangeTextDocument(async ({ document }) => {
      if (document !== editor.document) return;
      const now = await this.#ask(uri);
      const shown = window.visibleTextEditors.find((one) => one.document === document);
      if (now && shown && this.#marked.has(uri)) mark(shown, now, types);
    });
    const legend = window.setStatusBarMessage(found.legend);
    this.#marked.set(uri, Disposable.from(edited, legend, ...types.values()));
  }

  #end(uri: string, marks: Disposable): void {
    this.#marked.delete(uri);
    marks.dispose();
  }

  #ask(uri: string): Promise<ProseFigures | null> {
    return this.#client.sendRequest<ProseFigures | null>('gouji/proseFigures', { textDocument: { uri } });
  }
}

type Types = ReadonlyMap<Standing | 'legend', TextEditorDecorationType>;

function typesFor({ signs }: ProseFigures): Types {
  const figures = standings.map((standing) => {
    const { color, ...look } = looks[standing];
    const before = { contentText: `${signs[standing]} `, color: new ThemeColor(color) };
    const rangeBehavior = DecorationRangeBehavior.ClosedClosed;
    return [standing, window.createTextEditorDecorationType({ ...look, before, rangeBehavior })] as const;
  });
  return new Map([...figures, ['legend', window.createTextEditorDecorationType({})]]);
}

/** Sets the figures off, and writes what the marks mean behind the line of the first of them. */
function mark(editor: TextEditor, { figures, legend }: ProseFigures, types: Types): void {
  for (const standing of standings) {
    const ranges = figures.filter((figure) => figure.standing === standing).map(({ range }) => rangeOf(range));
    const type = types.get(standing);
    if (type) editor.setDecorations(type, ranges);
  }
  const type = types.get('legend');
  if (type)
    editor.setDecorations(
      type,
      figures.slice(0, 1).map(({ range }) => legendAt(editor, range.start.line, legend)),
    );
}

function legendAt({ document }: TextEditor, line: number, legend: string): DecorationOptions {
  const { end } = document.lineAt(line).range;
  const after = { contentText: legend, margin: '0 0 0 2em', color: new ThemeColor('editorCodeLens.foreground') };
  return { range: new Range(end, end), renderOptions: { after } };
}

function rangeOf({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
