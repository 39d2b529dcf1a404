import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webLinks, yearLinks } from '../../server/src/features/navigation/links.ts';
import { withMarks } from '../support/fixture.ts';
import { read } from '../support/read.ts';

test('web addresses in the running text are links, without the punctuation behind them', () => {
  const { analysis, marks, text } = read(`
六、其他需要报告的事项
网址为 <https://www.example.gov.cn/>，或见http://example.cn/a?b=1。
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^^
`);
  const links = webLinks(analysis);
  assert.equal(
    withMarks(
      text,
      links.map(({ range }) => ({ ...range, note: '' })),
    ),
    withMarks(text, marks),
  );
  assert.deepEqual(
    links.map((link) => link.target),
    ['https://www.example.gov.cn/', 'http://example.cn/a?b=1'],
  );
});

test('the title leads to the report on the year before', () => {
  const { analysis, marks } = read(`
某市2022年政府信息公开工作年度报告
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
一、总体情况
`);
  const [link] = yearLinks(analysis, ['file:///2021.md']);
  assert.deepEqual(
    [link?.range.start, link?.range.end, link?.target],
    [marks[0]?.start, marks[0]?.end, 'file:///2021.md'],
  );
  assert.deepEqual(yearLinks(analysis, [undefined]), []);
});
