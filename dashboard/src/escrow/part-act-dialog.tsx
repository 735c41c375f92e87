import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { PART_ACTS, type PartActName } from '../glossary/escrow-texts';
import {
  AnswerEscrowAlarmDocument,
  ApprovePaymentHoldDocument,
  LiftJudicialFreezeDocument,
  LiftPaymentHoldDocument,
  RefusePaymentHoldDocument,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';

interface Values {
  readonly finding: string;
  readonly deed: string;
  readonly reason: string;
  readonly documentNo: string;
}

const EXPLAINS = {
  answer: '写明核查了什么、采取了什么措施。余额仍低于最低余额的，不能解除红色预警，请督促补足或提出止付。',
  approve: '批准后即止付，退费照常办理；待答复的预警同时办结。提出的人不能批准。',
  refuse: '不批准的写明理由。',
  liftHold: '解除后恢复到账户上其他事项对应的状态。',
  unfreeze: '凭原机关的解除文书办理。',
} satisfies Record<PartActName, string>;

const REASON = (
  <>
    <ReasonField />
    <TextField name="documentNo" label="文书编号" />
  </>
);

const FIELDS: Readonly<Record<PartActName, ReactElement | null>> = {
  answer: (
    <>
      <ReasonField name="finding" label="核查情况" />
      <ReasonField name="deed" label="采取的措施" />
      <TextField name="documentNo" label="答复文书的编号" />
    </>
  ),
  approve: null,
  refuse: REASON,
  liftHold: REASON,
  unfreeze: <TextField name="documentNo" label="解除文书的编号" />,
};

type Send = (values: Values) => Promise<{ readonly objections: readonly GraphFault[] }>;

function useSend(id: string): Record<PartActName, Send> {
  const perform = useAct();
  return {
    answer: ({ finding, deed, documentNo }) =>
      perform(AnswerEscrowAlarmDocument, { alarmId: id, finding, deed, documentNo }),
    approve: () => perform(ApprovePaymentHoldDocument, { holdId: id }),
    refuse: ({ reason, documentNo }) => perform(RefusePaymentHoldDocument, { holdId: id, reason, documentNo }),
    liftHold: ({ reason, documentNo }) => perform(LiftPaymentHoldDocument, { holdId: id, reason, documentNo }),
    unfreeze: ({ documentNo }) => perform(LiftJudicialFreezeDocument, { freezeId: id, documentNo }),
  };
}

interface Props {
  readonly act: PartActName;
  /** Of the alarm, the hold or the freeze. */
  readonly id: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PartActDialog({ act, id, onClose, onDone }: Props): ReactElement {
  const send = useSend(id)[act];
  return (
    <ActDialog<Values>
      title={PART_ACTS[act]}
      okText={`确认${PART_ACTS[act]}`}
      explains={<p>{EXPLAINS[act]}</p>}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      {FIELDS[act]}
    </ActDialog>
  );
}
