import type { StateText } from '../glossary/texts';
import type { LessonDiscrepancyKind, LessonDiscrepancyState } from '../gql/graphql';

export const DISCREPANCY_STATES = {
  FOUND: { text: '待机构说明', tone: 'WATCH' },
  ANSWERED: { text: '机构已说明', tone: 'WATCH' },
  UNANSWERED: { text: '逾期未说明', tone: 'BAD' },
  SETTLED: { text: '已一致', tone: 'GOOD' },
  DISMISSED: { text: '采信说明', tone: 'NEUTRAL' },
  CONFIRMED: { text: '认定不符', tone: 'BAD' },
} satisfies Record<LessonDiscrepancyState, StateText>;

export const DISCREPANCY_ACTS = {
  answerLessonDiscrepancy: '说明',
  dismissLessonDiscrepancy: '采信说明',
  confirmLessonDiscrepancy: '认定不符',
} as const;
export type DiscrepancyActName = keyof typeof DISCREPANCY_ACTS;

export const DISCREPANCY_EXPLAINS = {
  answerLessonDiscrepancy: '写明差异的原因；培训记录或消课登记有误的，先更正或补登记，一致后自动销号。',
  dismissLessonDiscrepancy: '不再核查；此后数目又有变化的，重新列出。',
  confirmLessonDiscrepancy: '认定后不再变动；需要处理的，另记录内容问题。家长有异议的课时，在课时异议中裁决。',
} satisfies Record<DiscrepancyActName, string>;

export const DISCREPANCY_KINDS = {
  CHARGED_NOT_TAUGHT: '消课而无培训记录',
  CHARGED_ABOVE_PRESENT: '消课多于到课人数',
  TAUGHT_NOT_CHARGED: '到课而未消课',
  CHARGED_OVER_PLAN: '消课超出核定计划',
  SOLD_ABOVE_FILED: '收费高于备案',
} satisfies Record<LessonDiscrepancyKind, string>;

interface Dated {
  readonly day: string;
  readonly from: string | null;
}

interface Difference {
  readonly kind: LessonDiscrepancyKind;
  readonly charged: number;
  readonly heldAgainst: number | null;
}

const yuan = (fen: number | null): string => ((fen ?? 0) / 100).toFixed(2);

/** The two numbers in words. */
export function differenceText({ kind, charged, heldAgainst }: Difference): string {
  if (kind === 'CHARGED_OVER_PLAN') return `登记上课 ${String(charged)} 次，计划 ${String(heldAgainst ?? 0)} 次`;
  if (kind === 'SOLD_ABOVE_FILED') return `每课时收 ${yuan(charged)} 元，备案 ${yuan(heldAgainst)} 元`;
  const present = heldAgainst === null ? '没有培训记录' : `记录到课 ${String(heldAgainst)} 人`;
  return `消课 ${String(charged)} 课时，${present}`;
}

/** When it was, or since when the plan is in force or the course is sold. */
export function discrepancyTime({ kind, day, from }: Pick<Difference, 'kind'> & Dated): string {
  if (kind === 'SOLD_ABOVE_FILED') return `${day} 起上课的订单`;
  return from === null ? `${day} 起执行的计划` : `${day} ${from}`;
}
