import type { RefusalCatalogue, Role } from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { MoratoriumRefusal, PremisesRefusal } from '../license-admission/index.js';

export const BRANCH_STATES = [
  'RECORDED',
  'INQUIRED',
  'UNANSWERED',
  'ANSWERED',
  'GUIDED',
  'ADMITTED',
  'STOPPED',
] as const;
export type BranchStateName = (typeof BRANCH_STATES)[number];

export const INQUIRY_DUE = 'outsideBranch.inquiry';
const INQUIRY_TERM = 'branch.inquiryAnswer';

/** No law gives the other department a term: each county may have its own. */
export const BRANCH_CONSTANTS: readonly RuleConstant[] = [
  {
    scope: '',
    effectiveFrom: '2021-07-24',
    effectiveTo: null,
    key: INQUIRY_TERM,
    value: '15wd',
    source: null,
    mark: 'K',
  },
];

/** Who comes upon branches: education on patrol, the registrar in its register. */
export const BRANCH_RECORDERS = ['EDU_SUP', 'SAMR_REG'] as const satisfies readonly Role[];
const SUPERVISOR = ['EDU_SUP'] as const satisfies readonly Role[];

const APPROVAL_BASIS = '民办教育促进法 第十二条';
const BAN_BASIS = '民办教育促进法 第六十四条';

/** M47: what becomes of the branch of another city's company. A license of elsewhere is none here. */
export const branchLifecycle = defineLifecycle({
  name: 'OutsideBranch',
  states: [...BRANCH_STATES],
  initial: 'RECORDED',
  terminal: ['ADMITTED', 'STOPPED'],
  transitions: [
    {
      event: 'inquireHomeDepartment',
      from: ['RECORDED', 'UNANSWERED'],
      to: 'INQUIRED',
      roles: SUPERVISOR,
      basis: null,
      deadline: { name: INQUIRY_DUE, term: INQUIRY_TERM },
    },
    { event: 'passInquiryDue', from: ['INQUIRED'], to: 'UNANSWERED', roles: ['SYS'], basis: null },
    { event: 'recordHomeAnswer', from: ['INQUIRED', 'UNANSWERED'], to: 'ANSWERED', roles: SUPERVISOR, basis: null },
    {
      event: 'guideOutsideBranch',
      from: ['ANSWERED'],
      to: 'GUIDED',
      roles: SUPERVISOR,
      guard: 'mayApply',
      basis: APPROVAL_BASIS,
    },
    {
      event: 'admitOutsideBranch',
      from: ['GUIDED'],
      to: 'ADMITTED',
      roles: ['EDU_LIC'],
      guard: 'approvedHere',
      basis: APPROVAL_BASIS,
    },
    {
      event: 'stopOutsideBranch',
      from: ['RECORDED', 'INQUIRED', 'UNANSWERED', 'ANSWERED', 'GUIDED'],
      to: 'STOPPED',
      roles: ['EDU_SUP', 'CEB'],
      basis: BAN_BASIS,
    },
  ],
  labels: {
    RECORDED: '已登记',
    INQUIRED: '已函询属地',
    UNANSWERED: '属地逾期未复',
    ANSWERED: '属地已复函',
    GUIDED: '已引导申请',
    ADMITTED: '已在本地取得许可',
    STOPPED: '已责令停止',
    inquireHomeDepartment: '函询总公司属地',
    passInquiryDue: '复函期限届满',
    recordHomeAnswer: '登记复函',
    guideOutsideBranch: '引导在本地申请',
    admitOutsideBranch: '登记本地许可',
    stopOutsideBranch: '责令停止',
  },
});

export type BranchActName = Exclude<(typeof branchLifecycle.transitions)[number]['event'], 'passInquiryDue'>;

type OwnFinding =
  | 'BRANCH_NOT_REGISTERED'
  | 'HOME_LICENSE_NOT_SHOWN'
  | 'HOME_LICENSE_DENIED'
  | 'BRANCH_PREMISES_UNKNOWN';
/** What keeps a branch from being approved here; the moratorium and the law of premises have texts of their own. */
export type BranchFinding = OwnFinding | MoratoriumRefusal | PremisesRefusal;

export const BRANCH_FINDINGS = {
  BRANCH_NOT_REGISTERED: {
    message: '没有出示本地的分公司营业执照；请先向本地登记机关申请登记，再申请办学许可',
    basis: '市场主体登记管理条例 第二十三条',
  },
  HOME_LICENSE_NOT_SHOWN: {
    message: '没有出示总公司在其属地的办学许可证；请补充出示，没有的不得设立分支机构',
    basis: APPROVAL_BASIS,
  },
  HOME_LICENSE_DENIED: {
    message: '总公司属地教育部门复函：该公司没有有效的办学许可证；请其停止培训并退费',
    basis: BAN_BASIS,
  },
  BRANCH_PREMISES_UNKNOWN: { message: '办学场所的类型、面积和人数还没有查明；请现场查明后登记', basis: APPROVAL_BASIS },
} satisfies RefusalCatalogue<OwnFinding>;

export type BranchRefusal =
  | 'BRANCH_OUT_OF_DIVISION'
  | 'BRANCH_TEXT_MISSING'
  | 'BRANCH_TEXT_NAMES_PERSON'
  | 'BRANCH_CODE_INVALID'
  | 'HOME_DIVISION_INVALID'
  | 'COMPANY_OF_SAME_CITY'
  | 'BRANCH_STAGES_MISSING'
  | 'BRANCH_ON_FILE'
  | 'BRANCH_UNKNOWN'
  | 'BRANCH_DOCUMENT_MISSING'
  | 'BRANCH_SUCCESSOR_UNKNOWN'
  | 'BRANCH_SUCCESSOR_ELSEWHERE'
  | 'BRANCH_SUCCESSOR_WITHOUT_PAPERS'
  | OwnFinding
  | LifecycleRefusal;

export const BRANCH_REFUSALS = {
  BRANCH_OUT_OF_DIVISION: { message: '区划代码{divisionCode}不在本单位管辖范围内，请移送当地', basis: null },
  BRANCH_TEXT_MISSING: { message: '请填写{field}', basis: '行政处罚法 第五十四条' },
  BRANCH_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  BRANCH_CODE_INVALID: { message: '{of}的统一社会信用代码有误：{problem}', basis: 'GB 32100-2015' },
  HOME_DIVISION_INVALID: { message: '请填写总公司住所地的六位区划代码', basis: 'GB/T 2260' },
  COMPANY_OF_SAME_CITY: {
    message: '总公司就在本市，不属于跨市分支机构；本地机构设立教学点的，在“场所变更”中申请',
    basis: null,
  },
  BRANCH_STAGES_MISSING: { message: '请选择培训对象', basis: null },
  BRANCH_ON_FILE: { message: '该地址的同名分支机构已登记，请在原档案中办理', basis: null },
  BRANCH_UNKNOWN: { message: '没有这家分支机构的档案，或不在本单位管辖范围内', basis: null },
  BRANCH_DOCUMENT_MISSING: { message: '请填写文书编号', basis: '行政处罚法 第五十九条' },
  BRANCH_SUCCESSOR_UNKNOWN: { message: '机构台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  BRANCH_SUCCESSOR_ELSEWHERE: {
    message: '台账编号{ledgerNo}的机构不在该分支机构所在的县（市、区），请核对',
    basis: null,
  },
  BRANCH_SUCCESSOR_WITHOUT_PAPERS: {
    message: '台账编号{ledgerNo}的机构在本地还没有取得办学许可证和法人登记证照；取得后再登记',
    basis: APPROVAL_BASIS,
  },
  ...BRANCH_FINDINGS,
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<BranchRefusal>;
