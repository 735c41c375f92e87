import type { RuleConstant } from '@lianguan/service-kit';
import type { ReRegistrationStateName } from './re-registration-lifecycle.rules.js';

const BUSINESS_TERM = 'reReg.businessLicenceChange';

/** The term of the next step, where the law gives it one of its own: by the state that it begins in. */
export const STEP_TERMS: Readonly<Partial<Record<ReRegistrationStateName, string>>> = {
  APPROVED: 'reg.npDecision',
  LICENSE_CANCELLED: BUSINESS_TERM,
  REISSUED: BUSINESS_TERM,
};

const LAST_DEADLINE = 'reReg.deadline';
/** 意见 28: senior secondary pupils by analogy, without a day. */
const HIGH_SCHOOL_LAST_DEADLINE = 'reReg.deadline.highSchool';

/** Where a campaign is about senior secondary schooling alone, that stage's day; else that of compulsory schooling. */
export const lastDeadlineKey = (stage: string | null): string =>
  stage === 'HIGH_SCHOOL' ? HIGH_SCHOOL_LAST_DEADLINE : LAST_DEADLINE;

/** Null: the law sets none, and a campaign has its own. */
export interface LastDeadline {
  readonly lastDay: string | null;
}

const deadline = (lastDay: string | null, effectiveFrom: string, effectiveTo: string | null): RuleConstant => ({
  key: LAST_DEADLINE,
  scope: '',
  value: { lastDay } satisfies LastDeadline,
  effectiveFrom,
  effectiveTo,
  source: lastDay === null ? null : 'S1 年底前；S3 12月底',
  mark: lastDay === null ? 'K' : 'S',
});

export const reRegistrationConstants: readonly RuleConstant[] = [
  // A county that is late, or begins anew, sets its own last day.
  deadline(null, '2000-01-01', '2021-07-24'),
  deadline('2021-12-31', '2021-07-24', '2022-01-01'),
  deadline(null, '2022-01-01', null),
  {
    key: HIGH_SCHOOL_LAST_DEADLINE,
    scope: '',
    value: { lastDay: null } satisfies LastDeadline,
    effectiveFrom: '2000-01-01',
    effectiveTo: null,
    source: null,
    mark: 'K',
  },
  {
    key: BUSINESS_TERM,
    scope: '',
    value: '7wd',
    effectiveFrom: '2000-01-01',
    effectiveTo: null,
    source: '教育部 2021-10 通知',
    mark: 'P',
  },
  {
    key: 'reg.npDecision',
    scope: '',
    value: '60d',
    effectiveFrom: '1998-10-25',
    effectiveTo: null,
    source: '民非条例 11',
    mark: 'L',
  },
];
