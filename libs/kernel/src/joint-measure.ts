import type { Agency } from './caller.js';

/** Who executes the measures of a joint action (lifecycles 14b). The office itself refers to those without a service here, and publishes. */
export const MEASURE_DEPARTMENTS = [
  'EDUCATION',
  'MARKET_REGULATION',
  'CIVIL_AFFAIRS',
  'FINANCE',
  'PUBLIC_SECURITY',
  'JOINT_ENFORCEMENT',
] as const satisfies readonly Agency[];
export type MeasureDepartment = (typeof MEASURE_DEPARTMENTS)[number];

/** AUTO is done by the department's service at once; OFFICER waits for an officer of the department. */
export type MeasureMode = 'AUTO' | 'OFFICER';

export interface MeasureKindRule {
  readonly department: MeasureDepartment;
  /** Where the department's own record decides (a clause of the agreement), the default is OFFICER. */
  readonly mode: MeasureMode;
  /** Lower ranks first: the bank holds before the public learns. */
  readonly rank: number;
  /** What the order asks for, in Chinese. */
  readonly title: string;
  /** What undoes it. */
  readonly compensation: string;
  /** Set where nothing can bring back what was: told before it is executed. */
  readonly irreversible?: string;
}

/** The measure kinds of lifecycles 14b. Their terms are rule constants (`measure.<KIND>.term`). */
export const MEASURE_KINDS = {
  PAYMENT_HOLD: { department: 'FINANCE', mode: 'OFFICER', rank: 1, title: '协议止付', compensation: '解除止付' },
  REFUND_ONLY: { department: 'FINANCE', mode: 'OFFICER', rank: 1, title: '账户仅退费', compensation: '恢复账户' },
  STOP_ENROLMENT: { department: 'EDUCATION', mode: 'AUTO', rank: 1, title: '停止招生', compensation: '恢复招生' },
  SUSPEND_LICENSE: { department: 'EDUCATION', mode: 'OFFICER', rank: 2, title: '停业整顿', compensation: '恢复办学' },
  REVOKE_LICENSE: {
    department: 'EDUCATION',
    mode: 'OFFICER',
    rank: 2,
    title: '吊销许可证',
    compensation: '恢复许可证',
  },
  SCOPE_CHANGE_CLOCK: {
    department: 'MARKET_REGULATION',
    mode: 'AUTO',
    rank: 2,
    title: '责令变更经营范围',
    compensation: '停止变更期限',
  },
  LIST_ABNORMAL: {
    department: 'MARKET_REGULATION',
    mode: 'OFFICER',
    rank: 2,
    title: '列入经营异常名录',
    compensation: '移出经营异常名录',
  },
  RESTRICT_REGISTRATION: {
    department: 'CIVIL_AFFAIRS',
    mode: 'OFFICER',
    rank: 2,
    title: '限制登记事项（封存印章和证书）',
    compensation: '解除限制',
  },
  DEREGISTER_NONPROFIT: {
    department: 'CIVIL_AFFAIRS',
    mode: 'OFFICER',
    rank: 3,
    title: '注销民办非企业单位登记',
    compensation: '以原沿革重新受理登记',
    irreversible: '注销后不能恢复原登记；决定被撤销时只能以原沿革重新受理登记',
  },
  POLICE_INTAKE: {
    department: 'PUBLIC_SECURITY',
    mode: 'OFFICER',
    rank: 1,
    title: '公安受案',
    compensation: '撤回移送',
  },
  POLICE_INFORM: { department: 'PUBLIC_SECURITY', mode: 'AUTO', rank: 1, title: '通报公安', compensation: '通报解除' },
  KEEP_ORDER: { department: 'PUBLIC_SECURITY', mode: 'AUTO', rank: 1, title: '维护现场秩序', compensation: '通报解除' },
  REFERRAL: {
    department: 'JOINT_ENFORCEMENT',
    mode: 'OFFICER',
    rank: 3,
    title: '移送其他部门',
    compensation: '通知解除',
  },
  PUBLISH: { department: 'JOINT_ENFORCEMENT', mode: 'AUTO', rank: 4, title: '向社会公布', compensation: '撤回公布' },
} as const satisfies Readonly<Record<string, MeasureKindRule>>;

export type MeasureKindName = keyof typeof MEASURE_KINDS;

export const MEASURE_KIND_NAMES = Object.keys(MEASURE_KINDS) as MeasureKindName[];

/** The rule of a kind, with its optional parts. */
export const measureKind = (kind: MeasureKindName): MeasureKindRule => MEASURE_KINDS[kind];
