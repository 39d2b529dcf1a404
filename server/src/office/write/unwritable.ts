import type { Wording } from '../../forms/schema.ts';
import type { Refusal } from '../shownText.ts';

/** Why a document is not changed. */
export class Unwritable extends Error {
  constructor(readonly reason: Wording) {
    super(reason.en);
  }
}

/** What is said of a text that is not changed where it stands. */
export function refused(refusal: Refusal): Unwritable {
  return new Unwritable(reasons[refusal]);
}

const reasons: Readonly<Record<Refusal, Wording>> = {
  field: {
    zh: '这里是域（自动算出的结果），改了还会变回去；请在 Word 中改它所依据的数字，再更新域',
    en: 'this is the result of a field, which Word works out anew; change what it rests on and update the field',
  },
  formula: {
    zh: '这里是公式算出的结果；请在 Excel 中改公式，或改它所依据的数字',
    en: 'this is the result of a formula; change the formula in Excel, or what it rests on',
  },
  bound: {
    zh: '这里的内容控件与文档里的数据相连；请在 Word 中改',
    en: 'this control is bound to data of the document; change it in Word',
  },
  locked: {
    zh: '这里的内容是锁定的；请在 Word 或 Excel 中解除锁定后再改',
    en: 'this is locked; unlock it in Word or Excel first',
  },
  generated: {
    zh: '这里显示的不是原样写在文档里的文字；请在 Word 中改',
    en: 'what is shown here is not written so in the document; change it in Word',
  },
};

/** Anything but a figure was changed, or more than can be told apart. */
export const otherEdit: Wording = {
  zh: '在文稿里只能改 Word、Excel 文件中的数字；文字和表格请在 Word 或 Excel 中改，或先“导入为草稿”',
  en: 'only figures of a Word or Excel document are changed from its draft; change words and tables there, or import the draft first',
};
