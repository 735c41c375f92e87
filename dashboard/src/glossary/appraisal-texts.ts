import type {
  AppraisalFinding,
  AppraisalMaterialKind,
  AppraisalState,
  PanelLevel,
  PanelSeatState,
  Subject,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const APPRAISAL_STATES = {
  REQUESTED: state('待补材料', 'WATCH'),
  COMPLETE: state('材料齐全', 'WATCH'),
  PANELLED: state('专家鉴别中', 'WATCH'),
  REPORTED: state('专家意见已齐', 'WATCH'),
  CONFIRMED: state('已确认', 'GOOD'),
  FILED: state('已归档', 'NEUTRAL'),
  HIGHER_REVIEW: state('申请上级复核', 'WATCH'),
  HIGHER_PANELLED: state('上级专家复核中', 'WATCH'),
  HIGHER_REPORTED: state('复核意见已齐', 'WATCH'),
  FINAL: state('复核终结', 'NEUTRAL'),
} satisfies Record<AppraisalState, StateText>;

export const FINDINGS = {
  ACADEMIC: '学科类',
  NON_ACADEMIC: '非学科类',
  MIXED: '部分属学科类',
} satisfies Record<AppraisalFinding, string>;

export const MATERIAL_KINDS = {
  COURSE_REVIEW_FORM: '课程内容审核表',
  TEACHING_MATERIAL: '培训材料',
  OTHER: '其他',
} satisfies Record<AppraisalMaterialKind, string>;

export const PANEL_LEVELS = { FIRST: '首次鉴别', HIGHER: '上级复核' } satisfies Record<PanelLevel, string>;

export const SEAT_STATES = {
  SEATED: state('待提交意见', 'WATCH'),
  GIVEN: state('意见已提交', 'GOOD'),
  RECUSED: state('已回避', 'NEUTRAL'),
} satisfies Record<PanelSeatState, StateText>;

export const SUBJECTS = {
  MORALITY_LAW: '道德与法治',
  CHINESE: '语文',
  HISTORY: '历史',
  GEOGRAPHY: '地理',
  MATHEMATICS: '数学',
  FOREIGN_LANGUAGE: '外语',
  PHYSICS: '物理',
  CHEMISTRY: '化学',
  BIOLOGY: '生物',
  PHYSICAL_EDUCATION: '体育',
  ART: '艺术',
  COMPREHENSIVE_PRACTICE: '综合实践',
  LABOUR: '劳动',
  INFORMATION_TECHNOLOGY: '信息技术',
} satisfies Record<Subject, string>;

export const subjectsText = (subjects: readonly Subject[]): string =>
  subjects.map((subject) => SUBJECTS[subject]).join('、');

export const SUBJECT_OPTIONS = Object.entries(SUBJECTS).map(([value, label]) => ({ value: value as Subject, label }));

/** What stands: the finding of the review before the first one. */
export const findingText = (of: {
  readonly finding: AppraisalFinding | null;
  readonly finalFinding: AppraisalFinding | null;
}): string => {
  const finding = of.finalFinding ?? of.finding;
  return finding ? FINDINGS[finding] : '未确认';
};
