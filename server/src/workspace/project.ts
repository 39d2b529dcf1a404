/**
 * `gouji.json`: what a folder says about its reports that their titles do not. Its schema for editors
 * is written from here (`docs/gouji.schema.json`).
 */
import * as z from 'zod/mini';
import { codes, type Code } from '../check/codes.ts';
import { severities } from '../check/model/severity.ts';
import { noted } from '../declared/notes.ts';
import type { KindSource } from '../kinds/kind.ts';

const file = noted(
  z.string().check(z.minLength(1)),
  '文件，从本文件所在的文件夹算起',
  'a file, seen from the folder of this one',
);
const name = noted(z.string().check(z.minLength(1)), '单位名称', 'the name of an organisation');

const report = z.strictObject({
  file,
  organisation: z.optional(name),
  year: z.optional(noted(z.int().check(z.minimum(2008), z.maximum(2999)), '报告所述的年度', 'the year it reports on')),
  previous: z.optional(noted(z.string().check(z.minLength(1)), '上一年度的报告', 'the report on the year before')),
});

const office = z.strictObject({
  organisation: name,
  parts: noted(z.array(name).check(z.minLength(1)), '汇总在内的单位，一个不漏', 'the offices it sums up, all of them'),
});

const exception = z.strictObject({
  file,
  code: z.enum(Object.keys(codes) as Code[]),
  at: noted(
    z.array(z.string()),
    '问题所在：单元格或章节',
    'where it stands: cells, as requests.4.person, or a section',
  ),
  values: noted(
    z.record(z.string(), z.string()),
    '所依据的数字或文字，改变后例外即失效',
    'what it rests on: the exception holds while these stay',
  ),
  reason: noted(z.string().check(z.minLength(1)), '核实的说明', 'why it is accepted'),
});

const grade = z.optional(z.enum([...severities, 'off']));
const grades = Object.fromEntries(Object.keys(codes).map((code) => [code, grade])) as Record<Code, typeof grade>;

const patterns = (zh: string, en: string) => z.optional(noted(z.array(z.string().check(z.minLength(1))), zh, en));

export const projectSchema = z.strictObject({
  $schema: z.optional(z.string()),
  include: patterns(
    '只看哪些文件（*、** 等写法），从本文件所在的文件夹算起',
    'the only files looked at: patterns, seen from the folder of this one',
  ),
  exclude: patterns('不看哪些文件和文件夹（写法同上）', 'files and folders passed over: patterns likewise'),
  edition: z.optional(noted(z.string(), '按哪一版格式读表格', 'which edition of the form the tables are read by')),
  ordinaryTables: z.optional(
    noted(z.boolean(), '也核对其他表格中的合计、总计、小计', 'check the labelled totals of other tables too'),
  ),
  kinds: z.optional(
    noted(
      z.array(file),
      '自己描述的报告种类的文件（*.gouji-kind.json）',
      'files that describe further kinds of reports (*.gouji-kind.json)',
    ),
  ),
  reports: z.optional(
    noted(
      z.array(report),
      '标题没有写明或与标题不同的单位、年度、上年报告',
      'what titles do not say, or say otherwise',
    ),
  ),
  offices: z.optional(
    noted(z.array(office), '哪些单位的数字汇总成哪个单位的数字', 'whose figures are summed up in whose'),
  ),
  exceptions: z.optional(
    noted(
      z.array(exception),
      '已核实、不再提示的问题',
      'findings that were looked at and accepted, and are told no more',
    ),
  ),
  severity: z.optional(
    noted(z.strictObject(grades), '各类问题的级别，off 为不报', 'grades of codes; off: not reported'),
  ),
});

/** What a `gouji.json` declares. */
export type Project = z.output<typeof projectSchema>;

/** The same with the kinds of reports that it names, read. */
export interface FolderProject extends Project {
  readonly ownKinds?: readonly KindSource[];
}
