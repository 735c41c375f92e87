import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { MASS_REFUND_ACTS } from '../glossary/mass-refund-texts';
import { EndMassRefundClaimsDocument } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';
import type { FileProps } from './mass-refund-dialogs';

interface Given {
  readonly amount: string;
  readonly reason: string;
  readonly documentNo: string;
}

export function ClaimsEndDialog({ massRefundId, onClose, onDone }: FileProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Given>
      title={MASS_REFUND_ACTS.endMassRefundClaims}
      okText="了结"
      explains={
        <p>
          清算终结后办理，不能撤回。付进监管账户的，先按后到资金登记；直接付给家长的填在这里，按同一比例分给尚欠的订单，没有的填
          0。其余核销，家长在订单中看到未获清偿的金额和文书编号。
        </p>
      }
      submit={async ({ amount, ...given }) => {
        const input = { ...given, amount: amountIn(amount), massRefundId };
        return (await perform(EndMassRefundClaimsDocument, input)).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="amount" label="清算中直接付给家长的（元）" />
      <ReasonField label="清算如何终结" />
      <TextField name="documentNo" label="终结裁定或清算报告的编号" />
    </ActDialog>
  );
}
