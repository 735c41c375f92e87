import type {
  ContentBan,
  FindingState,
  MaterialSeatState,
  MaterialSource,
  MaterialState,
  MaterialVerdict,
} from '../gql/graphql';
import type { StateText } from './texts';

export const MATERIAL_STATES = {
  DRAFT: { text: '编写中', tone: 'NEUTRAL' },
  SELF_REVIEWED: { text: '已内部审核', tone: 'NEUTRAL' },
  SUBMITTED: { text: '待形式审核', tone: 'WATCH' },
  FORMAL_OK: { text: '待指派专家', tone: 'WATCH' },
  WITH_EXPERTS: { text: '专家审核中', tone: 'WATCH' },
  APPROVED: { text: '审核通过，待备案', tone: 'WATCH' },
  RETURNED: { text: '已退回', tone: 'BAD' },
  REJECTED: { text: '不予通过', tone: 'BAD' },
  FILED: { text: '已备案', tone: 'GOOD' },
  IN_USE: { text: '使用中', tone: 'GOOD' },
  WITHDRAWN: { text: '已停用', tone: 'BAD' },
  ARCHIVED: { text: '已归档', tone: 'NEUTRAL' },
} satisfies Record<MaterialState, StateText>;

export const MATERIAL_SOURCES = {
  SELF_COMPILED: '自编材料',
  PUBLISHED: '正式出版物',
} satisfies Record<MaterialSource, string>;

export const MATERIAL_VERDICTS = {
  APPROVE: '通过',
  RETURN: '退回修改',
  REJECT: '不予通过',
} satisfies Record<MaterialVerdict, string>;

export const MATERIAL_SEAT_STATES = {
  SEATED: { text: '待提交意见', tone: 'WATCH' },
  GIVEN: { text: '意见已提交', tone: 'GOOD' },
  RECUSED: { text: '已回避', tone: 'NEUTRAL' },
} satisfies Record<MaterialSeatState, StateText>;

/** Acts on one edition; drafting and filing a publication begin one. */
export const MATERIAL_ACTS = {
  reviseTeachingMaterial: '修改',
  recordMaterialSelfReview: '登记内部审核',
  submitTeachingMaterial: '送审',
  passMaterialFormalReview: '形式审核通过',
  returnTeachingMaterial: '退回',
  refuseTeachingMaterial: '不予通过',
  appointMaterialExperts: '指派专家',
  giveMaterialOpinion: '提交审核意见',
  fileTeachingMaterial: '备案',
  adoptTeachingMaterial: '用于课程',
  changeTeachingMaterial: '编新版本',
  stopTeachingMaterial: '停止使用',
  withdrawTeachingMaterial: '责令停用',
} as const;
export type MaterialActName = keyof typeof MATERIAL_ACTS;

export const isMaterialAct = (act: string): act is MaterialActName => Object.hasOwn(MATERIAL_ACTS, act);

const OTHER_ACTS: Readonly<Record<string, string>> = {
  draftTeachingMaterial: '登记自编材料',
  filePublication: '备案正式出版物',
  recuseMaterialExpert: '专家回避',
  markMaterialOverdue: '审核超期',
  archiveTeachingMaterial: '保管期满归档',
};

/** An act of the history by its name in the graph. */
export const materialActText = (act: string): string =>
  isMaterialAct(act) ? MATERIAL_ACTS[act] : (OTHER_ACTS[act] ?? act);

export const CONTENT_BANS = {
  OVER_STANDARD: '超标超前培训',
  FOREIGN_CURRICULUM: '境外教育课程',
  SCOPE_BREACH: '非学科类机构开展学科类培训',
  PRESCHOOL_BRIDGING: '学前学科类培训（幼小衔接等）',
  PRESCHOOL_ONLINE: '面向学龄前儿童的线上培训',
  PHOTO_SEARCH: '拍照搜题',
  LEVEL_TEST_OR_CONTEST: '组织等级考试、竞赛',
  PUPIL_SELECTION_TEST: '测试遴选学生',
  PUPIL_DATA_TO_SCHOOL: '向学校输送成绩、生源信息',
  RANKING: '对学生排名',
  RESULT_GUARANTEE: '保证性承诺',
  COERCED_PURCHASE: '强制服务、强制消费',
  FORCED_COLLECTION: '公示以外收费、摊派、强行集资',
  PIRACY: '盗版侵权',
  DISGUISED_TRAINING: '隐形变异开展学科类培训',
} satisfies Record<ContentBan, string>;

/** What a teaching material can be refused or withdrawn for. */
export const MATERIAL_BANS = [
  'FOREIGN_CURRICULUM',
  'OVER_STANDARD',
  'SCOPE_BREACH',
  'PRESCHOOL_BRIDGING',
  'PHOTO_SEARCH',
  'RESULT_GUARANTEE',
  'PIRACY',
] as const satisfies readonly ContentBan[];

export const FINDING_STATES = {
  RECORDED: { text: '待机构陈述', tone: 'WATCH' },
  ANSWERED: { text: '机构已陈述', tone: 'WATCH' },
  UNANSWERED: { text: '逾期未陈述', tone: 'WATCH' },
  CONFIRMED: { text: '已认定', tone: 'BAD' },
  CASE_PROPOSED: { text: '已建议立案', tone: 'BAD' },
  WITHDRAWN: { text: '已撤销', tone: 'NEUTRAL' },
} satisfies Record<FindingState, StateText>;
