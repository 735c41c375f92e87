import { moneyText } from '../glossary/formats';
import type { StateText } from '../glossary/texts';
import type { ReRegistrationChoice, ReRegistrationTaskState } from '../gql/graphql';
import type { TaskRow } from './task-acts';

export const TASK_STATES = {
  PENDING: { text: '待办理', tone: 'WATCH' },
  OVERDUE: { text: '逾期未办', tone: 'BAD' },
  DONE: { text: '已办结', tone: 'GOOD' },
  CLOSED: { text: '已终止', tone: 'NEUTRAL' },
} satisfies Record<ReRegistrationTaskState, StateText>;

export const CHOICES = {
  DEREGISTER: '注销',
  NONPROFIT: '转为非营利性',
  NON_ACADEMIC: '转为非学科类',
} satisfies Record<ReRegistrationChoice, string>;

/** A term runs to the end of its last day in Shanghai. */
export const endOf = (day: string): string => `${day}T23:59:59.999+08:00`;

/** What shows how the task stands: its paper, or for refunds what the bank last reported. */
export function proofText({ step, state, documentNo, decidedOn, institution }: TaskRow): string {
  if (documentNo) return `${documentNo}，${decidedOn ?? ''}`;
  const account = institution.escrowAccount;
  if (step !== 'SETTLE_REFUNDS' || state === 'CLOSED' || !account) return '—';
  if (!account.liability) return '银行尚未报告待退金额';
  const { liability, reportNo, reportedOn } = account.liability;
  return `待退 ${moneyText(liability)}（${reportNo}，${reportedOn}）`;
}
