import { say } from '../../features/basis/names.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { documentEndings, draftEndings } from '../../workspace/draftFiles.ts';
import type { Summary } from './summary.ts';

const endings = [...draftEndings, ...documentEndings].map((ending) => `.${ending}`);
const last = endings.at(-1) ?? '';
const others = endings.slice(0, -1);

const noFile: Wording = {
  zh: `没有可核对的文件：文件夹里只看 ${others.join('、')} 和 ${last} 文件，别的格式请另存为其中一种；gouji new 写出一份空白年报`,
  en: `No file to check: in folders only ${others.join(', ')} and ${last} are looked at; save a draft of another format as one of them, or write an empty report with gouji new`,
};

const noReport: Wording = {
  zh: '没有找到年报：标题、规定的章节、规定的表格三样中有两样的文件，或文件名以 .年报.md、.年报.txt 结尾的文件，才是年报；自己的报告种类，要有它的标题和它的表',
  en: 'No report was found: a report has two of its title, a section and a table of the form, or is named *.nianbao.md or *.nianbao.txt; one of a kind of your own has its title and a table of it',
};

/** What to do next, where what was checked held no report; undefined where it did, or something could not be read. */
export function emptyLine({ files, reports, unreadable }: Summary, language: Language): string | undefined {
  if (reports + unreadable > 0) return undefined;
  return say(files > 0 ? noReport : noFile, language);
}
