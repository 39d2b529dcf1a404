/**
 * The official tables as grids of merged cells, written down here a second time and without the project's forms, so
 * that a slip in those shows.
 */
import type { Dice } from './dice.ts';

/** A cell of a table: what stands in it, how far it goes, and under which key its figure belongs. */
export interface OddCell {
  readonly text: string;
  readonly wide: number;
  readonly high: number;
  readonly key?: string;
}
export type OddTable = readonly (readonly OddCell[])[];

/** How the tables of a draft are laid out: all of it allowed. */
export interface Layout {
  readonly isShuffled: boolean;
  readonly areBlocksShuffled: boolean;
  readonly isFlat: boolean;
  readonly hasSubtotal: boolean;
}

export function cell(text: string, wide = 1, high = 1, key?: string): OddCell {
  return { text, wide, high, ...(key !== undefined && { key }) };
}

type Named = readonly [key: string, name: string];

const organisations: readonly Named[] = [
  ['company', '商业企业'],
  ['research', '科研机构'],
  ['charity', '社会公益组织'],
  ['legal', '法律服务机构'],
  ['other', '其他'],
];
const outcomes: readonly Named[] = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
];

/** The rows of （一）to （七）: a key, the group and the item. */
const results: readonly (readonly [key: string, group: string, item: string])[] = [
  ['3.1', '（一）予以公开', ''],
  ['3.2', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ''],
  ...[
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
  ].map((item, i) => [`3.3.${i + 1}`, '（三）不予公开', item] as const),
  ...['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'].map(
    (item, i) => [`3.4.${i + 1}`, '（四）无法提供', item] as const,
  ),
  ...[
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
  ].map((item, i) => [`3.5.${i + 1}`, '（五）不予处理', item] as const),
  ...[
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
  ].map((item, i) => [`3.6.${i + 1}`, '（六）其他处理', item] as const),
  ['3.7', '（七）总计', ''],
];

/** Figures by key, with which every sum of the form ties. */
export type Figures = ReadonlyMap<string, number>;

export function figures(roll: Dice, isSparse: boolean): Figures {
  const found = new Map<string, number>();
  const most = roll.pick(isSparse ? [2, 3] : [3, 12, 60, 3000]);
  const count = () => (roll.chance(isSparse ? 0.6 : 0.35) ? 0 : roll.below(most));
  const put = (key: string, value: number) => {
    found.set(key, value);
    return value;
  };
  const columns = ['person', ...organisations.map(([key]) => key)];
  for (const column of columns) {
    const done = results.slice(0, -1).reduce((sum, [key]) => sum + put(`requests.${key}.${column}`, count()), 0);
    put(`requests.3.7.${column}`, done);
    const open = put(`requests.4.${column}`, count());
    const carried = put(`requests.2.${column}`, Math.min(done + open, count()));
    put(`requests.1.${column}`, done + open - carried);
  }
  const valueOf = (key: string) => found.get(key) ?? 0;
  for (const row of ['1', '2', ...results.map(([key]) => key), '4']) {
    const ofOrganisations = organisations.reduce((sum, [key]) => sum + valueOf(`requests.${row}.${key}`), 0);
    put(`requests.${row}.organisations`, ofOrganisations);
    put(`requests.${row}.total`, ofOrganisations + valueOf(`requests.${row}.person`));
  }
  for (const block of ['review', 'direct', 'afterReview'])
    put(
      `litigation.cases.${block}.total`,
      outcomes.slice(0, -1).reduce((sum, [key]) => sum + put(`litigation.cases.${block}.${key}`, count()), 0),
    );
  for (const row of ['rules', 'normative']) {
    put(
      `disclosure.${row}.inForce`,
      put(`disclosure.${row}.made`, row === 'rules' ? 0 : count()) + (row === 'rules' ? 0 : count()),
    );
    put(`disclosure.${row}.repealed`, 0);
  }
  for (const row of ['licence', 'penalty', 'coercion']) put(`disclosure.${row}.decisions`, count());
  put('disclosure.fee.amount', roll.pick([0, 12.5, 1234.5678]));
  return found;
}

const figure = (key: string, wide = 1) => cell('', wide, 1, key);

export function disclosure(roll: Dice, { isShuffled, areBlocksShuffled }: Layout): OddTable {
  const named: readonly Named[] = [
    ['made', '本年制发件数'],
    ['repealed', '本年废止件数'],
    ['inForce', '现行有效件数'],
  ];
  const columns = isShuffled ? roll.shuffle(named) : named;
  const one = (item: number, head: string, rows: readonly (readonly [string, string, string])[]): OddTable => [
    [cell(`第二十条第（${'一二三四五六七八'[item - 1] ?? ''}）项`, 4)],
    [cell('信息内容'), cell(head, 3)],
    ...rows.map(([row, label, column]) => [cell(label), figure(`disclosure.${row}.${column}`, 3)]),
  ];
  const rules: OddTable = [
    [cell('第二十条第（一）项', 4)],
    [cell('信息内容'), ...columns.map(([, name]) => cell(name))],
    ...(
      [
        ['rules', '规章'],
        ['normative', '行政规范性文件'],
      ] as const
    ).map(([row, label]) => [cell(label), ...columns.map(([column]) => figure(`disclosure.${row}.${column}`))]),
  ];
  const blocks = [
    rules,
    one(5, '本年处理决定数量', [['licence', '行政许可', 'decisions']]),
    one(6, '本年处理决定数量', [
      ['penalty', '行政处罚', 'decisions'],
      ['coercion', '行政强制', 'decisions'],
    ]),
    one(8, '本年收费金额（单位：万元）', [['fee', '行政事业性收费', 'amount']]),
  ];
  return (areBlocksShuffled ? roll.shuffle(blocks) : blocks).flat();
}

const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export function requests(roll: Dice, layout: Layout): OddTable {
  const { head, columns } = layout.isFlat ? flatHead(roll, layout) : deepHead(roll, layout);
  const cells = (row: string) => columns.map((column) => figure(`requests.${row}.${column}`));
  const sizes = new Map<string, number>();
  for (const [, group, item] of results) if (item !== '') sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const begun = new Set<string>();
  const rows = results.map(([key, group, item], i) => {
    const labels: OddCell[] = i === 0 ? [cell('三、本年度办理结果', 1, results.length)] : [];
    if (item === '') labels.push(cell(group, 2));
    else {
      if (!begun.has(group)) labels.push(cell(group, 1, sizes.get(group)));
      begun.add(group);
      labels.push(cell(item));
    }
    return [...labels, ...cells(key)];
  });
  return [
    ...head,
    [cell('一、本年新收政府信息公开申请数量', 3), ...cells('1')],
    [cell('二、上年结转政府信息公开申请数量', 3), ...cells('2')],
    ...rows,
    [cell('四、结转下年度继续办理', 3), ...cells('4')],
  ];
}

interface Headed {
  readonly head: OddTable;
  readonly columns: readonly string[];
}

function flatHead(roll: Dice, { isShuffled, hasSubtotal }: Layout): Headed {
  const named: Named[] = [
    ['person', '自然人'],
    ...organisations,
    ...(hasSubtotal ? [['organisations', '小计'] as const] : []),
    ['total', '总计'],
  ];
  const columns = isShuffled && !hasSubtotal ? roll.shuffle(named) : named;
  const head = [[cell(roll.pick(['', '项目', note]), 3), ...columns.map(([, name]) => cell(name))]];
  return { head, columns: columns.map(([key]) => key) };
}

function deepHead(roll: Dice, { isShuffled, hasSubtotal }: Layout): Headed {
  const mixed = <T>(all: readonly T[]) => (isShuffled ? roll.shuffle(all) : [...all]);
  const under: Named[] = [...mixed(organisations), ...(hasSubtotal ? [['organisations', '小计'] as const] : [])];
  const tops = mixed(['person', 'organisations', 'total']);
  const top = (key: string) =>
    key === 'person'
      ? cell('自然人', 1, 2)
      : key === 'total'
        ? cell('总计', 1, 2)
        : cell('法人或其他组织', under.length);
  const width = under.length + 2;
  return {
    head: [[cell(note, 3, 3), cell('申请人情况', width)], tops.map(top), under.map(([, name]) => cell(name))],
    columns: tops.flatMap((key) => (key === 'organisations' ? under.map(([each]) => each) : [key])),
  };
}

export function litigation(roll: Dice, { isShuffled, areBlocksShuffled }: Layout): OddTable {
  const mixed = () => (isShuffled ? roll.shuffle(outcomes) : outcomes);
  const columns = { review: mixed(), direct: mixed(), afterReview: mixed() };
  const courts =
    areBlocksShuffled && roll.chance(0.5) ? (['afterReview', 'direct'] as const) : (['direct', 'afterReview'] as const);
  const isCourtFirst = areBlocksShuffled && roll.chance(0.5);
  const inOrder = <T>(review: readonly T[], court: readonly T[]) =>
    isCourtFirst ? [...court, ...review] : [...review, ...court];
  const names = { direct: '未经复议直接起诉', afterReview: '复议后起诉' };
  return [
    inOrder([cell('行政复议', 5)], [cell('行政诉讼', 10)]),
    inOrder(
      columns.review.map(([, name]) => cell(name, 1, 2)),
      courts.map((key) => cell(names[key], 5)),
    ),
    courts.flatMap((key) => columns[key].map(([, name]) => cell(name))),
    inOrder(['review' as const], courts).flatMap((key) =>
      columns[key].map(([column]) => figure(`litigation.cases.${key}.${column}`)),
    ),
  ];
}
