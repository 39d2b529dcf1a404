import { Uri, workspace } from 'vscode';

/** An entry of a snippet file, as VS Code defines it. */
interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

/** A blank section or a whole blank report. */
export interface Template {
  readonly label: string;
  /** The words by which it is found. */
  readonly description: string;
  /** The text with its tab stops. */
  readonly body: string;
}

/** The templates of the snippets, their figures blank or 0 as the settings have it: the whole report before its sections, and those of the older edition last. */
export async function templates(extension: Uri): Promise<Template[]> {
  const zeros = workspace.getConfiguration('gouji').get<boolean>('template.zeros', false);
  const name = zeros ? 'gov-report.zeros.json' : 'gov-report.json';
  const file = await workspace.fs.readFile(Uri.joinPath(extension, 'snippets', name));
  const snippets = JSON.parse(new TextDecoder().decode(file)) as Record<string, Snippet>;
  return Object.entries(snippets)
    .map(([label, { prefix, body }]) => ({ label, description: prefix.join(' '), body: body.join('\n') }))
    .sort((a, b) => Number(a.description.includes('2019')) - Number(b.description.includes('2019')));
}
