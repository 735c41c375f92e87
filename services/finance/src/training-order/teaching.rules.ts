import { refuse, type Refusal, type RefusalCatalogue } from '@lianguan/kernel';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import type { LicenseStandingName } from '../license-standing/index.js';
import { ESCROW_BASIS } from './order-lifecycle.rules.js';

export type TeachingRefusal =
  | 'LESSON_ORDER_IN_MASS_REFUND'
  | 'LESSON_REFUND_ASKED'
  | 'LESSON_ACCOUNT_REFUNDS_ONLY'
  | 'LESSON_INSTITUTION_SUSPENDED'
  | 'LESSON_LICENSE_NOT_IN_FORCE';

const SCHOOLING = '民办教育促进法';

export const TEACHING_REFUSALS = {
  LESSON_ORDER_IN_MASS_REFUND: {
    message: '这个订单已列入集体退费，不再登记上课；名单以内的费用只退给家长',
    basis: `${SCHOOLING} 第五十九条`,
  },
  LESSON_REFUND_ASKED: {
    message: '家长已申请退费，这个订单不再登记上课；家长撤回申请后再登记',
    basis: '预付式消费解释 第十四条',
  },
  LESSON_ACCOUNT_REFUNDS_ONLY: {
    message: '监管账户只办理退费或已销户，不再登记上课；恢复账户后再登记',
    basis: ESCROW_BASIS,
  },
  LESSON_INSTITUTION_SUSPENDED: {
    message: '该机构停业整顿，不能登记上课；经联合验收恢复后再登记',
    basis: `${SCHOOLING} 第六十二条`,
  },
  LESSON_LICENSE_NOT_IN_FORCE: {
    message: '该机构没有有效的办学许可证，不能登记上课；未消课的费用按退费办理',
    basis: `${SCHOOLING} 第十二条、第六十四条`,
  },
} satisfies RefusalCatalogue<TeachingRefusal>;

/** What finance knows of who would teach, those merged with it included. */
export interface TeachingStanding {
  readonly licenses: readonly LicenseStandingName[];
  readonly accounts: readonly EscrowAccountStateName[];
  /** The order is on the list of a mass refund. */
  readonly listed: boolean;
  /** Its refund is asked for, and waits for the last word on its lessons. */
  readonly refundAsked: boolean;
}

const MAY_TEACH: ReadonlySet<LicenseStandingName> = new Set(['ACTIVE', 'ENROLMENT_STOPPED']);

/**
 * Who is closed records no lessons: they would turn what is to be refunded into its own. An account that is held or frozen only waits, and so does what
 * is earned meanwhile; an alarm and a stop of enrolment concern new fees.
 */
export function teachingFault(standing: TeachingStanding): Refusal<TeachingRefusal> | null {
  const { licenses, accounts, listed, refundAsked } = standing;
  if (listed) return refuse('LESSON_ORDER_IN_MASS_REFUND').refusal;
  if (refundAsked) return refuse('LESSON_REFUND_ASKED').refusal;
  const isClosed = accounts.length > 0 && accounts.every((state) => state === 'CLOSED');
  if (isClosed || accounts.includes('REFUND_ONLY')) return refuse('LESSON_ACCOUNT_REFUNDS_ONLY').refusal;
  if (licenses.includes('SUSPENDED')) return refuse('LESSON_INSTITUTION_SUSPENDED').refusal;
  return licenses.some((state) => MAY_TEACH.has(state)) ? null : refuse('LESSON_LICENSE_NOT_IN_FORCE').refusal;
}
