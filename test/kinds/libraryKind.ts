/**
 * A second kind of report, invented: the yearly report of a public library. Two tables, three sections, one
 * edition, a relation over years, three roles of the prose. Nothing in the engine knows of it.
 */
import type { FormSource } from '../../server/src/forms/schema.ts';
import { defineKind } from '../../server/src/kinds/kind.ts';
import { prose } from './libraryProse.ts';

/** Books out on loan, by kind of reader: what was out, what went out and what came back tell what is out. */
const loans: FormSource = {
  form: 'loans',
  editions: ['2020'],
  section: 2,
  name: { zh: '文献外借情况', en: 'loans' },
  source: '虚构的公共图书馆服务年度报告格式，第二部分表格',
  carry: { out: 'end', in: 'start' },
  flow: {
    name: { zh: '册的来处和去处', en: 'Where books came from and went' },
    sources: [
      { row: 'start', name: { zh: '年初', en: 'At the start' } },
      { row: 'lent', name: { zh: '外借', en: 'Lent' } },
    ],
    column: 'sum',
  },
  trend: { column: 'sum', series: [{ row: 'lent', name: { zh: '外借', en: 'Lent' } }] },
  blocks: [
    {
      corner: '外借项目',
      span: '读者类别',
      columns: [
        { key: 'adult', path: ['成人读者'], en: 'adults', kind: 'count' },
        { key: 'child', path: ['少儿读者'], en: 'children', kind: 'count' },
        { key: 'group', path: ['集体读者'], en: 'groups', kind: 'count' },
        { key: 'sum', path: ['合计'], en: 'total', kind: 'count' },
      ],
      rows: [
        row('start', ['一、年初在借册数'], 'on loan at the start'),
        row('lent', ['二、本年外借册数'], 'lent'),
        row('back', ['三、本年归还册数'], 'returned'),
        row('lost', ['四、本年遗失册数'], 'lost'),
        row('end', ['五、年末在借册数'], 'on loan at the end'),
      ],
    },
  ],
  relations: [
    {
      id: 'loans.row.{row}',
      code: 'row-total',
      each: 'row',
      equation: 'adult + child + group = sum',
      clause: { zh: '合计为三类读者之和。', en: 'The total is the sum of the three kinds of readers.' },
    },
    {
      id: 'loans.carry.{column}',
      code: 'carry-forward',
      each: 'column',
      equation: 'start + lent = back + lost + end',
      clause: { zh: '年初在借加本年外借，等于归还、遗失与年末在借之和。', en: 'What was out plus what went out ties.' },
    },
  ],
  comparisons: [
    {
      id: 'year.loans.{column}',
      code: 'prior-year',
      each: 'column',
      statement: 'start = previous end',
      at: 'start',
      clause: { zh: '年初在借即上年年末在借。', en: 'What is out at the start was out at the end of last year.' },
      message: {
        zh: '年初在借与{report}的年末在借不符：{list}',
        en: 'at the start is not at the end of {report}: {list}',
      },
      elsewhere: { zh: '{report}年末在借：{previous end}', en: 'at the end of {report}: {previous end}' },
    },
    {
      code: 'list-balance',
      each: 'column',
      only: ['adult'],
      statement: 'lost <= lent',
      at: 'lost',
      clause: { zh: '遗失的都是外借的。', en: 'What was lost was lent.' },
      message: { zh: '{cell} {lost} 册，多于外借的 {lent} 册', en: '{cell}: {lost}, more than the {lent} lent' },
    },
  ],
};

/** Branches in two blocks of other columns: their items add up to a total of each block. */
const branches: FormSource = {
  form: 'branches',
  editions: ['2020'],
  section: 3,
  name: { zh: '馆舍与活动情况', en: 'branches and events' },
  source: '虚构的公共图书馆服务年度报告格式，第三部分表格',
  stocks: ['seats', 'area'],
  blocks: [
    {
      caption: '（一）馆舍',
      corner: '馆别',
      columns: [
        { key: 'seats', path: ['阅览座位数'], en: 'seats', kind: 'count' },
        { key: 'area', path: ['建筑面积（万平方米）'], en: 'floor space', kind: 'amount' },
      ],
      rows: [
        row('main', ['总馆'], 'main library'),
        row('branch', ['街道分馆'], 'branches'),
        row('all', ['馆舍合计'], 'all buildings'),
      ],
    },
    {
      caption: '（二）活动',
      corner: '活动类别',
      columns: [
        { key: 'talks', path: ['举办场次'], en: 'events held', kind: 'count' },
        { key: 'people', path: ['参加人次'], en: 'people attending', kind: 'count' },
        { key: 'online', path: ['其中线上人次'], en: 'of them online', kind: 'count' },
      ],
      rows: [row('lectures', ['公益讲座'], 'lectures'), row('exhibits', ['主题展览'], 'exhibitions')],
    },
  ],
  relations: [
    {
      id: 'branches.all.{column}',
      code: 'column-total',
      each: 'column',
      equation: 'main + branch = all',
      clause: { zh: '馆舍合计为总馆与街道分馆之和。', en: 'All buildings are the main library and the branches.' },
    },
  ],
};

function row(key: string, path: string[], en: string): FormSource['blocks'][number]['rows'][number] {
  return { key, path, en, meaning: { zh: `${path.at(-1)}。`, en } };
}

export const library = defineKind({
  name: 'library',
  title: { zh: '公共图书馆服务年度报告', en: 'yearly report of a public library' },
  editions: [{ name: '2020', from: 2020 }],
  sections: [
    section(1, '一、总体服务概况', 'survey', false, ['服务概况', 'fwgk']),
    section(2, '二、文献外借情况', 'loans', true, ['文献外借', 'wxwj']),
    section(3, '三、馆舍与活动情况', 'branches and events', true, ['馆舍活动', 'gshd']),
  ],
  forms: [loans, branches],
  titleSigns: { subject: '公共图书馆服务', end: '公共图书馆服务(?:工作)?年度报告$', lastWords: ['报告', '報告'] },
  headingEnds: '况況',
  headWords: [],
  textSigns: { deadlines: [{ month: 2 }], instructions: '（请填写[^）]*）' },
  tableWords: '在借|外借|座位',
  template: {
    prefixes: ['图书馆年报', 'tsgnb'],
    description: '完整的三部分图书馆服务年度报告',
    title: '{organisation}{year}年公共图书馆服务年度报告',
    preamble: ['本报告的数据截至{year}年12月31日。'],
  },
  prose,
});

function section(number: number, title: string, en: string, isTable: boolean, prefixes: string[]) {
  const words = title.slice(2);
  const text = isTable ? {} : { mentions: [{ name: { zh: '免费开放', en: 'free entry' }, pattern: '免费' }] };
  return { number, title, en, variants: [], pattern: `^${words}$`, prefixes, text };
}
