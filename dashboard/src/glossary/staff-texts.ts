import type {
  BackgroundInquiryState,
  InServiceMatchState,
  OtherEmployer,
  StaffCheckState,
  StaffDegree,
  StaffDuty,
  StaffPost,
  StaffState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const STAFF_STATES = {
  FILED: state('待审核', 'WATCH'),
  RETURNED: state('已退回', 'BAD'),
  ADMITTED: state('已备案', 'GOOD'),
  LEFT: state('已离职', 'NEUTRAL'),
} satisfies Record<StaffState, StateText>;

export const STAFF_POSTS = {
  TEACHING: '教学',
  RESEARCH: '教研',
  ASSISTING: '助教、带班等辅助',
} satisfies Record<StaffPost, string>;

export const STAFF_DEGREES = {
  SECONDARY: '高中及以下',
  ASSOCIATE: '专科',
  BACHELOR: '本科',
  MASTER: '硕士',
  DOCTOR: '博士',
} satisfies Record<StaffDegree, string>;

export const OTHER_EMPLOYERS = {
  NONE: '没有',
  SCHOOL: '中小学',
  KINDERGARTEN: '幼儿园',
  AUDIO_VISUAL_CENTRE: '电教馆',
  TEACHING_RESEARCH_OFFICE: '教研室',
  YOUTH_CENTRE: '青少年活动中心',
  OTHER: '其他单位',
} satisfies Record<OtherEmployer, string>;

export const STAFF_DUTIES = {
  ON_DUTY: state('可上岗', 'GOOD'),
  NOT_CHECKED: state('未经核查', 'WATCH'),
  NOT_ADMITTED: state('未备案', 'WATCH'),
  PERMIT_EXPIRED: state('工作许可到期', 'BAD'),
  NOT_CLEAR: state('核查有记录，不得上岗', 'BAD'),
  BARRED: state('禁止从业，应解除聘用', 'BAD'),
  IN_SERVICE_TEACHER: state('在职教师，不得聘用', 'BAD'),
  LEFT: state('已离职', 'NEUTRAL'),
} satisfies Record<StaffDuty, StateText>;

export const STAFF_CHECK_STATES = {
  LISTED: state('待本人同意', 'WATCH'),
  CONSENTED: state('待发函', 'WATCH'),
  REQUESTED: state('已发函', 'NEUTRAL'),
  RECEIVED: state('派出所已收函', 'NEUTRAL'),
  CLEAR: state('无记录', 'GOOD'),
  HIT: state('有记录', 'BAD'),
  REVIEWING: state('异议复核中', 'WATCH'),
  CONFIRMED: state('复核维持', 'BAD'),
  BARRED: state('已禁止从业', 'BAD'),
  EXPIRED: state('已满一年', 'NEUTRAL'),
} satisfies Record<StaffCheckState, StateText>;

export const INQUIRY_STATES = {
  REQUESTED: state('待收函', 'WATCH'),
  RECEIVED: state('待答复', 'WATCH'),
  CLEAR: state('无记录', 'GOOD'),
  HIT: state('有记录', 'BAD'),
  REVIEWING: state('异议复核中', 'WATCH'),
  UPHELD: state('复核维持', 'BAD'),
  OVERTURNED: state('复核更正', 'GOOD'),
} satisfies Record<BackgroundInquiryState, StateText>;

/** What is done to one person; listing, consent and letters go by many at once. */
export const STAFF_ACTS = {
  reviseStaffMember: '修改',
  admitStaffMember: '准予备案',
  returnStaffMember: '退回',
  endStaffEmployment: '登记离职',
} as const;
export type StaffActName = keyof typeof STAFF_ACTS;

export const CHECK_ACTS = {
  objectToBackgroundAnswer: '登记本人异议',
  imposeStaffBar: '禁止从业',
} as const;
export type CheckActName = keyof typeof CHECK_ACTS;

export const isStaffAct = (name: string): name is StaffActName => Object.hasOwn(STAFF_ACTS, name);
export const isCheckAct = (name: string): name is CheckActName => Object.hasOwn(CHECK_ACTS, name);

export const IN_SERVICE_MATCH_STATES = {
  OPEN: state('待核实', 'WATCH'),
  CONFIRMED: state('已认定', 'BAD'),
  DISMISSED: state('已排除', 'NEUTRAL'),
} satisfies Record<InServiceMatchState, StateText>;
