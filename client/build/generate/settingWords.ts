import type { Wording } from '../../../server/src/forms/schema.ts';
import { kinds } from '../../../server/src/kinds/index.ts';
import type { Settings } from '../../../server/src/lsp/settings.ts';

/** What a value of a setting means, and what it is called in a list of choices where that is not the value itself. */
export interface ValueWords extends Wording {
  readonly label?: Wording;
}

/** What a setting does, and what each of its values means where that needs saying. */
interface SettingWords {
  readonly what: Wording;
  /** Labels for all of the values or for none. */
  readonly values?: Readonly<Record<string, ValueWords>>;
}

/** The editions of all kinds in words: by the paper that prescribes each, or else by the report it is of. */
function editionWords(): Readonly<Record<string, ValueWords>> {
  const all = kinds.flatMap(({ editions, title }) => editions.map((edition) => ({ ...edition, title })));
  return Object.fromEntries(
    all.map(({ name, notice, title }) => [
      name,
      {
        zh: `${notice?.name ?? title.zh}的格式`,
        en: `The form of ${notice?.name ?? `the ${title.en}`}`,
        label: { zh: `${name}年格式`, en: `${name} form` },
      },
    ]),
  );
}

/** Every setting in words. */
export const settingWords: Readonly<Record<keyof Settings, SettingWords>> = {
  edition: {
    what: { zh: '表格按哪一版规定格式读取。', en: 'Which edition of the official form the tables are read by.' },
    values: {
      auto: {
        zh: '由表格自身的用语判断',
        en: 'Determined from the wording of the tables',
        label: { zh: '自动判断', en: 'Automatic' },
      },
      ...editionWords(),
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
      zh: '也核对其他表格中标明“合计”“总计”“小计”的行和列；没有标明而只在一处不成立的，作为提示。',
      en: 'Also check the labelled totals of other tables; unlabelled relations that fail in a single place are hints.',
    },
  },
  include: {
    what: {
      zh: '只核对工作区中的这些文件，如 `2024/**`（可用 `*`、`**`、`?`、`{…}`，相对于各文件夹）；留空则全部核对。已打开的文件总会核对。也可写在 `gouji.json` 里。',
      en: 'Check only these files of the workspace, such as `2024/**` (patterns with `*`, `**`, `?`, `{…}`, relative to each folder); leave empty for all. Open files are always checked. Can also be set in `gouji.json`.',
    },
  },
  exclude: {
    what: {
      zh: '不核对工作区中的这些文件和文件夹，如 `旧稿` 或 `**/*.txt`；不带斜杠的只与名称比对。已打开的文件总会核对。也可写在 `gouji.json` 里。',
      en: 'Files and folders of the workspace to skip, such as `old` or `**/*.txt`; a pattern without a slash matches names only. Open files are always checked. Can also be set in `gouji.json`.',
    },
  },
  severity: {
    what: {
      zh: '各条规则的级别。没有列出的规则保持原有级别。各规则的说明可用命令“勾稽：查看规则说明…”打开。',
      en: 'The severity of each rule. Rules that are not listed keep their own. The command “Gouji: Show Rule Documentation…” explains each.',
    },
    values: {
      error: { zh: '错误', en: 'Error' },
      warning: { zh: '警告', en: 'Warning' },
      information: { zh: '信息', en: 'Information' },
      hint: { zh: '提示', en: 'Hint' },
      off: { zh: '关闭', en: 'Off' },
    },
  },
  inlayHints: {
    what: { zh: '在总计旁显示按各项算出的数。', en: 'Show next to a total what its parts add up to.' },
    values: {
      off: { zh: '不显示', en: 'Never', label: { zh: '不显示', en: 'Off' } },
      failing: {
        zh: '只在总计不符或空白时显示',
        en: 'Only where the total does not reconcile or is blank',
        label: { zh: '仅不符处', en: 'Mismatches only' },
      },
      all: { zh: '在所有总计旁显示', en: 'Next to every total', label: { zh: '全部', en: 'All totals' } },
    },
  },
  language: {
    what: { zh: '提示和说明使用的语言。', en: 'The language of messages and explanations.' },
    values: {
      auto: { zh: '与编辑器相同', en: 'The language of the editor', label: { zh: '自动', en: 'Automatic' } },
      'zh-CN': { zh: '简体中文', en: 'Simplified Chinese', label: { zh: '简体中文', en: '简体中文' } },
      en: { zh: '英文', en: 'English', label: { zh: 'English', en: 'English' } },
    },
  },
  template: {
    what: {
      zh: '补全和命令写入的表格先填0，不留空白。自带的代码片段始终留空。',
      en: 'Fill the tables that completion and commands write with zeros instead of leaving them blank. Snippets are always blank.',
    },
  },
  paste: {
    what: {
      zh: '向年报粘贴或拖入表格、成行成列的数字时，按行名、栏名或位置填入。关闭后按文本粘贴；命令“勾稽：粘贴表格…”和表单里的粘贴不受影响。',
      en: 'When a table, or rows and columns of figures, are pasted or dropped into a report, put the figures in their places. When off, they are pasted as text; the command “Gouji: Paste Table…” and pasting in the form are not affected.',
    },
  },
  assistantTools: {
    what: {
      zh: '把核对、解释、修正、填总计、起草和取数字等工具提供给编辑器中的智能助手（VS Code 1.95 以上）。工具只在本机计算，不联网；助手点名的文稿限于工作区和打开的文件。',
      en: 'Offer assistants in the editor (VS Code 1.95 or newer) tools to check, explain and repair reports, fill in totals, start reports and look up figures. The tools work on this machine, without a network; drafts that an assistant names must be in the workspace or open.',
    },
  },
  trace: {
    what: {
      zh: '在日志中记录编辑器与检查服务之间的通信。',
      en: 'Log the communication between the editor and the server.',
    },
    values: {
      off: { zh: '不记录', en: 'Nothing', label: { zh: '不记录', en: 'Off' } },
      messages: { zh: '只记录名称', en: 'Only message names', label: { zh: '仅名称', en: 'Messages' } },
      verbose: { zh: '记录全部内容', en: 'Everything', label: { zh: '全部内容', en: 'Verbose' } },
    },
  },
};

/** The settings in the order and under the headings in which they are shown. */
export const settingGroups: readonly { readonly title: Wording; readonly settings: readonly (keyof Settings)[] }[] = [
  {
    title: { zh: '读取', en: 'Reading' },
    settings: ['edition', 'recognizeByContent', 'ordinaryTables', 'include', 'exclude'],
  },
  { title: { zh: '填写', en: 'Filling in' }, settings: ['paste', 'template'] },
  { title: { zh: '规则', en: 'Rules' }, settings: ['severity'] },
  { title: { zh: '显示', en: 'Display' }, settings: ['inlayHints', 'language'] },
  { title: { zh: '智能助手', en: 'Assistants' }, settings: ['assistantTools'] },
  { title: { zh: '日志', en: 'Log' }, settings: ['trace'] },
];
