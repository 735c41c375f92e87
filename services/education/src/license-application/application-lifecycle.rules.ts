import type { Role } from '@lianguan/kernel';
import type { RuleConstant, Transition } from '@lianguan/service-kit';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const APPLICATION_STATES = [
  'DRAFT',
  'SUBMITTED',
  'CORRECTION',
  'ACCEPTED',
  'IN_REVIEW',
  'CHECKED',
  'APPROVED',
  'REFUSED',
  'ISSUED',
  'ACTIVE',
  'WITHDRAWN',
  'ANNULLED',
] as const;
export type ApplicationStateName = (typeof APPLICATION_STATES)[number];

export const APPLICATION_STATE_NAMES = {
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  CORRECTION: '待补正',
  ACCEPTED: '已受理',
  IN_REVIEW: '并联审查中',
  CHECKED: '已现场核查',
  APPROVED: '准予许可',
  REFUSED: '不予许可',
  ISSUED: '已发证',
  ACTIVE: '许可生效',
  WITHDRAWN: '已撤回',
  ANNULLED: '许可已撤销',
} satisfies Record<ApplicationStateName, string>;

/** An application in one of these keeps its applicant from a second one. */
export const OPEN_STATES = [
  'SUBMITTED',
  'CORRECTION',
  'ACCEPTED',
  'IN_REVIEW',
  'CHECKED',
  'APPROVED',
  'ISSUED',
] as const satisfies ApplicationStateName[];

const UNDECIDED = ['ACCEPTED', 'IN_REVIEW', 'CHECKED'] as const satisfies ApplicationStateName[];
const UNDER_WAY = ['SUBMITTED', 'CORRECTION', ...UNDECIDED] as const satisfies ApplicationStateName[];

const LIC = ['EDU_LIC'] as const satisfies readonly Role[];
const INST = ['INST'] as const satisfies readonly Role[];

export const CLOCKS = {
  accept: 'licenseApplication.deemAccept',
  decide: 'licenseApplication.decide',
  issue: 'licenseApplication.issue',
} as const;

const untilDecided = { name: CLOCKS.decide, until: ['APPROVED', 'REFUSED', 'WITHDRAWN'] as const };
const setUpTerm = { ...untilDecided, term: 'license.setUpDecision' };
const plainTerm = { ...untilDecided, term: 'license.decision' };
const acceptTerm = { name: CLOCKS.accept, term: 'license.correctionNotice' };

/** The set-up of a school has a term of its own (民促法 17); every other decision has the general one. */
const acceptance = (event: 'accept' | 'deemAccept', roles: readonly Role[]) =>
  [
    { event, guard: 'setUp', deadline: setUpTerm, basis: '民办教育促进法 第十七条' },
    { event, deadline: plainTerm, basis: '行政许可法 第四十二条' },
  ].map((line) => ({ ...line, from: ['SUBMITTED'] as const, to: 'ACCEPTED' as const, roles }));

/** What the passing of a term leaves as it is, and puts on record. */
const staying = <Event extends string>(
  event: Event,
  states: readonly ApplicationStateName[],
  line: Pick<Transition, 'roles' | 'basis'> & { readonly guard?: 'extendable' },
) => states.map((state) => ({ ...line, event, from: [state], to: state }));

/** Lifecycle 1, from the draft to the license; the license itself goes on in licensing. */
export const applicationLifecycle = defineLifecycle({
  name: 'LicenseApplication',
  states: [...APPLICATION_STATES],
  initial: 'DRAFT',
  terminal: ['REFUSED', 'ACTIVE', 'WITHDRAWN', 'ANNULLED'],
  transitions: [
    {
      event: 'submit',
      from: ['DRAFT'],
      to: 'SUBMITTED',
      roles: INST,
      guard: 'admissible',
      deadline: acceptTerm,
      basis: '行政许可法 第二十九条',
    },
    {
      event: 'requestCorrection',
      from: ['SUBMITTED'],
      to: 'CORRECTION',
      roles: LIC,
      guard: 'firstNotice',
      basis: '行政许可法 第三十二条',
    },
    {
      event: 'resubmit',
      from: ['CORRECTION'],
      to: 'SUBMITTED',
      roles: INST,
      guard: 'admissible',
      deadline: acceptTerm,
      basis: '行政许可法 第三十二条',
    },
    ...acceptance('accept', LIC),
    ...acceptance('deemAccept', ['SYS']),
    { event: 'consult', from: ['ACCEPTED'], to: 'IN_REVIEW', roles: LIC, basis: '行政许可法 第二十六条' },
    {
      event: 'siteCheck',
      from: ['IN_REVIEW'],
      to: 'CHECKED',
      roles: LIC,
      guard: 'premisesFit',
      basis: '行政许可法 第三十四条',
    },
    ...staying('extendDecision', UNDECIDED, {
      roles: ['ORGAN_HEAD'],
      guard: 'extendable',
      basis: '行政许可法 第四十二条',
    }),
    ...staying('overrunDecision', UNDECIDED, { roles: ['SYS'], basis: '行政许可法 第四十二条' }),
    {
      event: 'approve',
      from: ['CHECKED'],
      to: 'APPROVED',
      roles: LIC,
      guard: 'papersComplete',
      deadline: { name: CLOCKS.issue, term: 'license.deliver' },
      basis: '行政许可法 第三十八条',
    },
    { event: 'refuse', from: [...UNDECIDED], to: 'REFUSED', roles: LIC, basis: '行政许可法 第三十八条' },
    { event: 'refuseFalse', from: [...UNDER_WAY], to: 'REFUSED', roles: LIC, basis: '行政许可法 第七十八条' },
    { event: 'withdraw', from: [...UNDER_WAY], to: 'WITHDRAWN', roles: INST, basis: null },
    ...staying('overrunIssue', ['APPROVED'], { roles: ['SYS'], basis: '行政许可法 第四十四条' }),
    { event: 'issue', from: ['APPROVED'], to: 'ISSUED', roles: LIC, basis: '行政许可法 第四十四条' },
    {
      event: 'activate',
      from: ['ISSUED'],
      to: 'ACTIVE',
      roles: LIC,
      guard: 'readyToTeach',
      basis: '民办教育促进法 第十八条、第十九条',
    },
    { event: 'annul', from: ['APPROVED', 'ISSUED'], to: 'ANNULLED', roles: LIC, basis: '行政许可法 第六十九条' },
  ],
  labels: {
    ...APPLICATION_STATE_NAMES,
    submit: '提交申请',
    requestCorrection: '通知补正',
    resubmit: '补正后提交',
    accept: '受理',
    deemAccept: '视为受理',
    consult: '并联征求意见',
    siteCheck: '现场核查',
    extendDecision: '延长审查期限',
    overrunDecision: '审查超期',
    approve: '准予许可',
    refuse: '不予许可',
    refuseFalse: '材料虚假不予许可',
    withdraw: '撤回申请',
    overrunIssue: '发证超期',
    issue: '颁发许可证',
    activate: '许可生效',
    annul: '撤销许可',
  },
});

export type ApplicationEvent = (typeof applicationLifecycle.transitions)[number]['event'];

const everywhere = { scope: '', effectiveFrom: '2003-09-01', effectiveTo: null, mark: 'L' } as const;

export const APPLICATION_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: 'license.correctionNotice', value: '5wd', source: '行政许可法 32' },
  { ...everywhere, key: 'license.decision', value: '20wd', source: '行政许可法 42' },
  { ...everywhere, key: 'license.decisionExtension', value: '10wd', source: '行政许可法 42' },
  { ...everywhere, key: 'license.setUpDecision', value: '3m', source: '民办教育促进法 17' },
  { ...everywhere, key: 'license.deliver', value: '10wd', source: '行政许可法 44' },
];
