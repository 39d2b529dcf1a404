import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../support/commandLine.ts';

/** A report in which everything ties. */
export const correct = readFileSync(join('samples', '正确.年报.md'), 'utf8');

/** The same with one error: a figure that is none, in the row 行政处罚. */
export const broken = correct.replace('| 37 |', '| 三十x |');

/** The same with one warning: the place where the last section stood is empty. */
export const incomplete = correct.replace('## 五、存在的主要问题及改进情况', '');

/** A text that is no report. */
export const memo = '今天下午三点开会。\n';

/** A folder with these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
