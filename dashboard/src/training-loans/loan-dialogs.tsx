import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { LOAN_ACTS, type LoanActName } from '../glossary/loan-texts';
import { ConfirmTrainingLoanDocument, DismissTrainingLoanDocument, ReportTrainingLoanDocument } from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Report {
  readonly lenderName: string;
  readonly statement: string;
}

export function ReportLoanDialog(props: Props & { readonly institutionId: string }): ReactElement {
  const { institutionId, onClose, onDone } = props;
  const perform = useAct();
  return (
    <ActDialog<Report>
      title="反映培训贷"
      okText="提交"
      explains={<p>机构不得推销、诱导贷款或分期缴费。由金融监管部门核实；您的身份不向机构展示。</p>}
      submit={async (given) => (await perform(ReportTrainingLoanDocument, { ...given, institutionId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="lenderName" label="贷款机构或分期平台" />
      <ReasonField name="statement" label="机构如何推销、诱导" />
    </ActDialog>
  );
}

const DOCUMENTS = {
  confirmTrainingLoan: ConfirmTrainingLoanDocument,
  dismissTrainingLoan: DismissTrainingLoanDocument,
} satisfies Record<LoanActName, unknown>;

interface Values {
  readonly reason: string;
  readonly documentNo: string;
}

export function LoanActDialog(props: Props & { readonly act: LoanActName; readonly findingId: string }): ReactElement {
  const { act, findingId, onClose, onDone } = props;
  const perform = useAct();
  return (
    <ActDialog<Values>
      title={LOAN_ACTS[act]}
      okText="确认"
      explains={<p>核对银行回函、合同和家长的说明后办理；核实的情况反映人可以看到。</p>}
      submit={async (given) => (await perform(DOCUMENTS[act], { ...given, findingId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="核实的情况" />
      <TextField name="documentNo" label="书面依据的编号" />
    </ActDialog>
  );
}
