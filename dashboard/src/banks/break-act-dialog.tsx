import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { BREAK_ACTS, type BreakActName } from '../glossary/bank-texts';
import {
  ConfirmBreakResolutionDocument,
  ProposeBreakResolutionDocument,
  ReturnBreakResolutionDocument,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

const DOCUMENTS = {
  proposeBreakResolution: ProposeBreakResolutionDocument,
  confirmBreakResolution: ConfirmBreakResolutionDocument,
  returnBreakResolution: ReturnBreakResolutionDocument,
} satisfies Record<BreakActName, unknown>;

const EXPLAINS = {
  proposeBreakResolution: '写明查明的原因和处理意见，由金融监管部门的另一名经办人复核。',
  confirmBreakResolution: '核对书面依据，原因清楚、处理妥当的。',
  returnBreakResolution: '原因未查清或者依据不足的，退回重查。',
} satisfies Record<BreakActName, string>;

interface Values {
  readonly reason: string;
  readonly documentNo: string;
}

interface Props {
  readonly act: BreakActName;
  readonly breakId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function BreakActDialog({ act, breakId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const submit = async (given: Values) => (await perform(DOCUMENTS[act], { ...given, breakId })).objections;
  return (
    <ActDialog<Values>
      title={BREAK_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="原因和处理意见" />
      <TextField name="documentNo" label="书面依据的编号" />
    </ActDialog>
  );
}
