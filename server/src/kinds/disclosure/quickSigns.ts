/** Words one of which stands in whatever may be such a report: in its headings and tables, or as they look wrongly decoded. */
export const disclosureSigns: readonly string[] = [
  '公开',
  '公開',
  '第二十条',
  '第二十條',
  '第⼆⼗条',
  '第20条',
  '结果维持',
  '結果維持',
  '鏀垮簻',
  '斂搴滀俊',
  '淇℃伅',
  'æ\u0094¿åº',
  '\ufffd',
];
