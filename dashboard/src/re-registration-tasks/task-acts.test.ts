import { describe, expect, it } from '@jest/globals';
import { actsOn, TASK_ACTS, taskInput, type TaskAct, type TaskRow } from './task-acts';

const TASK: TaskRow = {
  id: 't',
  step: 'SETTLE_REFUNDS',
  basis: '依据',
  choice: 'DEREGISTER',
  institutionName: '示例培训学校',
  creditCode: null,
  newCreditCode: null,
  newName: null,
  divisionCode: '341203',
  startedOn: '2021-10-08',
  dueOn: '2021-12-31',
  state: 'PENDING',
  documentNo: null,
  decidedOn: null,
  decidableTo: null,
  closedBy: null,
  availableActions: ['answer'],
  institution: { id: 'i', escrowAccount: { id: 'a', bankName: '示例银行', liability: null } },
};

it.each<[string, Partial<TaskRow>, TaskAct[]]>([
  ['an account to report of', {}, ['REPORT_LIABILITY', 'SETTLE_REFUNDS']],
  ['no account', { institution: { id: 'i', escrowAccount: null } }, ['SETTLE_REFUNDS']],
  ['another step', { step: 'OPEN_ACCOUNT' }, ['OPEN_ACCOUNT']],
  ['nothing left to do', { availableActions: [] }, []],
])('with %s it offers %j', (_title, given, expected) => {
  expect(actsOn({ ...TASK, ...given })).toEqual(expected);
});

describe('the input', () => {
  it('is about the task, with amounts as they were typed and a choice as yes or no', () => {
    const typed = {
      documentNo: ' 示监协〔2021〕1号 ',
      minimumBalance: '500.00',
      holdClause: 'NO',
      mode: 'RISK_DEPOSIT',
    };
    expect(taskInput('OPEN_ACCOUNT', TASK, typed)).toEqual({
      taskId: 't',
      documentNo: '示监协〔2021〕1号',
      minimumBalance: '500.00',
      holdClause: false,
      mode: 'RISK_DEPOSIT',
    });
  });

  it('of a report is about the account', () => {
    expect(taskInput('REPORT_LIABILITY', TASK, { liability: '0', reportNo: '1', newScope: '无' })).toEqual({
      accountId: 'a',
      liability: '0',
      reportNo: '1',
    });
  });
});

it('every answer asks for its paper and the day of it', () => {
  for (const [act, { fields }] of Object.entries(TASK_ACTS)) {
    const names = fields.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(act === 'REPORT_LIABILITY' ? ['reportNo', 'reportedOn'] : ['documentNo', 'decidedOn']),
    );
  }
});
