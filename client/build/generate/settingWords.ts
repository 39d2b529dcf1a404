import type { Wording } from '../../../server/src/forms/schema.ts';
import type { Settings } from '../../../server/src/lsp/settings.ts';

/** What a setting does, and what each of its values means where that needs saying. */
interface SettingWords {
  readonly what: Wording;
  readonly values?: Readonly<Record<string, Wording>>;
}

/** Every setting in words. */
export const settingWords: Readonly<Record<keyof Settings, SettingWords>> = {
  edition: {
    what: { zh: '表格按哪一版格式读取。', en: 'The edition of the form by which tables are read.' },
    values: {
      auto: { zh: '由表格自身的用语判断', en: 'Told from the words of the tables themselves' },
      '2019': { zh: '国办公开办函〔2019〕60号的格式', en: 'The form of 国办公开办函〔2019〕60号' },
      '2021': { zh: '国办公开办函〔2021〕30号的格式', en: 'The form of 国办公开办函〔2021〕30号' },
    },
  },
  recognizeByContent: {
    what: {
      zh: '除 `*.年报.md` 一类文件外，也按内容识别 Markdown、纯文本和 HTML 文件中的年报。',
      en: 'Recognise reports by their content in Markdown, plain text and HTML files, not only in files such as `*.nianbao.md`.',
    },
  },
  ordinaryTables: {
    what: {
      zh: '也核对其他表格中标明“合计”“总计”“小计”的行和列。',
      en: 'Check the labelled totals of other tables too.',
    },
  },
  severity: {
    what: {
      zh: '各条规则的级别：`error` 错误，`warning` 警告，`information` 信息，`hint` 提示，`off` 关闭。没有列出的规则保持原有级别。规则的名称见[规则说明](https://github.com/gouji/gouji/tree/main/docs/codes)。',
      en: 'The severity of each rule, or `off`. Rules that are not named keep theirs. See the [pages of the rules](https://github.com/gouji/gouji/tree/main/docs/codes).',
    },
  },
  inlayHints: {
    what: { zh: '在总计旁显示按各项算出的数。', en: 'Show beside a total what its parts add up to.' },
    values: {
      off: { zh: '不显示', en: 'Never' },
      failing: { zh: '只在总计不符或空白时显示', en: 'Where the total does not tie or is blank' },
      all: { zh: '在所有总计旁显示', en: 'Beside every total' },
    },
  },
  language: {
    what: { zh: '提示和说明使用的语言。', en: 'The language of messages.' },
    values: {
      auto: { zh: '与编辑器相同', en: 'As the editor' },
      'zh-CN': { zh: '简体中文', en: 'Simplified Chinese' },
      en: { zh: '英文', en: 'English' },
    },
  },
  template: {
    what: {
      zh: '补全和命令写入的表格先填0，而不留空白。自带的代码片段总是空白。',
      en: 'Begin the tables that completion and commands write with zeros instead of blanks. The snippets are always blank.',
    },
  },
  trace: {
    what: {
      zh: '在日志中记录编辑器与检查服务之间的通信。',
      en: 'Log what the editor and the server say to each other.',
    },
    values: {
      off: { zh: '不记录', en: 'Nothing' },
      messages: { zh: '只记录名称', en: 'Only the names of messages' },
      verbose: { zh: '记录全部内容', en: 'Everything' },
    },
  },
};

/** The settings in the order and under the headings in which they are shown. */
export const settingGroups: readonly { readonly title: Wording; readonly settings: readonly (keyof Settings)[] }[] = [
  { title: { zh: '读取', en: 'Reading' }, settings: ['edition', 'recognizeByContent', 'ordinaryTables'] },
  { title: { zh: '填写', en: 'Filling in' }, settings: ['template'] },
  { title: { zh: '规则', en: 'Rules' }, settings: ['severity'] },
  { title: { zh: '显示', en: 'Display' }, settings: ['inlayHints', 'language'] },
  { title: { zh: '日志', en: 'Log' }, settings: ['trace'] },
];
