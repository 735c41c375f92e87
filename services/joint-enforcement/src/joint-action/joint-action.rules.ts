import {
  measureKind,
  namesPerson,
  permit,
  refuse,
  type Decision,
  type MeasureDepartment,
  type MeasureKindName,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { ActionState } from '../action-process/index.js';
import type { KnownInstitution } from '../served-decision/index.js';
import { cellOf, type MatrixCell, type TriggerName } from './measure-matrix.rules.js';

export interface ProposedMeasure {
  readonly kind: MeasureKindName;
  /** Whom a referral goes to. */
  readonly addressee: string | null;
}

export interface ProposeJointAction {
  readonly institutionId: string;
  readonly trigger: TriggerName;
  readonly decisionId: string;
  readonly reason: string;
  readonly measures: readonly ProposedMeasure[];
}

export type JointActionRefusal =
  | LifecycleRefusal
  | 'ACTION_UNKNOWN'
  | 'INSTITUTION_UNKNOWN'
  | 'DECISION_UNKNOWN'
  | 'DECISION_OF_ANOTHER'
  | 'DECISION_ANNULLED'
  | 'ACTION_EXISTS'
  | 'MEASURES_MISSING'
  | 'MEASURE_REPEATED'
  | 'MEASURE_NOT_IN_MATRIX'
  | 'ADDRESSEE_MISSING'
  | 'REASON_MISSING'
  | 'TEXT_NAMES_PERSON'
  | 'DEPARTMENT_NOT_CONSULTED'
  | 'ONLY_ANNULMENT_REVERSES'
  | 'ACTION_NOT_IN_FORCE'
  | 'ANNULMENT_INCOMPLETE'
  | 'ANNULLED_BEFORE_SERVED';

export const JOINT_ACTION_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ACTION_UNKNOWN: { message: '没有这项联合惩戒，或不在本单位管辖范围内', basis: null },
  INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  DECISION_UNKNOWN: { message: '没有登记这份决定', basis: null },
  DECISION_OF_ANOTHER: { message: '这份决定针对另一家机构', basis: null },
  DECISION_ANNULLED: { message: '所依据的决定已被撤销', basis: '行政处罚法 48' },
  ACTION_EXISTS: { message: '依据这份决定已有办理中的联合惩戒', basis: null },
  MEASURES_MISSING: { message: '至少选择一项措施', basis: null },
  MEASURE_REPEATED: { message: '“{measure}”重复', basis: null },
  MEASURE_NOT_IN_MATRIX: { message: '本事由下不得要求“{measure}”，该部门没有权限', basis: null },
  ADDRESSEE_MISSING: { message: '移送须写明移送对象', basis: null },
  REASON_MISSING: { message: '请填写理由', basis: null },
  TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 6' },
  DEPARTMENT_NOT_CONSULTED: { message: '须会商全部被要求采取措施的部门：尚缺{departments}', basis: null },
  ONLY_ANNULMENT_REVERSES: { message: '许可证已被吊销，整改不能解除；决定被撤销的，登记撤销', basis: null },
  ACTION_NOT_IN_FORCE: {
    message: '联合惩戒正在解除或已解除，措施不再下达；仍需采取的，另行提出联合惩戒',
    basis: null,
  },
  ANNULMENT_INCOMPLETE: { message: '撤销机关和文号均须填写', basis: null },
  ANNULLED_BEFORE_SERVED: { message: '撤销日期不能早于送达日期，也不能晚于今日', basis: null },
} satisfies RefusalCatalogue<JointActionRefusal>;

/** What an officer names must be there, and be the officer's to see. */
export const mustBeKnown = <Found>(found: Found | undefined): Decision<Found, 'ACTION_UNKNOWN'> =>
  found === undefined ? refuse('ACTION_UNKNOWN') : permit(found);

export interface ProposalContext {
  readonly institution: KnownInstitution | undefined;
  readonly decision: { readonly institutionId: string; readonly state: 'SERVED' | 'ANNULLED' } | undefined;
  /** Another joint action that rests on the decision has not ended. */
  readonly open: boolean;
}

/** A proposal that may be made: the cells of its measures, in the order given. */
export function decideProposal(
  input: ProposeJointAction,
  { institution, decision, open }: ProposalContext,
): Decision<readonly MatrixCell[], JointActionRefusal> {
  if (!institution) return refuse('INSTITUTION_UNKNOWN');
  if (!decision) return refuse('DECISION_UNKNOWN');
  if (decision.institutionId !== institution.rootId) return refuse('DECISION_OF_ANOTHER');
  if (decision.state === 'ANNULLED') return refuse('DECISION_ANNULLED');
  if (open) return refuse('ACTION_EXISTS');
  const reason = checkReason(input.reason);
  return reason.ok ? decideMeasures(input) : reason;
}

export function checkReason(reason: string): Decision<null, 'REASON_MISSING' | 'TEXT_NAMES_PERSON'> {
  if (reason.trim() === '') return refuse('REASON_MISSING');
  return namesPerson(reason) ? refuse('TEXT_NAMES_PERSON') : permit(null);
}

function decideMeasures({
  trigger,
  measures,
}: ProposeJointAction): Decision<readonly MatrixCell[], JointActionRefusal> {
  if (measures.length === 0) return refuse('MEASURES_MISSING');
  const seen = new Set<string>();
  const cells: MatrixCell[] = [];
  for (const measure of measures) {
    const decided = decideMeasure(measure, trigger, seen);
    if (!decided.ok) return decided;
    cells.push(decided.value);
  }
  return permit(cells);
}

function decideMeasure(
  { kind, addressee }: ProposedMeasure,
  trigger: TriggerName,
  seen: Set<string>,
): Decision<MatrixCell, JointActionRefusal> {
  const cell = cellOf(trigger, kind);
  const key = `${kind}/${addressee ?? ''}`;
  const measure = measureKind(kind).title;
  if (!cell) return refuse('MEASURE_NOT_IN_MATRIX', { measure });
  if (kind === 'REFERRAL' && !addressee?.trim()) return refuse('ADDRESSEE_MISSING');
  if (addressee && namesPerson(addressee)) return refuse('TEXT_NAMES_PERSON');
  if (seen.has(key)) return refuse('MEASURE_REPEATED', { measure });
  seen.add(key);
  return permit(cell);
}

/** A repair lifts what was ordered until things are put right; a revoked license comes back only when its revocation is annulled (lifecycles 14a). */
export const decideRepair = (trigger: TriggerName): Decision<null, 'ONLY_ANNULMENT_REVERSES'> =>
  trigger === 'LICENSE_REVOKED' ? refuse('ONLY_ANNULMENT_REVERSES') : permit(null);

/** A measure that failed is ordered again, or given up, only as long as the action goes on: what is being lifted asks for nothing. */
export const decideAfterFailure = (state: ActionState): Decision<null, 'ACTION_NOT_IN_FORCE'> =>
  state === 'LIFTING' || state === 'LIFTED' ? refuse('ACTION_NOT_IN_FORCE') : permit(null);

export const DEPARTMENT_TITLES = {
  EDUCATION: '教育',
  MARKET_REGULATION: '市场监管',
  CIVIL_AFFAIRS: '民政',
  FINANCE: '资金监管',
  PUBLIC_SECURITY: '公安',
  JOINT_ENFORCEMENT: '专班',
} as const satisfies Record<MeasureDepartment, string>;

/** Every department that something is asked of has been heard; the office need not hear itself. */
export function decideConsultation(
  { consulted, minutes }: { readonly consulted: readonly MeasureDepartment[]; readonly minutes: string },
  asked: readonly MeasureDepartment[],
): Decision<null, JointActionRefusal> {
  const missing = [...new Set(asked)].filter(
    (department) => department !== 'JOINT_ENFORCEMENT' && !consulted.includes(department),
  );
  const reason = checkReason(minutes);
  if (!reason.ok) return reason;
  if (missing.length === 0) return permit(null);
  const departments = missing.map((department) => DEPARTMENT_TITLES[department]).join('、');
  return refuse('DEPARTMENT_NOT_CONSULTED', { departments });
}

export interface Annulment {
  readonly organ: string;
  readonly number: string;
  readonly annulledOn: string;
}

export function decideAnnulment(
  { organ, number, annulledOn }: Annulment,
  decision: { readonly servedOn: string; readonly state: 'SERVED' | 'ANNULLED' } | undefined,
  today: string,
): Decision<null, JointActionRefusal> {
  if (!decision) return refuse('DECISION_UNKNOWN');
  if (decision.state === 'ANNULLED') return refuse('DECISION_ANNULLED');
  if (organ.trim() === '' || number.trim() === '') return refuse('ANNULMENT_INCOMPLETE');
  if ([organ, number].some(namesPerson)) return refuse('TEXT_NAMES_PERSON');
  if (annulledOn < decision.servedOn || annulledOn > today) return refuse('ANNULLED_BEFORE_SERVED');
  return permit(null);
}
