/**
 * `gouji.json`: what a folder says about its reports that their titles do not. Its schema for editors
 * is written from here (`docs/gouji.schema.json`).
 */
import * as z from 'zod/mini';
import { codes, type Code } from '../check/codes.ts';
import { severities } from '../check/model/severity.ts';
import { notes } from '../declared/notes.ts';
import type { KindSource } from '../kinds/kind.ts';

const note = (zh: string, en: string) => ({ description: `${zh} · ${en}` });

const file = z
  .string()
  .check(z.minLength(1))
  .register(notes, note('文件，从本文件所在的文件夹算起', 'a file, seen from the folder of this one'));
const name = z.string().check(z.minLength(1)).register(notes, note('单位名称', 'the name of an organisation'));

const report = z.strictObject({
  file,
  organisation: z.optional(name),
  year: z.optional(
    z.int().check(z.minimum(2008), z.maximum(2999)).register(notes, note('报告所述的年度', 'the year it reports on')),
  ),
  previous: z.optional(
    z.string().check(z.minLength(1)).register(notes, note('上一年度的报告', 'the report on the year before')),
  ),
});

const office = z.strictObject({
  organisation: name,
  parts: z
    .array(name)
    .check(z.minLength(1))
    .register(notes, note('汇总在内的单位，一个不漏', 'the offices it sums up, all of them')),
});

const exception = z.strictObject({
  file,
  code: z.enum(Object.keys(codes) as Code[]),
  at: z
    .array(z.string())
    .register(notes, note('问题所在：单元格或章节', 'where it stands: cells, as requests.4.person, or a section')),
  values: z
    .record(z.string(), z.string())
    .register(
      notes,
      note('所依据的数字或文字，改变后例外即失效', 'what it rests on: the exception holds while these stay'),
    ),
  reason: z.string().check(z.minLength(1)).register(notes, note('核实的说明', 'why it is accepted')),
});

const grade = z.optional(z.enum([...severities, 'off']));
const grades = Object.fromEntries(Object.keys(codes).map((code) => [code, grade])) as Record<Code, typeof grade>;

const patterns = (zh: string, en: string) =>
  z.optional(z.array(z.string().check(z.minLength(1))).register(notes, note(zh, en)));

export const projectSchema = z.strictObject({
  $schema: z.optional(z.string()),
  include: patterns(
    '只看哪些文件（*、** 等写法），从本文件所在的文件夹算起',
    'the only files looked at: patterns, seen from the folder of this one',
  ),
  exclude: patterns('不看哪些文件和文件夹（写法同上）', 'files and folders passed over: patterns likewise'),
  edition: z.optional(
    z.string().register(notes, note('按哪一版格式读表格', 'which edition of the form the tables are read by')),
  ),
  ordinaryTables: z.optional(
    z
      .boolean()
      .register(notes, note('也核对其他表格中的合计、总计、小计', 'check the labelled totals of other tables too')),
  ),
  kinds: z.optional(
    z
      .array(file)
      .register(
        notes,
        note(
          '自己描述的报告种类的文件（*.gouji-kind.json）',
          'files that describe further kinds of reports (*.gouji-kind.json)',
        ),
      ),
  ),
  reports: z.optional(
    z
      .array(report)
      .register(
        notes,
        note('标题没有写明或与标题不同的单位、年度、上年报告', 'what titles do not say, or say otherwise'),
      ),
  ),
  offices: z.optional(
    z.array(office).register(notes, note('哪些单位的数字汇总成哪个单位的数字', 'whose figures are summed up in whose')),
  ),
  exceptions: z.optional(
    z
      .array(exception)
      .register(
        notes,
        note('已核实、不再提示的问题', 'findings that were looked at and accepted, and are told no more'),
      ),
  ),
  severity: z.optional(
    z.strictObject(grades).register(notes, note('各类问题的级别，off 为不报', 'grades of codes; off: not reported')),
  ),
});

/** What a `gouji.json` declares. */
export type Project = z.output<typeof projectSchema>;

/** The same with the kinds of reports that it names, read. */
export interface FolderProject extends Project {
  readonly ownKinds?: readonly KindSource[];
}
