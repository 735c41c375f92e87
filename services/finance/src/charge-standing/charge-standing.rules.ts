import { permit, refuse, type Decision, type Refusal, type RefusalCatalogue } from '@lianguan/kernel';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import type { LicenseStandingName } from '../license-standing/index.js';

/** What finance knows of an institution, those merged with it included. */
export interface ChargeFacts {
  /** The caller sees it, and education has told of it. */
  readonly known: boolean;
  /** Why each re-registration that locks it does so, in education's words. */
  readonly locks: readonly string[];
  readonly licenses: readonly LicenseStandingName[];
  /** Of accounts that another has replaced only those whose money is held or frozen. */
  readonly accounts: readonly EscrowAccountStateName[];
}

export type ChargeRefusal =
  | 'CHARGE_INSTITUTION_UNKNOWN'
  | 'LOCKED_BY_RE_REGISTRATION'
  | 'LICENSE_SUSPENDED'
  | 'ENROLMENT_STOPPED'
  | 'LICENSE_REVOKED'
  | 'LICENSE_EXPIRED'
  | 'LICENSE_WITHDRAWN'
  | 'LICENSE_CANCELLED'
  | 'LICENSE_MISSING'
  | 'ACCOUNT_FROZEN'
  | 'PAYMENTS_HELD'
  | 'REFUNDS_ONLY'
  | 'ACCOUNT_UNDER_ALARM'
  | 'NO_ACTIVE_ACCOUNT';

const SCHOOLING = '民办教育促进法';
const ESCROW = '教育部等六部门 校外培训机构预收费监管（教监管函〔2021〕2号）';

export const CHARGE_REFUSALS = {
  CHARGE_INSTITUTION_UNKNOWN: {
    message: '没有这家机构，或不在可查询的范围内，不能确认可否收费，请核对机构',
    basis: null,
  },
  LOCKED_BY_RE_REGISTRATION: {
    message: '转登记锁定了招生和收费：{reason}；进度见机构档案',
    basis: '双减意见 13；教监管厅〔2021〕1号：完成非营利性机构登记前，应暂停招生及收费行为',
  },
  LICENSE_SUSPENDED: { message: '该机构停业整顿，不得收费；经联合验收恢复后再收', basis: `${SCHOOLING} 第六十二条` },
  ENROLMENT_STOPPED: {
    message: '该机构被责令停止招生，不得收取新的费用；恢复招生后再收',
    basis: `${SCHOOLING} 第六十二条`,
  },
  LICENSE_REVOKED: { message: '该机构办学许可证已被吊销，不得收费，只办理退费', basis: `${SCHOOLING} 第六十二条` },
  LICENSE_EXPIRED: {
    message: '该机构办学许可证已过期，不得收费；办理延续后再收',
    basis: '行政许可法 第五十条、第七十条',
  },
  LICENSE_WITHDRAWN: { message: '该机构办学许可证已被撤销，不得收费，只办理退费', basis: '行政许可法 第六十九条' },
  LICENSE_CANCELLED: { message: '该机构办学许可证已注销，不得收费，只办理退费', basis: '行政许可法 第七十条' },
  LICENSE_MISSING: {
    message: '该机构没有办学许可证，不得收费；请向教育部门申请办学许可',
    basis: `${SCHOOLING} 第十二条、第六十四条`,
  },
  ACCOUNT_FROZEN: { message: '监管账户被司法冻结，不得收费；解除冻结后再收', basis: '行政强制法 第二十九条' },
  PAYMENTS_HELD: { message: '监管账户已止付，只办理退费；止付解除后再收', basis: '监管协议' },
  REFUNDS_ONLY: { message: '监管账户只办理退费，不得收费；恢复账户后再收', basis: ESCROW },
  ACCOUNT_UNDER_ALARM: { message: '监管账户处于资金预警，预警解除前不得收取新的费用', basis: ESCROW },
  NO_ACTIVE_ACCOUNT: {
    message: '该机构没有在用的预收费监管账户，预收费须全部进入监管账户；请先开立账户',
    basis: ESCROW,
  },
} satisfies RefusalCatalogue<ChargeRefusal>;

/** All that stands in the way of charging, in the order of weight; lifecycle 6 asks for a license that is active, no lock and an account that is active. */
export function chargeObstacles({ known, locks, licenses, accounts }: ChargeFacts): Refusal<ChargeRefusal>[] {
  if (!known) return [{ code: 'CHARGE_INSTITUTION_UNKNOWN' }];
  return [
    ...locks.map((reason) => ({ code: 'LOCKED_BY_RE_REGISTRATION' as const, detail: { reason } })),
    ...[licenseObstacle(licenses), accountObstacle(accounts)].flatMap((code) => (code ? [{ code }] : [])),
  ];
}

/** Whether the institution may charge; the refusal is what weighs most. */
export function mayCharge(facts: ChargeFacts): Decision<null, ChargeRefusal> {
  const [first] = chargeObstacles(facts);
  return first ? refuse(first.code, first.detail) : permit(null);
}

/** A measure against one license holds for all that the institution does; without one, a license must be active. */
function licenseObstacle(licenses: readonly LicenseStandingName[]): ChargeRefusal | null {
  const has = (state: LicenseStandingName) => licenses.includes(state);
  if (has('SUSPENDED')) return 'LICENSE_SUSPENDED';
  if (has('ENROLMENT_STOPPED')) return 'ENROLMENT_STOPPED';
  if (has('ACTIVE')) return null;
  if (has('REVOKED')) return 'LICENSE_REVOKED';
  if (has('WITHDRAWN')) return 'LICENSE_WITHDRAWN';
  if (has('EXPIRED')) return 'LICENSE_EXPIRED';
  return has('CANCELLED') ? 'LICENSE_CANCELLED' : 'LICENSE_MISSING';
}

function accountObstacle(accounts: readonly EscrowAccountStateName[]): ChargeRefusal | null {
  const has = (state: EscrowAccountStateName) => accounts.includes(state);
  if (has('FROZEN')) return 'ACCOUNT_FROZEN';
  if (has('HELD')) return 'PAYMENTS_HELD';
  if (has('REFUND_ONLY')) return 'REFUNDS_ONLY';
  if (has('YELLOW') || has('RED')) return 'ACCOUNT_UNDER_ALARM';
  return has('ACTIVE') ? null : 'NO_ACTIVE_ACCOUNT';
}
