/** What is said of things in a workbook that are not read, or read under a condition. */
import type { Wording } from '../../forms/schema.ts';

export function hiddenSheets(names: readonly string[]): Wording {
  return {
    zh: `工作表“${names.join('”“')}”是隐藏的，没有读；其中如有年报的表格，请取消隐藏`,
    en: `hidden sheets are not read (${names.join(', ')}); show one if a table of the report stands there`,
  };
}

export function hiddenRows(rows: readonly number[]): Wording {
  return {
    zh: `第 ${rows.join('、')} 行是隐藏的，照常核对；打印出来看不到`,
    en: `row ${rows.join(', ')} is hidden; it is checked like the others, but not printed`,
  };
}

export function hiddenColumns(columns: readonly string[]): Wording {
  return {
    zh: `第 ${columns.join('、')} 列是隐藏的，照常核对；打印出来看不到`,
    en: `column ${columns.join(', ')} is hidden; it is checked like the others, but not printed`,
  };
}

export const notCalculated: Wording = {
  zh: '这里的公式没有保存算出的结果，不能核对；请在 Excel 中打开（会重新计算）并保存',
  en: 'no result is stored for the formula here, so it cannot be checked; open the file in Excel, which works it out, and save it',
};

export const notShown: Wording = {
  zh: '这里有数字，但单元格格式不让它显示，按空白核对；请改单元格格式',
  en: 'a number stands here that the format of the cell does not show; it is checked as a blank. Change the format',
};
