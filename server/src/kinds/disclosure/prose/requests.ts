import type { ProseTopic } from '../../prose.ts';

/** Requests: rows by what became of them, columns by who asked. */
export const requests: ProseTopic = {
  name: 'requests',
  form: 'requests',
  sections: [3],
  words:
    '申请书 申请表 政府信息公开申请书 政府信息公开申请表 申请 政府信息公开申请 信息公开申请 依申请公开 依申请 申请公开 依申请公开申请 依申请公开件 依申请件 申请件 申请公开政府信息 公开申请 公开申请件 依申请公开事项 依申请公开信件 政务公开申请 信息申请 政府信息申请 政府信息依申请公开 依申请信息公开 依申请公开政府信息 依申请公开信息 依申请信息 申请事项 政府信息申请公开 信息申请公开 依申请公开政府信息申请 政府信息公开申请量 政府信息公开申请总量 政府信息公开申请总数 信息公开申请量 依申请公开量 依申请公开总量 政府信息公开申请数量 政府信息公开申请总件数 申请总量 申请总数 申请量 申请总件数 申请数量 申请数 申请件数',
  loose: '申请书 申请表 申请 申请件 申请事项 登记申请 申请总量 申请总数 申请量 申请总件数 申请数量 申请数 申请件数',
  implied: {
    roles: [
      'granted',
      'partial',
      'refused',
      'unavailable',
      'not-processed',
      'otherwise-handled',
      'person',
      'organisations',
      'research',
      'charity',
      'legal',
    ],
    unless: 'cases',
  },
  rows: {
    tells: 'request',
    unnamed: { name: 'received', keys: ['1', '1+2', '3.7'], sure: false, general: true, anyKey: true },
    rest: { name: 'otherwise-handled', keys: ['3.6', '3.6.3'], sure: false },
    flow: {
      in: { role: 'received', rows: '1' },
      before: { role: 'carried-in', rows: '2' },
      done: { role: 'handled', rows: '3.7' },
      after: { role: 'carried-out', rows: '4' },
    },
  },
  columns: {
    tells: 'applicant',
    unnamed: { name: '', keys: ['total'], sure: true },
    rest: { name: 'other-organisations', keys: ['other'], sure: false },
  },
  knownBy: 'rows',
  wholes: ['3.7', '1', '1+2'],
  groups: ['3.3', '3.4', '3.5', '3.6'],
  spared: ['1', '2', '1+2', '3.7', '4'],
  certain: [
    { roles: ['received'], when: ['named', 'not-a-part'] },
    { roles: ['handled'], when: ['named', 'not-of-new'] },
    { roles: ['carried-in', 'carried-out'], when: ['named', 'not-done', 'not-of-done'] },
    { roles: ['person', 'organisations', 'company', 'research', 'charity', 'legal'], when: ['of-total'] },
    { when: ['beside-done'] },
  ],
};
