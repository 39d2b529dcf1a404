import type { ProseKind } from '../../server/src/kinds/prose.ts';

/** What the invented library says of its loans in words: one topic over one table, by stage and by reader. */
export const prose: ProseKind = {
  cues: { neutral: '读者 借阅服务', elsewhere: '讲座 展览' },
  roles: [
    { name: 'lent', tells: 'stage', keys: ['lent'], sure: true, general: true, words: '外借 借出' },
    { name: 'back', tells: 'stage', keys: ['back'], sure: true, general: true, words: '归还 收回' },
    { name: 'out', tells: 'stage', keys: ['end'], sure: true, words: '在借 年末在借 尚未归还' },
    { name: 'child', tells: 'reader', keys: ['child'], sure: true, words: '少儿 少儿读者' },
  ],
  topics: [
    {
      name: 'loans',
      form: 'loans',
      sections: [2],
      words: '图书 文献 书刊',
      rows: {
        tells: 'stage',
        unnamed: { name: 'lent', keys: ['lent'], sure: false, general: true },
        flow: {
          in: { role: 'lent', rows: 'lent' },
          before: { role: 'brought', rows: 'start' },
          done: { role: 'back', rows: 'back' },
          after: { role: 'out', rows: 'end' },
        },
      },
      columns: { tells: 'reader', unnamed: { name: '', keys: ['sum'], sure: true } },
      knownBy: 'rows',
      wholes: ['lent', 'start+lent'],
      groups: [],
      spared: [],
      certain: [
        { roles: ['lent'], when: ['named', 'not-a-part'] },
        { roles: ['back', 'out'], when: ['named'] },
        { roles: ['child'], when: ['of-total'] },
      ],
    },
  ],
  usualTopic: 'loans',
  claims: [
    {
      name: 'no-loans',
      says: 'nothing',
      topic: 'loans',
      of: 'words',
      said: { zh: '没有外借', en: 'nothing was lent' },
    },
    {
      name: 'all-back',
      says: 'all-done',
      topic: 'loans',
      words: ['归还', '收回'],
      said: { zh: '全部归还', en: 'everything came back' },
    },
  ],
  asides: '',
  units: { counted: '册 册次', behindHan: '册', vague: '' },
  headingEnds: '务',
  judged: { figures: [0, 1, 2], claims: [0, 1, 2] },
};
