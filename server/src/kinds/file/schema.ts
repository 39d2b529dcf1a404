/**
 * A kind of report as a user writes it down: what it is called, its tables, and what must tie in them. Data only:
 * words, keys and sums of keys, no pattern and nothing that is run. Its schema for editors is written from here
 * (`docs/gouji-kind.schema.json`).
 */
import * as z from 'zod/mini';
import { noted } from '../../declared/notes.ts';

const text = z.string().check(z.minLength(1), z.maxLength(200));
/** A sum may have a term for each row of a long table. */
const formula = z.string().check(z.minLength(1), z.maxLength(50_000));
const name = noted(
  z.string().check(z.regex(/^[A-Za-z][\w-]{0,39}$/)),
  '字母开头的一个词，写入 JSON，不再改',
  'a word that begins with a letter; it goes into the JSON and stays',
);
const key = noted(
  z.string().check(z.regex(/^[A-Za-z]\w{0,39}(?:\.\w{1,40})*$/)),
  '行或列的代号，算式里用它',
  'what sums call the row or column',
);
const label = noted(
  z.union([text, z.array(text).check(z.minLength(1))]),
  '表上的字；有分组的，从外到里写成数组',
  'as printed; where it is in a group, a list from the outermost in',
);
const wording = noted(
  z.union([text, z.strictObject({ zh: text, en: text })]),
  '文字，或中英文各一',
  'words, or both languages',
);
const aliases = noted(z.array(text), '实际报告里的其他写法', 'other wordings that real reports use');
const english = noted(text, '英文名', 'its English name');

const value = {
  kind: z.optional(
    noted(
      z.enum(['count', 'change', 'amount', 'words']),
      'count 件数（默认）；change 有增有减；amount 可有小数；words 文字，不是数',
      'count (default), change (signed), amount (decimals), words (no figure)',
    ),
  ),
  decimals: z.optional(
    noted(z.int().check(z.minimum(0), z.maximum(6)), '应有几位小数', 'how many decimals it is to have'),
  ),
  unit: z.optional(noted(text, '单位，如 万元', 'the unit of an amount')),
};

const named = { key, label, en: z.optional(english), aliases: z.optional(aliases) };
const column = z.strictObject({ ...named, ...value });
const row = z.strictObject({ ...named, ...value, meaning: z.optional(wording) });

const only = z.optional(
  noted(z.array(key).check(z.minLength(1)), '只在这些列（行）里成立', 'the only columns, or rows, it holds in'),
);
const clause = z.optional(noted(wording, '依据', 'what it rests on'));
const sum = z.strictObject({
  equation: noted(formula, '代号的算式，如 total = a + b', 'a sum of keys, as total = a + b'),
  stated: z.optional(noted(key, '哪一个是合计', 'which of them is the total')),
  only,
  rounded: z.optional(noted(z.boolean(), '各数分别四舍五入，允许差在舍入之内', 'figures are rounded each by itself')),
  clause,
});
const statement = z.strictObject({
  statement: noted(
    formula,
    '代号的不等式或等式，如 part <= whole；上年的数前写 previous',
    'as part <= whole; previous before a key: of the year before',
  ),
  at: z.optional(noted(key, '在哪个数上提示', 'the figure at which it is told')),
  only,
  clause,
  message: z.optional(noted(wording, '提示的话', 'what is said')),
});

const conversion = z.strictObject({
  statement: noted(
    text,
    '大单位的数 = 小单位的数 / 倍数，如 wan = yuan / 10000',
    'the figure in the larger unit, as wan = yuan / 10000',
  ),
  only,
  clause,
});

const columns = noted(z.array(column).check(z.minLength(1)), '各列，从左到右', 'its columns, from left to right');
const rows = noted(z.array(row).check(z.minLength(1)), '各行，从上到下', 'its rows, from the top');
const block = z.strictObject({
  caption: z.optional(noted(text, '表头上方独占一行的字', 'a row of its own above the head')),
  corner: z.optional(noted(text, '左上角的字', 'the top left cell')),
  span: z.optional(noted(text, '横跨各列的表头', 'a cell of the head over all columns')),
  columns,
  rows,
});

const table = z.strictObject({
  name,
  title: z.optional(noted(wording, '表名', 'what the table is called')),
  editions: z.optional(
    noted(z.array(text).check(z.minLength(1)), '只在这些版本里有', 'the only editions that have the table'),
  ),
  corner: block.shape.corner,
  span: block.shape.span,
  columns: z.optional(columns),
  rows: z.optional(rows),
  blocks: z.optional(
    noted(
      z.array(block).check(z.minLength(1)),
      '几段，各有表头；代替 columns 和 rows',
      'parts with a head each, instead of columns and rows',
    ),
  ),
  sums: z.optional(
    noted(
      z.array(z.union([formula, sum])),
      '必须相等的算式：各行的代号（逐列成立）或各列的代号（逐行成立）',
      'sums that must tie',
    ),
  ),
  bounds: z.optional(noted(z.array(z.union([formula, statement])), '不应超过的', 'what may not exceed what')),
  conversions: z.optional(
    noted(z.array(z.union([text, conversion])), '单位换算，如 wan = yuan / 10000', 'conversions of units'),
  ),
  years: z.optional(
    noted(
      z.array(z.union([formula, statement])),
      '与上年报告的关系，如 start = previous end',
      'relations with the report on the year before',
    ),
  ),
  carry: z.optional(
    noted(
      z.strictObject({
        out: noted(key, '结转到下年的行', 'the row that is carried out'),
        in: noted(key, '上年结转来的行', 'the row that is carried in'),
      }),
      '上年哪一行是今年哪一行',
      'which row of last year stands in which row of this',
    ),
  ),
});

const section = z.strictObject({
  title: noted(text, '标题，带序号', 'the heading with its numeral'),
  en: z.optional(english),
  variants: z.optional(aliases),
  table: z.optional(noted(name, '其中的表', 'the table in it')),
});

const edition = z.strictObject({
  name: noted(text, '版本，如 2018', 'the name of an edition'),
  from: noted(
    z.int().check(z.minimum(1), z.maximum(9999)),
    '从报告哪一年起用它',
    'the first year that is reported on in it',
  ),
});

export const kindSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name,
  title: noted(wording, '这种报告叫什么：标题以它结尾', 'what titles of such reports end with'),
  otherTitles: z.optional(noted(aliases, '标题的其他写法', 'other titles that real reports have')),
  source: z.optional(noted(text, '规定它的文件', 'the paper that prescribes it')),
  editions: z.optional(
    noted(
      z.array(edition).check(z.minLength(1)),
      '前后几个版本的格式',
      'the editions of its form, one after the other',
    ),
  ),
  sections: z.optional(noted(z.array(section), '规定的章节，依次', 'its sections in their order')),
  tables: noted(z.array(table).check(z.minLength(1)), '规定的表格', 'its tables'),
  titleLine: z.optional(
    noted(
      text,
      '新建时的标题行，{organisation}、{year} 处填单位和年度',
      'the title of a new one; {organisation} and {year} are filled in',
    ),
  ),
  headWords: z.optional(noted(aliases, '表头里不是列名的字', 'words of heads that name no column')),
});

/** What a kind file says. */
export type KindFile = z.output<typeof kindSchema>;
export type KindTable = KindFile['tables'][number];
export type KindRow = z.output<typeof row>;
export type KindColumn = z.output<typeof column>;
