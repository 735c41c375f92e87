import type { RefusalCatalogue } from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

export const DISCREPANCY_STATES = ['FOUND', 'ANSWERED', 'UNANSWERED', 'SETTLED', 'DISMISSED', 'CONFIRMED'] as const;
export type DiscrepancyStateName = (typeof DISCREPANCY_STATES)[number];

/** The institution is heard, or the officer decides: what the facts settle by themselves meanwhile is over. */
export const UNDECIDED_STATES = ['FOUND', 'ANSWERED', 'UNANSWERED'] as const;

export const COMPARISON_BASIS = '国办发〔2018〕80号；教监管函〔2021〕2号（预收费监管）';
const HEARD = '行政处罚法 第四十五条';

export const DISCREPANCY_ANSWER_DUE = 'lesson.discrepancyAnswer';
export const DISCREPANCY_ANSWER_TERM = 'lesson.discrepancyAnswerTerm';

export const DISCREPANCY_CONSTANTS: readonly RuleConstant[] = [
  // No rule sets it: a county enters its own.
  {
    key: DISCREPANCY_ANSWER_TERM,
    value: '5wd',
    scope: '',
    effectiveFrom: '2021-07-15',
    effectiveTo: null,
    source: null,
    mark: 'K',
  },
];

const education = ['EDU_SUP'] as const;
const timer = ['SYS'] as const;

/** M18: what was charged as taught and what was reported as taught differ: explained by the institution, decided by an officer. */
export const discrepancyLifecycle = defineLifecycle({
  name: 'LessonDiscrepancy',
  states: [...DISCREPANCY_STATES],
  initial: 'FOUND',
  terminal: ['CONFIRMED'],
  transitions: [
    {
      event: 'answerLessonDiscrepancy',
      from: ['FOUND', 'UNANSWERED'],
      to: 'ANSWERED',
      roles: ['INST'],
      basis: HEARD,
    },
    {
      event: 'closeDiscrepancyAnswer',
      from: ['FOUND'],
      to: 'UNANSWERED',
      roles: timer,
      guard: 'answerTermOver',
      basis: HEARD,
    },
    {
      event: 'settleDiscrepancy',
      from: [...UNDECIDED_STATES],
      to: 'SETTLED',
      roles: timer,
      basis: COMPARISON_BASIS,
    },
    {
      event: 'findDiscrepancyAgain',
      from: ['SETTLED', 'DISMISSED'],
      to: 'FOUND',
      roles: timer,
      basis: COMPARISON_BASIS,
    },
    {
      event: 'dismissLessonDiscrepancy',
      from: ['ANSWERED', 'UNANSWERED'],
      to: 'DISMISSED',
      roles: education,
      basis: COMPARISON_BASIS,
    },
    {
      event: 'confirmLessonDiscrepancy',
      from: ['ANSWERED', 'UNANSWERED'],
      to: 'CONFIRMED',
      roles: education,
      basis: COMPARISON_BASIS,
    },
  ],
  labels: {
    FOUND: '待机构说明',
    ANSWERED: '机构已说明',
    UNANSWERED: '逾期未说明',
    SETTLED: '已一致',
    DISMISSED: '采信说明',
    CONFIRMED: '认定不符',
    answerLessonDiscrepancy: '说明',
    closeDiscrepancyAnswer: '说明期满',
    settleDiscrepancy: '比对已一致',
    findDiscrepancyAgain: '比对又不一致',
    dismissLessonDiscrepancy: '采信说明',
    confirmLessonDiscrepancy: '认定不符',
  },
});
export type DiscrepancyEventName = (typeof discrepancyLifecycle.transitions)[number]['event'];
export type DiscrepancyActName = Exclude<DiscrepancyEventName, 'settleDiscrepancy' | 'findDiscrepancyAgain'>;

export type DiscrepancyRefusal =
  | LifecycleRefusal
  | 'DISCREPANCY_UNKNOWN'
  | 'DISCREPANCY_ANSWER_TERM_RUNNING'
  | 'DISCREPANCY_TEXT_MISSING'
  | 'DISCREPANCY_DOCUMENT_MISSING'
  | 'DISCREPANCY_TEXT_NAMES_PERSON';

export const DISCREPANCY_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  DISCREPANCY_UNKNOWN: { message: '没有这项消课差异，或不在您的范围内，请核对', basis: null },
  DISCREPANCY_ANSWER_TERM_RUNNING: { message: '机构说明的期限未满，请待期满', basis: HEARD },
  DISCREPANCY_TEXT_MISSING: { message: '请写明说明的事实或处理的理由', basis: HEARD },
  DISCREPANCY_DOCUMENT_MISSING: { message: '认定不符的，请填写核查记录的编号', basis: '行政处罚法 第五十五条' },
  DISCREPANCY_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<DiscrepancyRefusal>;
