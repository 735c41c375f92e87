import { RE_REGISTRATION_CHOICES, RE_REGISTRATION_STATES } from '../glossary/re-registration-texts';
import type { ReRegistrationChoice, ReRegistrationFileQuery, ReRegistrationState } from '../gql/graphql';

export type ReRegistrationFile = NonNullable<ReRegistrationFileQuery['reRegistration']>;

export const RE_REGISTRATION_ACTS = [
  'choose',
  'interview',
  'cancelLicense',
  'approve',
  'issueLicense',
  'appraise',
  'receive',
  'changeChoice',
  'terminate',
] as const;
export type ReRegistrationAct = (typeof RE_REGISTRATION_ACTS)[number];

interface ActText {
  readonly button: string;
  readonly explains: string;
}

export const RE_REGISTRATION_ACT_TEXTS = {
  choose: {
    button: '登记选择',
    explains: '机构选择注销、转为非营利性或转为非学科类。工作人员代为登记的，填写机构书面选择材料的编号。',
  },
  changeChoice: {
    button: '改变选择',
    explains:
      '注销许可证、登记为民办非企业单位或主管部门接收以前，机构可以改变去向。已结清退费、重新审核、采用的鉴别结论作废，按新的去向重新办理；其间仍暂停招生和收费。',
  },
  interview: { button: '登记约谈', explains: '逐一与机构负责人面谈劝导，每次谈话登记一次。' },
  cancelLicense: {
    button: '注销办学许可证',
    explains: '银行已报告退费结清。注销后由市场监管部门在七个工作日内办理登记。',
  },
  approve: { button: '重新审核通过', explains: '审核通过后，由民政部门在六十日内办理民办非企业单位登记。' },
  issueLicense: {
    button: '换发办学许可证',
    explains: '新的法人已登记、监管账户已建立。新证生效后，由市场监管部门办理原企业的登记。',
  },
  appraise: {
    button: '采用鉴别结论',
    explains: '采用专家组归档的“非学科类”结论。还有课程鉴别为学科类的，不能转为非学科类。',
  },
  receive: {
    button: '接收管理',
    explains: '先接收、后管理：机构转由本部门主管，并设置过渡期，过渡期届满自行终止。',
  },
  terminate: { button: '终止办学', explains: '期限届满仍未完成的，终止办学并注销办学许可证。' },
} satisfies Record<ReRegistrationAct, ActText>;

/** What the service allows this caller to do now. */
export const reRegistrationActsOf = (availableActions: readonly string[]): readonly ReRegistrationAct[] =>
  RE_REGISTRATION_ACTS.filter((act) => availableActions.includes(act));

/** The way of each choice. */
const ROUTES = {
  DEREGISTER: ['NOTIFIED', 'CHOSEN', 'CLEARED', 'LICENSE_CANCELLED', 'DONE'],
  NONPROFIT: ['NOTIFIED', 'CHOSEN', 'APPROVED', 'NP_REGISTERED', 'ACCOUNTED', 'REISSUED', 'DONE'],
  NON_ACADEMIC: ['NOTIFIED', 'CHOSEN', 'APPRAISED', 'RECEIVED', 'DONE'],
} satisfies Record<ReRegistrationChoice, readonly ReRegistrationState[]>;

export interface RouteStep {
  readonly state: ReRegistrationState;
  readonly text: string;
  readonly reached: boolean;
}

/** The steps of the way that was chosen, the last one reached among them; what the deadline cut short ends with its own state. */
export function routeOf({
  choice,
  state,
  acts,
}: Pick<ReRegistrationFile, 'choice' | 'state' | 'acts'>): readonly RouteStep[] {
  const way: readonly ReRegistrationState[] = choice ? ROUTES[choice] : ['NOTIFIED'];
  // What was done before the choice was changed is undone.
  const standing = acts.slice(acts.findLastIndex(({ transition }) => transition?.includes('-changeChoice->')) + 1);
  const passed = standing.flatMap(({ transition }) => transition?.split('-> ')[1] ?? []);
  const reached = new Set(['NOTIFIED', ...(choice ? ['CHOSEN'] : []), state, ...passed]);
  const cut: readonly ReRegistrationState[] = ['OVERDUE', 'TERMINATED'];
  const end = cut.filter((one) => reached.has(one) && cut.includes(state));
  return [...way, ...end].map((one) => ({
    state: one,
    text: RE_REGISTRATION_STATES[one].text,
    reached: reached.has(one),
  }));
}

const LABELS: Readonly<Record<string, string>> = {
  settleRefunds: '结清退费',
  registerNonProfit: '登记为民办非企业单位',
  openAccount: '建立监管账户',
  changeBusiness: '变更或注销市场主体登记',
  changeScope: '变更经营范围',
  passDeadline: '转登记期限届满',
};

const TRANSITION = /^(\w+) -(\w+)-> (\w+)$/u;

const isState = (name: string): name is ReRegistrationState => Object.hasOwn(RE_REGISTRATION_STATES, name);
const isChoice = (name: string): name is ReRegistrationChoice => Object.hasOwn(RE_REGISTRATION_CHOICES, name);

const actName = (act: string): string =>
  act in RE_REGISTRATION_ACT_TEXTS ? RE_REGISTRATION_ACT_TEXTS[act as ReRegistrationAct].button : (LABELS[act] ?? act);

/** What the record calls a step: 换发办学许可证：已建监管账户 → 已换发许可证. */
export function stepText(transition: string | null): string {
  if (transition === null) return '记录';
  const [, from = '', act = '', to = ''] = TRANSITION.exec(transition) ?? [];
  if (!isState(from) || !isState(to)) return transition;
  if (from === to) return actName(act);
  return `${actName(act)}：${RE_REGISTRATION_STATES[from].text} → ${RE_REGISTRATION_STATES[to].text}`;
}

/** The reason of a choice is what was chosen. */
export const reasonText = (reason: string | null): string | null =>
  reason !== null && isChoice(reason) ? RE_REGISTRATION_CHOICES[reason] : reason;

type Appraisal = NonNullable<ReRegistrationFile['institution']>['appraisals'][number];

/** Appraisals whose filed or final finding is that the course is no subject. */
export const adoptable = (appraisals: readonly Appraisal[]): readonly Appraisal[] =>
  appraisals.filter(
    ({ state, finding, finalFinding }) =>
      (state === 'FILED' && finding === 'NON_ACADEMIC') || (state === 'FINAL' && finalFinding === 'NON_ACADEMIC'),
  );
