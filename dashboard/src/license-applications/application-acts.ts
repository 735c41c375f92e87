export const APPLICATION_ACTS = [
  'submit',
  'resubmit',
  'accept',
  'requestCorrection',
  'consult',
  'siteCheck',
  'approve',
  'issue',
  'activate',
  'refuse',
  'refuseFalse',
  'extendDecision',
  'annul',
  'withdraw',
] as const;
export type ApplicationAct = (typeof APPLICATION_ACTS)[number];

interface ActText {
  readonly button: string;
  readonly explains: string;
}

export const APPLICATION_ACT_TEXTS = {
  submit: { button: '提交申请', explains: '提交后由教育部门在五个工作日内决定是否受理，逾期不告知的，视为受理。' },
  resubmit: { button: '补正后提交', explains: '按一次告知的内容补正后再次提交。' },
  accept: { button: '受理', explains: '材料齐全、符合形式的，予以受理；审查期限自受理起算。' },
  requestCorrection: { button: '通知补正', explains: '需要补正的全部内容一次告知，只能通知一次。' },
  consult: { button: '并联征求意见', explains: '同时向消防、住建、主管部门和登记机关等征求意见，各部门分别出具。' },
  siteCheck: {
    button: '登记现场核查',
    explains: '两名以上工作人员到现场核查；所见不符合规定的，不能通过，原因记入办理记录。',
  },
  approve: {
    button: '准予许可',
    explains: '各部门意见齐全、现场核查通过的，作出准予许可的书面决定，十个工作日内发证。',
  },
  issue: { button: '颁发许可证', explains: '机构据此办理法人登记、开立监管账户。' },
  activate: {
    button: '许可生效',
    explains: '法人登记、监管账户由登记机关和金融监管部门的系统送达；从业人员背景核查按公安机关来函登记。',
  },
  refuse: { button: '不予许可', explains: '说明理由，并告知申请人复议、诉讼的权利。' },
  refuseFalse: {
    button: '材料虚假，不予许可',
    explains: '隐瞒有关情况或者提供虚假材料的，不予许可，举办者一年内不得再次申请。',
  },
  extendDecision: {
    button: '延长审查期限',
    explains: '经机关负责人批准可延长十个工作日，仅一次，并将理由告知申请人。',
  },
  annul: { button: '撤销许可', explains: '以欺骗、贿赂等手段取得的，予以撤销，举办者三年内不得再次申请。' },
  withdraw: { button: '撤回申请', explains: '撤回后，尚未出具的部门意见不再办理；以后可另行申请。' },
} satisfies Record<ApplicationAct, ActText>;

/** What the service allows this caller to do now. */
export const applicationActsOf = (availableActions: readonly string[]): readonly ApplicationAct[] =>
  APPLICATION_ACTS.filter((act) => availableActions.includes(act));

const OTHER_ACTS: Readonly<Record<string, string>> = {
  deemAccept: '视为受理',
  overrunDecision: '审查超期',
  overrunIssue: '发证超期',
};

/** What the record calls an act. */
export const actName = (act: string): string =>
  act in APPLICATION_ACT_TEXTS ? APPLICATION_ACT_TEXTS[act as ApplicationAct].button : (OTHER_ACTS[act] ?? act);
