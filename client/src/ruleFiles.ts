import { Disposable, EventEmitter, FileSystemError, FileType, Uri, type FileSystemProvider } from 'vscode';
import { ruleScheme } from './ruleScheme.ts';

/** The page of a rule as a file. */
export function rulePage(code: string, language: 'en' | 'zh'): Uri {
  return Uri.from({ scheme: ruleScheme, path: `/${code}${language === 'en' ? '.en' : ''}.md` });
}

function refuse(): never {
  throw FileSystemError.NoPermissions();
}

/** The pages of the rules as files to be read. */
export function ruleFiles(load: () => Promise<Readonly<Record<string, string>>>): FileSystemProvider {
  const read = async ({ path }: Uri): Promise<Uint8Array> => {
    const text = (await load())[path.slice(1)];
    if (text === undefined) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  };
  return {
    onDidChangeFile: new EventEmitter<never>().event,
    watch: () => new Disposable(() => undefined),
    stat: async (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await read(uri)).length }),
    readFile: read,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
