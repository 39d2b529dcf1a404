/** What is said of things in a document of words that are not read, or read under a condition. */
import type { Wording } from '../../forms/schema.ts';

export const tracked: Wording = {
  zh: '文档里有没有接受的修订，按全部接受后的样子核对；请在 Word 中接受或拒绝修订后定稿',
  en: 'the document has tracked changes; it is checked as if all were accepted. Accept or reject them before it is final',
};

export const cutShort: Wording = {
  zh: '文档不完整，从这里起没有内容了；请重新保存或重新传送一次',
  en: 'the document is cut short, nothing stands from here on; save or send it again',
};

export const doctype: Wording = {
  zh: '文档引用了外部定义（DOCTYPE），没有展开，其中的文字没有核对',
  en: 'the document refers to external definitions (DOCTYPE); they are not read, and text from them is not checked',
};

export const altChunk: Wording = {
  zh: '这里嵌入了另一个文件（altChunk），没有读；请在 Word 中打开并另存，嵌入的内容就会并入正文',
  en: 'another file is embedded here (altChunk) and was not read; open the document in Word and save it, which puts its content in',
};

export const picture: Wording = {
  zh: '这里是一张图片，图片里的表格读不出；请换成可以编辑的表格',
  en: 'a picture stands here; a table in a picture cannot be read. Put an editable table in its place',
};
