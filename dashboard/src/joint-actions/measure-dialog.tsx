import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import {
  DecideObjectionDocument,
  GiveUpMeasureDocument,
  OrderMeasureAgainDocument,
  RetryCompensationDocument,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { MEASURE_ACT_TEXTS, type MeasureAct } from './action-acts';
import type { ActionMeasure } from './use-action-file';

interface Props {
  readonly measure: ActionMeasure;
  readonly act: MeasureAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function MeasureDialog({ measure, act, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const { button, explains } = MEASURE_ACT_TEXTS[act];
  return (
    <ActDialog<{ readonly reason: string }>
      title={`${button}：${measure.title}`}
      okText={`确认${button}`}
      explains={
        <>
          <p>{explains}</p>
          {measure.receipt?.reason && <p>部门的理由：{measure.receipt.reason}</p>}
        </>
      }
      submit={async ({ reason }) => {
        const own = { measureId: measure.id, reason };
        const acts = {
          uphold: () => perform(DecideObjectionDocument, { ...own, upheld: true }),
          overrule: () => perform(DecideObjectionDocument, { ...own, upheld: false }),
          orderAgain: () => perform(OrderMeasureAgainDocument, own),
          giveUp: () => perform(GiveUpMeasureDocument, own),
          retry: () => perform(RetryCompensationDocument, own),
        } satisfies Record<MeasureAct, unknown>;
        return (await acts[act]()).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}
