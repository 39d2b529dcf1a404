import type { Wording } from '../../forms/schema.ts';
import type { Slip } from '../model/found.ts';

/** How each slip is put to the author, behind what should stand in the cell. */
export const slipWords: Readonly<Record<Slip, Wording>> = {
  'digits-swapped': { zh: '疑为数字前后颠倒', en: 'two digits seem to be swapped' },
  'digit-dropped': { zh: '疑为漏打一位数字', en: 'a digit seems to be missing' },
  'digit-doubled': { zh: '疑为一位数字打了两遍', en: 'a digit seems to be typed twice' },
  'factor-of-ten': { zh: '疑为多打或漏打了0', en: 'a zero too many or too few' },
  'wrong-sign': { zh: '疑为误加负号', en: 'the sign seems to be wrong' },
  'off-by-one-column': { zh: '疑为填错一列', en: 'the value seems to be one column off' },
  'off-by-one-row': { zh: '疑为填错一行', en: 'the value seems to be one row off' },
  'cells-exchanged': { zh: '疑为两个数字互换了位置', en: 'the two figures seem to be exchanged' },
  'row-pasted-twice': {
    zh: '与另一行完全相同，疑为重复粘贴',
    en: 'the row is the same as another and seems to be pasted twice',
  },
  'total-not-updated': {
    zh: '疑为分项改动后总计没有随之更新',
    en: 'the total seems not to be updated after a part was changed',
  },
  'parts-not-entered': { zh: '疑为分项尚未填写', en: 'the parts seem not to be entered yet' },
};
