import type {
  ProviderExitGround,
  ProviderSelectionState,
  SchoolLeaseState,
  SelectionMethod,
  ServiceAgreementState,
  ServiceCheckFinding,
  ServiceProviderState,
  TrainingSurveyState,
  WeekendFeedbackState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const SELECTION_STATES = {
  OPEN: state('接受报名', 'WATCH'),
  REVIEWING: state('评审中', 'WATCH'),
  FINISHED: state('已结束', 'NEUTRAL'),
} satisfies Record<ProviderSelectionState, StateText>;

export const SELECTION_METHODS = { TENDER: '招标', REVIEW: '竞争性评审' } satisfies Record<SelectionMethod, string>;

export const PROVIDER_STATES = {
  APPLIED: state('已报名', 'WATCH'),
  CHOSEN: state('已选定', 'GOOD'),
  DECLINED: state('未选定', 'NEUTRAL'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
  EXITED: state('已退出', 'BAD'),
} satisfies Record<ServiceProviderState, StateText>;

export const AGREEMENT_STATES = {
  IN_FORCE: state('履行中', 'GOOD'),
  COMPLETED: state('已履行完毕', 'NEUTRAL'),
  ENDED: state('学校提前终止', 'WATCH'),
  STOPPED: state('机构退出而停止', 'BAD'),
} satisfies Record<ServiceAgreementState, StateText>;

export const CHECK_FINDINGS = {
  SOUND: '正常',
  LOW_QUALITY: '服务水平低下',
  SOLICITING: '在校招揽生源',
  NOT_AS_AGREED: '不按规定提供服务',
  DISORDER: '扰乱教学和招生秩序',
} satisfies Record<ServiceCheckFinding, string>;

export const EXIT_GROUNDS = {
  LOW_QUALITY: CHECK_FINDINGS.LOW_QUALITY,
  SOLICITING: CHECK_FINDINGS.SOLICITING,
  NOT_AS_AGREED: CHECK_FINDINGS.NOT_AS_AGREED,
  DISORDER: CHECK_FINDINGS.DISORDER,
  INELIGIBLE: '不再符合准入条件',
  OWN_REQUEST: '机构自行申请',
} satisfies Record<ProviderExitGround, string>;

export const FEEDBACK_STATES = {
  SENT: state('已反馈，待学校接收', 'WATCH'),
  RECEIVED: state('学校已接收，待答复', 'WATCH'),
  ANSWERED: state('学校已答复', 'GOOD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
} satisfies Record<WeekendFeedbackState, StateText>;

export const SURVEY_STATES = {
  OPEN: state('填报中', 'WATCH'),
  CLOSED: state('已汇总', 'GOOD'),
} satisfies Record<TrainingSurveyState, StateText>;

export const LEASE_STATES = {
  FOUND: state('待核实', 'WATCH'),
  ORDERED: state('责令立即收回', 'BAD'),
  REPORTED: state('学校已报收回，待核实', 'WATCH'),
  RETURNED: state('已收回', 'GOOD'),
  DISMISSED: state('不属于擅自出租', 'NEUTRAL'),
} satisfies Record<SchoolLeaseState, StateText>;

/** Acts that ask for a reason and a paper, nothing else. */
export const SCHOOL_RECORD_ACTS = {
  finishProviderSelection: '结束遴选',
  withdrawFromSelection: '撤回报名',
  chooseServiceProvider: '选定',
  declineServiceProvider: '不予选定',
  endServiceAgreement: '提前终止',
  receiveWeekendFeedback: '接收反馈',
  answerWeekendFeedback: '答复',
  withdrawWeekendFeedback: '撤回反馈',
  receiveTeacherReferral: '接收告知函',
  withdrawTeacherReferral: '撤回告知函',
  closeTrainingSurvey: '结束填报并汇总',
  dismissSchoolLease: '认定不属于擅自出租',
  orderPremisesReturn: '责令立即收回',
  reportPremisesReturn: '报告已收回',
  confirmPremisesReturn: '确认已收回',
  refusePremisesReturn: '认定尚未收回',
} as const;
export type SchoolRecordActName = keyof typeof SCHOOL_RECORD_ACTS;

export const isSchoolRecordAct = (name: string): name is SchoolRecordActName => Object.hasOwn(SCHOOL_RECORD_ACTS, name);

const STEPS: Readonly<Record<string, string>> = {
  ...SCHOOL_RECORD_ACTS,
  openProviderSelection: '发布遴选公告',
  passSelectionDue: '报名期满',
  applyToSelection: '报名',
  endServiceProvider: '责令退出',
  concludeServiceAgreement: '签订协议',
  completeServiceAgreement: '协议期满',
  reportWeekendFinding: '反馈学校',
  reportInServiceTeacher: '告知学校和纪检',
  answerTeacherReferral: '答复处理结果',
  passAnswerDue: '答复期满',
  withdrawFallen: '认定更正，撤回',
  openTrainingSurvey: '布置调查',
  passSurveyDue: '填报期满',
  recordSchoolLease: '登记',
};
export const schoolStepText = (act: string): string => STEPS[act] ?? act;

/** Grades are counted through: 7 is the first of junior secondary school. */
export const gradeText = (grade: number): string =>
  grade <= 6
    ? `${'一二三四五六'.charAt(grade - 1)}年级`
    : `${grade <= 9 ? '初' : '高'}${'一二三'.charAt((grade - 1) % 3)}`;
