import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { EvidenceFilesField } from '../evidence/evidence-files-field';
import { fileIdsOf, type PickedFile } from '../evidence/picked-files';
import { RECEIPT_ACTS, type ReceiptActName } from '../glossary/bank-texts';
import {
  ConfirmOffAccountReceiptDocument,
  DismissOffAccountReceiptDocument,
  ReportOffAccountReceiptDocument,
  type ReportOffAccountReceiptInput,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Given = Omit<ReportOffAccountReceiptInput, 'idempotencyKey' | 'institutionId' | 'fileId' | 'sha256'> & {
  readonly files?: readonly PickedFile[];
};

export function ReportReceiptDialog(props: Props & { readonly institutionId: string }): ReactElement {
  const { institutionId, onClose, onDone } = props;
  const perform = useAct();
  const submit = async ({ amount, files, ...given }: Given) => {
    const [fileId = null] = fileIdsOf(files);
    const receipt = { ...given, amount: amountIn(amount), institutionId, fileId };
    return (await perform(ReportOffAccountReceiptDocument, receipt)).objections;
  };
  return (
    <ActDialog<Given>
      title="提交交费凭证"
      okText="提交并比对"
      explains={
        <p>
          与该机构的监管账户比对。凭证只供您本人和金融监管部门查看，您的身份不向机构展示；原件请自行保存，核实时出示。
        </p>
      }
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <DayField name="paidOn" label="交费日期" />
      <TextField name="amount" label="交费金额（元）" />
      <TextField name="course" label="课程或项目" />
      <TextField name="payeeName" label="收款方（付现金的写“现金”）" />
      <Form.Item name="payeeAccount" label="收款账号（现金的不填）">
        <Input maxLength={40} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <EvidenceFilesField department="finance" label="收据或转账截图" required most={1} />
    </ActDialog>
  );
}

const DOCUMENTS = {
  confirmOffAccountReceipt: ConfirmOffAccountReceiptDocument,
  dismissOffAccountReceipt: DismissOffAccountReceiptDocument,
} satisfies Record<ReceiptActName, unknown>;

const EXPLAINS = {
  confirmOffAccountReceipt: '核对凭证原件和银行流水，未进入监管账户的。认定后计入联合专班的账外收费线索。',
  dismissOffAccountReceipt: '核实后没有账外收费的。',
} satisfies Record<ReceiptActName, string>;

interface Values {
  readonly reason: string;
  readonly documentNo: string;
}

export function ReceiptActDialog(
  props: Props & { readonly act: ReceiptActName; readonly receiptId: string },
): ReactElement {
  const { act, receiptId, onClose, onDone } = props;
  const perform = useAct();
  const submit = async (given: Values) => (await perform(DOCUMENTS[act], { ...given, receiptId })).objections;
  return (
    <ActDialog<Values>
      title={RECEIPT_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="核实的情况" />
      <TextField name="documentNo" label="书面依据的编号" />
    </ActDialog>
  );
}
