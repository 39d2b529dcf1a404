import { analyse, type Analysis, type AnalysisOptions } from './analyse.ts';
import { fixture, type FixtureFile } from './fixture.ts';

/** A fixture read as a report, with its marks. */
export interface ReadFixture extends FixtureFile {
  readonly analysis: Analysis;
}

/** Reads a fixture that is known to be a report of the 2021 edition, unless told otherwise. */
export function read(source: string, options: Partial<AnalysisOptions> = {}): ReadFixture {
  const file = fixture(source);
  return { ...file, analysis: analyse(file.text, { edition: '2021', markup: 'text', force: true, ...options }) };
}

/** Section three with the head of its table, above rows in pipe notation. */
export function requests(rows: string): string {
  return `
三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|---|---|---|---|---|---|---|---|${rows}`;
}

/** Section four with the head of its table, above its row in pipe notation. */
export function litigation(row: string): string {
  return `
四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |${row}`;
}
