import type { TextSigns } from '../textSigns.ts';

/** What the running text of these reports is known by. */
export const textSigns: TextSigns = {
  instructions:
    '[（(]?该部分以表格形式报告[^。]{0,80}?[。：:)）]{1,3}(?:\\s{0,9}表格如下[：:])?|' +
    '^\\s*(?:表格如下[：:]|[（(](?:文字描述|此处填写[^）)]*|请填写[^）)]*)[）)])\\s*$',
  // 政府, 信息 of UTF-8 read as GBK, one character off too, and 政府信息 read as Latin-1.
  garbled: '鏀垮簻|斂搴滀俊鎭|淇℃伅|æ.¿åº.ä¿¡æ.?¯',
  garbledTitle: '鏀垮簻淇℃伅|斂搴滀俊鎭|æ.¿åº.ä¿¡æ.?¯',
  // 条例第四十九条: organs under a government report two months before it.
  deadlines: [
    { organisations: '(?:局|委员会|委|厅|办公室|办|部|署|总队|支队|大队|中心|院|站|处|司|所)$', month: 1 },
    { month: 3 },
  ],
  plan: '政务公开工作要点',
};
