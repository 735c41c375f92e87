import { expect, it } from '@jest/globals';
import type { TaskRow } from './task-acts';
import { endOf, proofText } from './task-texts';

const account = (liability: NonNullable<TaskRow['institution']['escrowAccount']>['liability']) => ({
  id: 'i',
  escrowAccount: { id: 'a', bankName: '示例银行', liability },
});
const reported = account({ liability: '320.50', reportNo: '示银〔2021〕1号', reportedOn: '2021-10-08' });

it.each<[Partial<TaskRow>, string]>([
  [{ documentNo: '示银〔2021〕9号', decidedOn: '2021-10-11', institution: reported }, '示银〔2021〕9号，2021-10-11'],
  [{ institution: reported }, '待退 320.50 元（示银〔2021〕1号，2021-10-08）'],
  [{ institution: account(null) }, '银行尚未报告待退金额'],
  [{ state: 'CLOSED', institution: reported }, '—'],
  [{ institution: { id: 'i', escrowAccount: null } }, '—'],
  [{ step: 'OPEN_ACCOUNT', institution: reported }, '—'],
])('%j reads %s', (given, expected) => {
  const task = { step: 'SETTLE_REFUNDS', state: 'PENDING', documentNo: null, decidedOn: null, ...given } as TaskRow;
  expect(proofText(task)).toBe(expected);
});

it('a term ends with its day in Shanghai', () => {
  expect(new Date(endOf('2021-12-31')).toISOString()).toBe('2021-12-31T15:59:59.999Z');
});
