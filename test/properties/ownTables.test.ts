/**
 * Tables of the office's own beside the official ones, with rows called like theirs: a correct report stays one, its
 * figures stay where they are, and what is wrong with an official table is told as before.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/src/api.ts';
import { dice } from '../support/odd/dice.ts';
import { oddDraft, type OddDraft } from '../support/odd/draft.ts';
import { faultsIn } from '../support/odd/faults.ts';
import {
  ownListNames,
  ownTableNames,
  withOwnList,
  withOwnTable,
  type OwnPlace,
  type OwnTableName,
  type Section,
} from '../support/odd/ownTables.ts';
import { writerNames, type WriterName } from '../support/odd/writers.ts';

const seeds = [20_247, 20_248] as const;

/** Where blanks alone divide words and figures, a table whose rows no form has is told as unread below names of its columns. */
const blanksOnly: ReadonlySet<WriterName> = new Set(['spaced', 'layout']);
/** Whose head is told as such by the rule below it, which an excerpt without a head gets, too. */
const headed: ReadonlySet<WriterName> = new Set(['html2text']);

/** Whether the table can be told from the official one there. */
function isTold(writer: WriterName, own: OwnTableName, { isIntroduced }: OwnPlace): boolean {
  if (own === 'results without a head' && (!isIntroduced || headed.has(writer))) return false;
  return !blanksOnly.has(writer) || own !== 'outcomes by kind';
}

/** Whether the office has documents at all: figures of a department beside its blanks are those that belong there. */
function hasDocuments({ truth }: OddDraft): boolean {
  return ['made', 'repealed', 'inForce'].some(
    (column) => typeof truth.get(`disclosure.normative.${column}`) === 'number',
  );
}

const places = [true, false].flatMap((isAbove) => [true, false].map((isIntroduced) => ({ isAbove, isIntroduced })));
const none = { wrong: [], unread: [], blank: [], alarms: [], saidUnread: 0 };

for (const writer of writerNames)
  test(`tables of the office’s own in ${writer} leave the official ones as they are`, () => {
    for (const seed of seeds) {
      const draft = oddDraft(writer, seed);
      const owned = ownTableNames.filter((own) => own !== 'documents of a department' || hasDocuments(draft));
      for (const own of owned)
        for (const place of places.filter((each) => isTold(writer, own, each))) {
          const text = withOwnTable(draft, writer, own, place, dice(seed));
          assert.deepEqual(faultsIn(text, draft), none, `${own} ${JSON.stringify(place)}\n${text}`);
        }
    }
  });

const sections: readonly Section[] = [0, 1, 2];
/** Where the last line of a list may be read together with the first of a table, or a list as rows of it. */
const unparted: ReadonlySet<WriterName> = new Set([
  'json',
  'html2text',
  'cellsWithTabs',
  'dataFrame',
  'dataFrameWide',
  'dataFrameBare',
  'dataFrameBlocks',
]);

for (const writer of writerNames.filter((name) => !unparted.has(name)))
  test(`lists of the office’s own beside ${writer} leave the official tables as they are`, () => {
    const draft = oddDraft(writer, seeds[0]);
    for (const list of ownListNames)
      for (const section of sections)
        for (const place of places) {
          const text = withOwnList(draft, list, section, place, dice(1));
          assert.deepEqual(faultsIn(text, draft), none, `${list} ${section} ${JSON.stringify(place)}\n${text}`);
        }
  });

/** Whose rows have a line each, with nothing between. */
const inLines: readonly WriterName[] = ['pipe', 'barePipe', 'doubled', 'tsv', 'csv', 'semicolons', 'latex', 'html'];

/** How many rows are told that stand twice. */
function repeatsIn(text: string, draft: OddDraft): number {
  return faultsIn(text, draft).alarms.filter((alarm) => alarm.startsWith('duplicate-row')).length;
}

for (const writer of inLines)
  test(`a row in ${writer} that stands twice in the official table is told, whatever stands beside it`, () => {
    const draft = oddDraft(writer, 20_249);
    const lines = draft.text.split('\n');
    const at = lines.findIndex((line) => line.includes('重复申请'));
    const text = lines.toSpliced(at, 0, lines[at] ?? '').join('\n');
    assert.equal(repeatsIn(text, draft), 1);
    const added = (lines[at]?.length ?? 0) + 1;
    const tables = draft.tables.map(([from, to], nth): Place => [
      from + (nth > 1 ? added : 0),
      to + (nth > 0 ? added : 0),
    ]);
    const doubled = { ...draft, text, tables };
    for (const own of ownTableNames)
      for (const isAbove of [true, false]) {
        const both = withOwnTable(doubled, writer, own, { isAbove, isIntroduced: true }, dice(1));
        assert.ok(repeatsIn(both, draft) >= 1, `${own}\n${both}`);
      }
  });

type Place = readonly [from: number, to: number];

for (const writer of inLines)
  test(`in ${writer} an official table that stands a second time, in two pieces and with another figure, is held against its sums`, () => {
    const draft = oddDraft(writer, 20_250);
    const [from, to] = draft.tables[1] as Place;
    const lines = draft.text.slice(from, to).split('\n');
    const last = lines.findIndex((line) => line.includes('结转下年度'));
    const wrong = lines.with(last, lines[last]?.replace(/[\d,０-９]+(?=\D*$)/, '99999') ?? '');
    const middle = lines.findIndex((line) => line.includes('无法提供'));
    const head = lines.findIndex((line) => line.includes('本年新收政府信息公开申请数量'));
    for (const between of ['', '按照规定格式填报的情况如下。\n\n']) {
      const pieces = [wrong.slice(0, middle), [...lines.slice(0, head), ...wrong.slice(middle)]];
      const second = pieces.map((each) => each.join('\n')).join('\n\n续表\n\n');
      const text = `${draft.text.slice(0, to)}\n\n${between}${second}${draft.text.slice(to)}`;
      assert.notDeepEqual(faultsIn(text, draft).alarms, [], text);
    }
  });

const head = ['| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |', '| --- | --- | --- | --- |'];
const filled = ['| 规章 | 0 | 0 | 0 |', '| 行政规范性文件 | 3 | 1 | 14 |'];
const blank = ['| 规章 | | | |', '| 行政规范性文件 | | | |'];
const decisions = ['| 信息内容 | 本年处理决定数量 |', '| 行政许可 | |', '| 行政处罚 | |', '| 行政强制 | |'];
const fees = ['| 信息内容 | 本年收费金额（单位：万元） |', '| 行政事业性收费 | |'];

test('no figure is given up for the blanks of an official table that stands below', () => {
  const tables = [...head, ...filled, '', '本局的情况见上表。', '', ...head, ...blank, ...decisions, ...fees];
  const title = '某局2023年政府信息公开工作年度报告';
  const text = [title, '', '二、主动公开政府信息情况', '', ...tables, ''].join('\n');
  const [report] = analyse(text, { path: 'a.md' });
  assert.ok(report?.tables.some(({ figures }) => figures['normative']?.['made']?.text === '3'));
  assert.ok(report?.findings.some(({ code }) => code === 'duplicate-row'));
});
