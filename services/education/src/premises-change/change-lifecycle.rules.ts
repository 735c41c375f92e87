import type { RefusalCatalogue, Role } from '@lianguan/kernel';
import {
  defineLifecycle,
  LIFECYCLE_REFUSALS,
  type LifecycleRefusal,
  type Transition,
} from '@lianguan/service-kit/rules';

/** MOVE: the approved address becomes another one. TEACHING_POINT: one more, under the same license. */
export const CHANGE_KINDS = ['MOVE', 'TEACHING_POINT'] as const;
export type ChangeKindName = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['DRAFT', 'SUBMITTED', 'ACCEPTED', 'CHECKED', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const;
export type ChangeStateName = (typeof CHANGE_STATES)[number];

/** A change in one of these keeps its institution from a second one. */
export const OPEN_STATES = ['SUBMITTED', 'ACCEPTED', 'CHECKED'] as const satisfies ChangeStateName[];

export const CLOCKS = { accept: 'premisesChange.deemAccept', decide: 'premisesChange.decide' } as const;

const LIC = ['EDU_LIC'] as const satisfies readonly Role[];
const INST = ['INST'] as const satisfies readonly Role[];
const UNDECIDED = ['ACCEPTED', 'CHECKED'] as const satisfies ChangeStateName[];
const ACCEPTANCE_BASIS = '行政许可法 第三十二条';
const DECISION_BASIS = '行政许可法 第四十九条';

const acceptance = (event: 'acceptPremisesChange' | 'deemAcceptPremisesChange', roles: readonly Role[]) =>
  ({
    event,
    from: ['SUBMITTED'],
    to: 'ACCEPTED',
    roles,
    basis: ACCEPTANCE_BASIS,
    deadline: { name: CLOCKS.decide, term: 'license.decision', until: ['APPROVED', 'REFUSED', 'WITHDRAWN'] },
  }) as const satisfies Transition<ChangeStateName>;

/** The passing of the term leaves the change as it is, and is put on record. */
const overrun = (state: (typeof UNDECIDED)[number]) =>
  ({
    event: 'overrunPremisesDecision',
    from: [state],
    to: state,
    roles: ['SYS'],
    basis: '行政许可法 第四十二条',
  }) as const satisfies Transition<ChangeStateName>;

/** A6, M9: a non-subject school moves or opens a teaching point. DRAFT is what is not handed in: it has no row. */
export const changeLifecycle = defineLifecycle({
  name: 'PremisesChange',
  states: [...CHANGE_STATES],
  initial: 'DRAFT',
  terminal: ['APPROVED', 'REFUSED', 'WITHDRAWN'],
  transitions: [
    {
      event: 'requestPremisesChange',
      from: ['DRAFT'],
      to: 'SUBMITTED',
      roles: INST,
      guard: 'admissible',
      basis: DECISION_BASIS,
      deadline: { name: CLOCKS.accept, term: 'license.correctionNotice' },
    },
    acceptance('acceptPremisesChange', LIC),
    acceptance('deemAcceptPremisesChange', ['SYS']),
    {
      event: 'recordPremisesCheck',
      from: ['ACCEPTED'],
      to: 'CHECKED',
      roles: LIC,
      guard: 'premisesFit',
      basis: '行政许可法 第三十四条',
    },
    overrun('ACCEPTED'),
    overrun('CHECKED'),
    {
      event: 'approvePremisesChange',
      from: ['CHECKED'],
      to: 'APPROVED',
      roles: LIC,
      guard: 'stillAdmissible',
      basis: DECISION_BASIS,
    },
    {
      event: 'refusePremisesChange',
      from: [...UNDECIDED],
      to: 'REFUSED',
      roles: LIC,
      basis: '行政许可法 第三十八条',
    },
    { event: 'withdrawPremisesChange', from: [...OPEN_STATES], to: 'WITHDRAWN', roles: INST, basis: null },
  ],
  labels: {
    DRAFT: '未提交',
    SUBMITTED: '已提交',
    ACCEPTED: '已受理',
    CHECKED: '已现场核查',
    APPROVED: '准予变更',
    REFUSED: '不予变更',
    WITHDRAWN: '已撤回',
    requestPremisesChange: '提交申请',
    acceptPremisesChange: '受理',
    deemAcceptPremisesChange: '视为受理',
    recordPremisesCheck: '现场核查',
    overrunPremisesDecision: '审查超期',
    approvePremisesChange: '准予变更',
    refusePremisesChange: '不予变更',
    withdrawPremisesChange: '撤回申请',
  },
});

export type ChangeEvent = (typeof changeLifecycle.transitions)[number]['event'];

export type ChangeRefusal =
  | 'CHANGE_APPLICANT_UNKNOWN'
  | 'CHANGE_LICENSE_NOT_ACTIVE'
  | 'CHANGE_OPEN'
  | 'CHANGE_OUT_OF_COUNTY'
  | 'CHANGE_ADDRESS_MISSING'
  | 'CHANGE_ADDRESS_KNOWN'
  | 'CHANGE_STAGES_MISSING'
  | 'CHANGE_TEXT_NAMES_PERSON'
  | 'CHANGE_PAPERS_MISSING'
  | 'CHANGE_PAPER_EXPIRED'
  | 'CHANGE_UNKNOWN'
  | 'CHANGE_OFFICERS_TOO_FEW'
  | 'CHANGE_CHECK_NOT_YET'
  | 'CHANGE_DOCUMENT_MISSING'
  | 'CHANGE_REASON_MISSING'
  | LifecycleRefusal;

export const CHANGE_REFUSALS = {
  CHANGE_APPLICANT_UNKNOWN: { message: '登录身份没有对应的在册机构，不能申请', basis: null },
  CHANGE_LICENSE_NOT_ACTIVE: {
    message: '办学许可证不在有效状态（无证、停止招生、停业整顿、吊销、期满或注销），不能变更场所；恢复有效后再申请',
    basis: '民办教育促进法 第十二条',
  },
  CHANGE_OPEN: { message: '该机构另有一件场所变更正在办理，办结或撤回后再申请', basis: null },
  CHANGE_OUT_OF_COUNTY: {
    message: '新场所不在原审批机关的县（市、区）内，不能作为变更办理；请向新场所所在地的教育部门申请办学许可',
    basis: '民办教育促进法 第十二条',
  },
  CHANGE_ADDRESS_MISSING: { message: '请填写新场所的地址', basis: '行政许可法 第二十九条' },
  CHANGE_ADDRESS_KNOWN: { message: '该地址已是核准的办学场所，不必变更', basis: null },
  CHANGE_STAGES_MISSING: { message: '请选择培训对象', basis: null },
  CHANGE_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  CHANGE_PAPERS_MISSING: {
    message: '新场所还缺：{papers}；每件请填写出具机关和编号',
    basis: '行政许可法 第三十一条；民办教育促进法 第十二条',
  },
  CHANGE_PAPER_EXPIRED: {
    message: '新场所的{paper}已于{validTo}到期；请换取有效的文书后再办理',
    basis: '行政许可法 第三十一条',
  },
  CHANGE_UNKNOWN: { message: '没有这件场所变更，或不在本单位管辖范围内', basis: null },
  CHANGE_OFFICERS_TOO_FEW: {
    message: '现场核查人员不得少于两人，请填写每人的执法证号',
    basis: '行政许可法 第三十四条',
  },
  CHANGE_CHECK_NOT_YET: { message: '核查日期晚于今日，请改正', basis: null },
  CHANGE_DOCUMENT_MISSING: { message: '请填写决定书文号', basis: '行政许可法 第三十八条' },
  CHANGE_REASON_MISSING: { message: '请写明理由', basis: '行政许可法 第三十八条' },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<ChangeRefusal>;
