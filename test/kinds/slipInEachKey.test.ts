/** A slip in each key of a kind file: told at the key, with what was expected, and the kind is not used. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';

type Value = string | number | boolean | Value[] | { [key: string]: Value };
type Path = readonly (string | number)[];

/** A file that has every key there is. */
const whole: Value = {
  $schema: 'gouji-kind.schema.json',
  name: 'works',
  title: { zh: '工程建设情况年度统计表', en: 'Works' },
  otherTitles: ['工程建设情况统计年报'],
  source: '某省统计局〔2020〕1号',
  editions: [
    { name: '2018', from: 2018 },
    { name: '2022', from: 2022 },
  ],
  sections: [{ title: '一、基本情况', en: 'General', variants: ['一、概况'], table: 'works' }],
  titleLine: '{organisation}{year}年工程建设情况年度统计表',
  headWords: ['项目'],
  tables: [
    {
      name: 'works',
      title: '工程情况表',
      editions: ['2018', '2022'],
      corner: '项目',
      span: '数量',
      columns: [
        { key: 'city', label: ['地区', '市区'], en: 'city', aliases: ['城区'], kind: 'count' },
        { key: 'all', label: '合计' },
        { key: 'yuan', label: '投资（元）', kind: 'amount', decimals: 2, unit: '元' },
        { key: 'wan', label: '投资（万元）', kind: 'amount' },
      ],
      rows: [
        { key: 'start', label: '年初在建', meaning: { zh: '年初在建的工程', en: 'begun before' } },
        { key: 'added', label: '本年新开工', aliases: ['新开工'] },
        { key: 'done', label: '本年竣工' },
        { key: 'end', label: '年末在建' },
        { key: 'note', label: '备注说明', kind: 'words' },
      ],
      sums: [
        'start + added = done + end',
        { equation: 'city = all', stated: 'all', only: ['start'], rounded: true, clause: { zh: '甲', en: 'a' } },
      ],
      bounds: [{ statement: 'done <= start', at: 'done', only: ['all'], clause: '乙', message: '竣工多于在建' }],
      conversions: [{ statement: 'wan = yuan / 10000', only: ['start'], clause: '丙' }],
      years: [{ statement: 'start = previous end', at: 'start', only: ['all'], clause: '丁', message: '与上年不符' }],
      carry: { out: 'end', in: 'start' },
    },
    {
      name: 'roads',
      blocks: [
        {
          caption: '第一部分',
          corner: '项目',
          span: '数量',
          columns: [{ key: 'length', label: '里程' }],
          rows: [{ key: 'paved', label: '硬化道路' }],
        },
      ],
    },
  ],
};

/** Every place in the file with its value. */
function placesIn(value: Value, path: Path = []): { path: Path; value: Value }[] {
  const inner = typeof value === 'object' ? Object.entries(value) : [];
  return [
    ...(path.length > 0 ? [{ path, value }] : []),
    ...inner.flatMap(([key, one]) => placesIn(one, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}

/** The file with something else at a place; without it, where that is left out. */
function changed(path: Path, change: (value: Value) => { readonly key?: string; readonly value?: Value }): Value {
  const copy = structuredClone(whole);
  const last = path.at(-1) as string | number;
  const around = path.slice(0, -1).reduce<Value>((value, key) => (value as Record<string, Value>)[key] as Value, copy);
  const holder = around as Record<string, Value>;
  const { key = last, value } = change(holder[last] as Value);
  if (Array.isArray(around)) around.splice(Number(last), 1, ...(value === undefined ? [] : [value]));
  else {
    Reflect.deleteProperty(holder, last);
    if (value !== undefined) holder[key] = value;
  }
  return copy;
}

/** The keys that are told of the file, each with what was expected; it must not be used. */
function told(file: Value): string[] {
  const text = JSON.stringify(file, undefined, 2);
  const { source, problems } = readKind(text);
  assert.ok(source === undefined || problems.length === 0, 'a file with a slip is used');
  for (const { range, message } of problems) {
    assert.ok(range.end > range.start && range.end <= text.length, 'a slip has a place');
    assert.ok(/\p{Script=Han}/u.test(message.zh) && !/undefined|应为 value/.test(message.zh), message.zh);
    assert.ok(message.en !== '' && !/undefined|expects value/.test(message.en), message.en);
  }
  return problems.map(({ key }) => key);
}

const nameOf = (path: Path) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);

/** Keys that hold any text: no other value of that type is wrong. */
const free = /\$schema$/;
/** Lists that say nothing where nothing is in them. */
const mayBeEmpty = /(?:otherTitles|sections|variants|headWords|aliases|sums|bounds|conversions|years)$/;
/** Keys without which nothing can be made of what holds them. */
const required =
  /^(?:name|title|tables)$|\.zh$|\.en$(?<=title\.en|meaning\.en|clause\.en)|\]\.(?:name|key|label|equation|statement|from|columns|rows)$|carry\.|sections\[0\]\.title$/;

test('the whole file is in order', () => assert.deepEqual(told(whole), []));

test('it has every key of the schema', () => {
  const schema = readFileSync('docs/gouji-kind.schema.json', 'utf8');
  const all = new Set(Array.from(schema.matchAll(/"properties": \{|"([\w$]+)": \{/g), ([, key]) => key ?? ''));
  const own = new Set(placesIn(whole).flatMap(({ path }) => path.filter((part) => typeof part === 'string')));
  for (const key of own) assert.ok(all.has(key), `the schema knows ${key}`);
});

for (const { path, value } of placesIn(whole)) {
  const name = nameOf(path);
  const isEntry = typeof path.at(-1) === 'number';
  test(`${name} of another type is told there`, () => {
    const other: Value = typeof value === 'number' ? 'x' : 7;
    assert.ok(told(changed(path, () => ({ value: other }))).some((key) => key.startsWith(name)));
    const nothing = changed(path, () => ({ value: null as unknown as Value }));
    assert.ok(told(nothing).some((key) => key.startsWith(name)));
  });
  if (!isEntry)
    test(`${name} misspelt is told there`, () => {
      const keys = told(changed(path, (one) => ({ key: `${path.at(-1)}s`, value: one })));
      assert.ok(keys.includes(`${name}s`), keys.join());
    });
  const isEmptyList = Array.isArray(value) && mayBeEmpty.test(name);
  if (!free.test(name) && !isEmptyList)
    test(`${name} with a wrong value is told there`, () => {
      const wrong = changed(path, (one) => ({ value: wrongFor(one) }));
      assert.ok(told(wrong).some((key) => key.startsWith(name)));
    });
  if (required.test(name))
    test(`${name} left out is told there`, () => {
      assert.ok(told(changed(path, () => ({}))).includes(name));
    });
}

/** A value of the same type that nothing can be. */
function wrongFor(value: Value): Value {
  if (typeof value === 'object') return Array.isArray(value) ? [] : {};
  if (typeof value === 'number') return -1;
  return typeof value === 'boolean' ? 'yes' : '';
}
