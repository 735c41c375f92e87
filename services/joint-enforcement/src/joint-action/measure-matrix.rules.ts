import { measureKind, type MeasureKindName } from '@lianguan/kernel';

export type TriggerName = 'LICENSE_REVOKED' | 'SUSPENDED_FOR_SAFETY' | 'ABSCONDING';

/** A cell of the matrix: what may be asked of a department. */
export interface MatrixCell {
  readonly kind: MeasureKindName;
  /** The article that makes it a duty; null for a request, which may be declined with a reason. */
  readonly article: string | null;
}

const duty = (kind: MeasureKindName, article: string): MatrixCell => ({ kind, article });
const request = (kind: MeasureKindName): MatrixCell => ({ kind, article: null });

/** Lifecycles 14a, in the kinds of 14b. What a trigger does not list may not be asked for. */
const MATRIX: Readonly<Record<TriggerName, readonly MatrixCell[]>> = {
  LICENSE_REVOKED: [
    request('REFUND_ONLY'),
    request('POLICE_INFORM'),
    duty('REVOKE_LICENSE', '民办教育促进法 62'),
    duty('SCOPE_CHANGE_CLOCK', '市场主体登记管理条例 26'),
    duty('RESTRICT_REGISTRATION', '民办非企业单位登记管理暂行条例 26'),
    duty('DEREGISTER_NONPROFIT', '民办非企业单位登记管理暂行条例 26'),
    request('REFERRAL'),
    request('PUBLISH'),
  ],
  SUSPENDED_FOR_SAFETY: [
    request('PAYMENT_HOLD'),
    request('STOP_ENROLMENT'),
    request('KEEP_ORDER'),
    request('SUSPEND_LICENSE'),
    request('REFERRAL'),
    request('PUBLISH'),
  ],
  ABSCONDING: [
    request('PAYMENT_HOLD'),
    request('REFUND_ONLY'),
    request('STOP_ENROLMENT'),
    duty('POLICE_INTAKE', '行政执法机关移送涉嫌犯罪案件的规定 5'),
    request('LIST_ABNORMAL'),
    request('REFERRAL'),
    request('PUBLISH'),
  ],
};

export const TRIGGERS = Object.keys(MATRIX) as TriggerName[];

/** What may be asked for, in the order in which it goes out. */
export const cellsOf = (trigger: TriggerName): readonly MatrixCell[] =>
  [...MATRIX[trigger]].sort((a, b) => measureKind(a.kind).rank - measureKind(b.kind).rank);

export const cellOf = (trigger: TriggerName, kind: MeasureKindName): MatrixCell | undefined =>
  MATRIX[trigger].find((cell) => cell.kind === kind);
