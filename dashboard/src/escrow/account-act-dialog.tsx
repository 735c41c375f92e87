import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { ACCOUNT_ACTS, ALARM_LEVELS, FREEZE_AUTHORITIES, type AccountActName } from '../glossary/escrow-texts';
import { optionsOf } from '../glossary/options';
import { ESCROW_MODES } from '../glossary/texts';
import {
  ChangeEscrowModeDocument,
  CloseEscrowAccountDocument,
  FileEscrowAccountDocument,
  ImposeJudicialFreezeDocument,
  OpenEscrowAccountDocument,
  ProposePaymentHoldDocument,
  RecordEscrowLiabilityDocument,
  ReportEscrowAlarmDocument,
  RestrictEscrowToRefundsDocument,
  SignEscrowAgreementDocument,
  WithdrawEscrowAgreementDocument,
  type EscrowAlarmLevel,
  type EscrowMode,
  type FreezeAuthority,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';

/** Each act's form fills in what it asks for. */
interface Values {
  readonly reason: string;
  readonly documentNo: string;
  readonly accountNo: string;
  readonly filingNo: string;
  readonly level: EscrowAlarmLevel;
  readonly authority: FreezeAuthority;
  readonly organ: string;
  readonly expiresOn: string;
  readonly mode: EscrowMode;
  readonly minimumBalance: string;
  readonly liability: string;
  readonly reportedOn: string;
}

const EXPLAINS = {
  sign: '签署后，机构、银行、教育部门三方都签署的，由银行开户。',
  withdraw: '开户前可以撤回，撤回后机构可以重新提出。',
  open: '登记已经开立的账户，专户专用。',
  file: '备案后账户启用，机构可以收费。',
  alarm: '余额和流出由系统自动预警；这里报告数字看不出的异常。',
  hold: '协议有止付条款的才能提出；由另一人批准后生效，退费照常办理，到期自动解除。',
  freeze: '只登记法律规定的机关作出的冻结；没有文书编号和截止日的不得冻结。',
  changeMode: '变更后受保护的金额不得少于待退、待消课的金额。文书为三方补充协议。',
  refundOnly: '机构终止、停办的，账户只办理退费。',
  reportLiability:
    '按银行的报告登记应退还学员的金额。变更监管模式、退还保证金、付清已消课的费用和销户都以最近一次报告为准。',
  close: '银行报告待退金额为零，风险保证金和已消课的费用都已付清，且没有未办结的预警、止付的，才能销户。',
} satisfies Record<AccountActName, string>;

const DOCUMENT = <TextField name="documentNo" label="文书编号" />;

const FIELDS: Readonly<Record<AccountActName, ReactElement | null>> = {
  sign: null,
  withdraw: <ReasonField />,
  open: <TextField name="accountNo" label="账号" />,
  file: <TextField name="filingNo" label="备案编号" />,
  alarm: (
    <>
      <Form.Item name="level" label="级别">
        <Radio.Group options={optionsOf(ALARM_LEVELS)} />
      </Form.Item>
      <ReasonField label="异常的资金情况" />
      {DOCUMENT}
    </>
  ),
  hold: (
    <>
      <ReasonField />
      {DOCUMENT}
    </>
  ),
  freeze: (
    <>
      <Form.Item name="authority" label="依据的机关">
        <Radio.Group options={optionsOf(FREEZE_AUTHORITIES)} />
      </Form.Item>
      <TextField name="organ" label="作出冻结的机关" />
      {DOCUMENT}
      <DayField name="expiresOn" label="截止日" />
    </>
  ),
  changeMode: (
    <>
      <Form.Item name="mode" label="变更为">
        <Radio.Group options={optionsOf(ESCROW_MODES)} />
      </Form.Item>
      <TextField name="minimumBalance" label="最低余额或保证金（元）" />
      {DOCUMENT}
    </>
  ),
  refundOnly: (
    <>
      <ReasonField label="事由" />
      {DOCUMENT}
    </>
  ),
  reportLiability: (
    <>
      <TextField name="liability" label="待退、待消课金额（元）" />
      <TextField name="documentNo" label="银行报告编号" />
      <DayField name="reportedOn" label="报告日期" />
    </>
  ),
  close: DOCUMENT,
};

type Send = (values: Values) => Promise<{ readonly objections: readonly GraphFault[] }>;

/** The input of each act has what its form asks for, and no more. */
function useSend(accountId: string): Record<AccountActName, Send> {
  const perform = useAct();
  return {
    sign: () => perform(SignEscrowAgreementDocument, { accountId }),
    withdraw: ({ reason }) => perform(WithdrawEscrowAgreementDocument, { accountId, reason }),
    open: ({ accountNo }) => perform(OpenEscrowAccountDocument, { accountId, accountNo }),
    file: ({ filingNo }) => perform(FileEscrowAccountDocument, { accountId, filingNo }),
    alarm: ({ level, reason: note, documentNo }) =>
      perform(ReportEscrowAlarmDocument, { accountId, level, note, documentNo }),
    hold: ({ reason, documentNo }) => perform(ProposePaymentHoldDocument, { accountId, reason, documentNo }),
    freeze: ({ authority, organ, documentNo: instrumentNo, expiresOn }) =>
      perform(ImposeJudicialFreezeDocument, { accountId, authority, organ, instrumentNo, expiresOn }),
    changeMode: ({ mode, minimumBalance, documentNo }) =>
      perform(ChangeEscrowModeDocument, { accountId, mode, minimumBalance: amountIn(minimumBalance), documentNo }),
    refundOnly: ({ reason, documentNo }) => perform(RestrictEscrowToRefundsDocument, { accountId, reason, documentNo }),
    reportLiability: ({ liability, documentNo: reportNo, reportedOn }) =>
      perform(RecordEscrowLiabilityDocument, { accountId, liability: amountIn(liability), reportNo, reportedOn }),
    close: ({ documentNo }) => perform(CloseEscrowAccountDocument, { accountId, documentNo }),
  };
}

interface Props {
  readonly act: AccountActName;
  readonly accountId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AccountActDialog({ act, accountId, onClose, onDone }: Props): ReactElement {
  const send = useSend(accountId)[act];
  return (
    <ActDialog<Values>
      title={ACCOUNT_ACTS[act]}
      okText={`确认${ACCOUNT_ACTS[act]}`}
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ level: 'YELLOW', authority: 'COURT', mode: 'RISK_DEPOSIT' }}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      {FIELDS[act]}
    </ActDialog>
  );
}
