import type { ReRegistrationTaskStep, TaskFactsFragment } from '../gql/graphql';
import { ESCROW_MODES } from '../glossary/texts';
import { inputOfFields, text, type ActField } from '../registers/register-acts';

/** The steps of the departments, and what a bank reports beside them. */
export type TaskAct = ReRegistrationTaskStep | 'REPORT_LIABILITY';

interface ActText {
  readonly button: string;
  readonly explains: string;
  readonly fields: readonly ActField[];
}

const PAPER = (paper: string): ActField[] => [
  text('documentNo', `${paper}编号`),
  text('decidedOn', `${paper}日期`, { kind: 'DAY' }),
];
const NEW_SCOPE = (optional: boolean): ActField =>
  text('newScope', `变更后的经营范围${optional ? '（变更的填写）' : ''}`, { kind: 'LONG_TEXT', optional });

/** Each step: its button, what it does, and what its form asks for. */
export const TASK_ACTS: Readonly<Record<TaskAct, ActText>> = {
  SETTLE_REFUNDS: {
    button: '确认退费结清',
    explains:
      '各监管账户最近一次报告的待退金额须为零，报告日期不早于机构作出选择之日。办结后由教育部门注销办学许可证。',
    fields: PAPER('银行报告'),
  },
  OPEN_ACCOUNT: {
    button: '登记新账户',
    explains: '为非营利性法人开立的监管账户，与原账户保持沿革。账号只由金融监管部门和开户银行保存。',
    fields: [
      ...PAPER('三方监管协议'),
      text('accountNo', '账号'),
      text('bankName', '开户银行'),
      text('bankCode', '银行代码'),
      text('mode', '监管模式', { kind: 'CHOICE', choices: ESCROW_MODES }),
      text('minimumBalance', '最低余额（元）'),
      text('holdClause', '协议约定联合专班可以止付', { kind: 'YES_NO' }),
    ],
  },
  REGISTER_NON_PROFIT: {
    button: '登记非营利性法人',
    explains: '自教育部门重新审核通过之日起60日内办理。另行赋码，沿革到原代码；不得登记为分支机构。',
    fields: [
      ...PAPER('准予登记决定'),
      text('name', '名称'),
      text('charterScope', '业务范围（章程）', { kind: 'LONG_TEXT' }),
      text('registeredAddress', '住所'),
      text('legalRepresentative', '法定代表人'),
      text('usccCode', '统一社会信用代码'),
      text('certificateNo', '登记证书编号'),
      text('validTo', '登记证书有效期止', { kind: 'DAY' }),
    ],
  },
  CHANGE_BUSINESS: {
    button: '办结营业执照',
    explains: '办学许可证注销、变更后7个工作日内办理。选择注销的机构，营业执照应当注销。',
    fields: [
      text('outcome', '办理结果', { kind: 'CHOICE', choices: { CANCELLED: '注销', SCOPE_CHANGED: '变更经营范围' } }),
      NEW_SCOPE(true),
      ...PAPER('登记通知书'),
    ],
  },
  CHANGE_SCOPE: {
    button: '变更经营范围',
    explains: '转为非学科类后，经营范围不再包含学科类培训。',
    fields: [NEW_SCOPE(false), ...PAPER('登记通知书')],
  },
  REPORT_LIABILITY: {
    button: '记录待退金额',
    explains: '按银行报告记录监管账户待退、待消课的金额；以报告日期最近的一份为准。',
    fields: [
      text('liability', '待退、待消课金额（元）'),
      text('reportNo', '银行报告编号'),
      text('reportedOn', '报告日期', { kind: 'DAY' }),
    ],
  },
};

export const TASK_STEPS = {
  SETTLE_REFUNDS: '清退预收费',
  OPEN_ACCOUNT: '开立监管账户',
  REGISTER_NON_PROFIT: '非营利性法人登记',
  CHANGE_BUSINESS: '营业执照注销、变更',
  CHANGE_SCOPE: '变更经营范围',
} satisfies Record<ReRegistrationTaskStep, string>;

export interface TaskRow extends TaskFactsFragment {
  readonly institution: {
    readonly id: string;
    readonly escrowAccount?: {
      readonly id: string;
      readonly bankName: string;
      readonly liability: {
        readonly liability: string;
        readonly reportNo: string;
        readonly reportedOn: string;
      } | null;
    } | null;
  };
}

/** What an officer can do with a task now: its step, and before refunds are settled the bank's report. */
export function actsOn({ step, availableActions, institution }: TaskRow): TaskAct[] {
  if (!availableActions.includes('answer')) return [];
  return step === 'SETTLE_REFUNDS' && institution.escrowAccount ? ['REPORT_LIABILITY', step] : [step];
}

/** What was typed as the act's input, about the task or its account. */
export const taskInput = (
  act: TaskAct,
  task: TaskRow,
  typed: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, unknown>> => ({
  ...(act === 'REPORT_LIABILITY' ? { accountId: task.institution.escrowAccount?.id } : { taskId: task.id }),
  ...inputOfFields(TASK_ACTS[act].fields, typed),
});
