import type { RefusalCatalogue, Role } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { RuleConstant } from '@lianguan/service-kit';

export const HANDLING_STATES = ['OPEN', 'GUIDED', 'ORDERED', 'RECTIFIED', 'OVERDUE', 'BANNED', 'WITHDRAWN'] as const;
export type HandlingStateName = (typeof HANDLING_STATES)[number];

export const RECTIFY_DUE = 'certificateHandling.rectify';
const RECTIFY_TERM = 'rectify.term';
const OFFICERS_MIN = 'case.officersMin';

export interface RectifyTerm {
  readonly minMonths: number;
  readonly maxMonths: number;
}

const EVERYWHERE = { scope: '', effectiveFrom: '2018-01-01', effectiveTo: null } as const;

export const handlingConstants: readonly RuleConstant[] = [
  {
    ...EVERYWHERE,
    key: RECTIFY_TERM,
    value: { minMonths: 1, maxMonths: 3 } satisfies RectifyTerm,
    source: 'S2§9',
    mark: 'S',
  },
  { ...EVERYWHERE, key: OFFICERS_MIN, value: 2, source: '处罚法 42', mark: 'L' },
];

export const CONSTANT_KEYS = { rectifyTerm: RECTIFY_TERM, officersMin: OFFICERS_MIN } as const;

/** Who guides to a license, and who orders and bans. */
export const GUIDES = ['EDU_SUP', 'EDU_LIC'] as const satisfies readonly Role[];
export const ENFORCERS = ['EDU_SUP'] as const satisfies readonly Role[];

/** M1: a township does what was delegated to it. */
const orTownship = (roles: readonly Role[]): readonly Role[] => [...roles, 'TOWNSHIP'];

/** A2: what becomes of a place that lacks a paper. OPEN is the place in the queue: it has no row yet. The article is that of the place's cell. */
export const handlingLifecycle = defineLifecycle({
  name: 'CertificateHandling',
  states: [...HANDLING_STATES],
  initial: 'OPEN',
  terminal: ['WITHDRAWN'],
  transitions: [
    { event: 'guideToApply', from: ['OPEN'], to: 'GUIDED', roles: orTownship(GUIDES), guard: 'mayApply', basis: null },
    {
      event: 'orderToRectify',
      from: ['OPEN', 'GUIDED', 'RECTIFIED'],
      to: 'ORDERED',
      roles: orTownship(ENFORCERS),
      guard: 'canBeRectified',
      basis: null,
      deadline: { name: RECTIFY_DUE, term: RECTIFY_TERM },
    },
    {
      event: 'confirmRectified',
      from: ['ORDERED', 'OVERDUE'],
      to: 'RECTIFIED',
      roles: orTownship(ENFORCERS),
      basis: null,
    },
    { event: 'passRectifyDue', from: ['ORDERED'], to: 'OVERDUE', roles: ['SYS'], basis: null },
    {
      event: 'banPlace',
      from: ['OPEN', 'GUIDED', 'ORDERED', 'RECTIFIED', 'OVERDUE'],
      to: 'BANNED',
      roles: [...ENFORCERS],
      guard: 'unlicensed',
      basis: '民办教育促进法 第六十四条',
    },
    {
      event: 'withdrawHandling',
      from: ['GUIDED', 'ORDERED', 'RECTIFIED', 'OVERDUE', 'BANNED'],
      to: 'WITHDRAWN',
      roles: [...ENFORCERS],
      guard: 'mayBeUndone',
      basis: null,
    },
  ],
  labels: {
    OPEN: '待处置',
    GUIDED: '已引导办证',
    ORDERED: '限期整改中',
    RECTIFIED: '已整改',
    OVERDUE: '逾期未整改',
    BANNED: '已取缔',
    WITHDRAWN: '已撤销处置',
    guideToApply: '引导办证',
    orderToRectify: '责令限期整改',
    confirmRectified: '确认整改到位',
    passRectifyDue: '整改期限届满',
    banPlace: '取缔',
    withdrawHandling: '撤销处置',
  },
});

export type HandlingRefusal =
  | 'PLACE_UNKNOWN'
  | 'NOT_DELEGATED'
  | 'NOT_TO_BE_HANDLED'
  | 'TEXT_NAMES_PERSON'
  | 'DOCUMENT_MISSING'
  | 'ALREADY_LICENSED'
  | 'OPERATOR_BANNED'
  | 'OTHER_APPROVER'
  | 'NOTHING_TO_RECTIFY'
  | 'RECTIFY_TERM_OUT_OF_RANGE'
  | 'PROBLEMS_MISSING'
  | 'PLACE_LICENSED'
  | 'OFFICERS_TOO_FEW'
  | 'RECORDER_MISSING'
  | 'SIGNS_STANDING'
  | 'EVIDENCE_MISSING'
  | 'WITHDRAWAL_REASON_MISSING'
  | 'CLOSED_FOR_EVER'
  | LifecycleRefusal;

export const HANDLING_REFUSALS = {
  PLACE_UNKNOWN: { message: '台账中没有这家机构，或已并入其他机构，或不在本单位管辖范围内', basis: null },
  NOT_DELEGATED: {
    message: '该事项今日没有赋权给本乡镇（街道），请报教育部门办理；赋权以公布的承接确认书为准',
    basis: '行政处罚法 第二十四条',
  },
  NOT_TO_BE_HANDLED: {
    message: '该机构证照齐全，不属于应处置的机构；有其他违法情形的，按相应程序办理',
    basis: '民办教育促进法 第六十二条',
  },
  TEXT_NAMES_PERSON: { message: '文书、说明和证据中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  DOCUMENT_MISSING: { message: '请填写文书编号', basis: '行政处罚法 第五十九条' },
  ALREADY_LICENSED: {
    message: '该机构已有办学许可证，不需要引导办证；请责令其限期办理法人登记',
    basis: '民办教育促进法实施条例 第二十四条',
  },
  OPERATOR_BANNED: {
    message: '举办者自{decidedOn}起被禁止举办（{article}），{until}，期间不能申请办学许可；继续办学的予以取缔',
    basis: '民办教育促进法实施条例 第六十二条',
  },
  OTHER_APPROVER: {
    message: '职业技能培训由人社部门审批，教育部门不责令整改；请引导其向人社部门申请',
    basis: '民办教育促进法 第十二条',
  },
  NOTHING_TO_RECTIFY: {
    message: '无照无证的机构没有可以整改的证照，应责令停止办学并予以取缔，或者引导其申请办证',
    basis: '民办教育促进法 第六十四条；无证无照经营查处办法 第七条',
  },
  RECTIFY_TERM_OUT_OF_RANGE: {
    message: '整改期限应为{min}至{max}个月，请改正',
    basis: '民办教育促进法 第六十二条',
  },
  PROBLEMS_MISSING: { message: '请写明需要整改的问题', basis: '行政处罚法 第二十八条' },
  PLACE_LICENSED: {
    message: '该机构持有办学许可证，不能取缔；应先依法吊销或收回许可证',
    basis: '民办教育促进法 第六十二条',
  },
  OFFICERS_TOO_FEW: {
    message: '执法人员不得少于{min}人，请填写每人的执法证号',
    basis: '行政处罚法 第四十二条',
  },
  RECORDER_MISSING: { message: '请填写执法记录仪编号：执法应全过程记录', basis: '行政处罚法 第四十七条' },
  SIGNS_STANDING: {
    message: '招牌标识尚未拆除，取缔没有完成；拆除后再登记',
    basis: '民办教育促进法 第六十四条',
  },
  EVIDENCE_MISSING: { message: '请至少登记一项证据（照片、录像或笔录的编号）', basis: '行政处罚法 第四十六条' },
  WITHDRAWAL_REASON_MISSING: { message: '请填写撤销处置的理由', basis: '行政处罚法 第七十五条' },
  CLOSED_FOR_EVER: {
    message: '居民住宅内的培训场所已永久关闭，只有复议决定或判决撤销取缔后才能恢复；请填写该文书编号',
    basis: '行政复议法 第六十四条；行政诉讼法 第七十条',
  },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<HandlingRefusal>;
