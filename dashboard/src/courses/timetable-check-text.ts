import type { TimetableRule } from '../gql/graphql';
import type { Job } from '../imports/ledger-kinds';
import { TIMETABLE_RULES } from './course-texts';

export function checkProgressText({ state, progress: { done, total } }: Pick<Job, 'state' | 'progress'>): string {
  if (state === 'QUEUED') return '已受理，排队中';
  if (state === 'SUCCEEDED') return `已核对 ${done.toLocaleString('zh-CN')} 课时`;
  return `已核对 ${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')} 课时`;
}

export interface RuleCount {
  readonly code: TimetableRule;
  readonly count: number;
}

export const ruleOptions = (
  counts: readonly RuleCount[],
): { readonly value: TimetableRule; readonly label: string }[] =>
  counts.map(({ code, count }) => ({
    value: code,
    label: `${TIMETABLE_RULES[code]}（${count.toLocaleString('zh-CN')}）`,
  }));

export function findingsText(counts: readonly RuleCount[]): string {
  const sum = counts.reduce((all, { count }) => all + count, 0);
  return sum === 0 ? '没有不合规的课时。' : `${sum.toLocaleString('zh-CN')} 课时不合规。`;
}
