/**
 * The names of the files by which programs say that they have a document open, beside it. Word leaves out a letter or
 * two of longer names; Excel, WPS and LibreOffice none.
 */
export function lockNames(name: string): string[] {
  const length = name.replace(/\.[^.]*$/, '').length;
  const shortened = name.slice(Math.min(Math.max(length - 6, 0), 2));
  return [...new Set([`~$${name}`, `~$${shortened}`, `.~${name}`, `.~lock.${name}#`])];
}

/** What is said of a document that a program has open. */
export const openElsewhere = {
  zh: '文件正在 Word、WPS 或 Excel 中打开，请先在那里关闭',
  en: 'the file is open in Word, WPS or Excel; close it there first',
};
