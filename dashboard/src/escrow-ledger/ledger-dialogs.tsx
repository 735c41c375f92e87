import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DayField, TextField } from '../app/text-field';
import {
  RecordOpeningBalanceDocument,
  ReverseEscrowTransferDocument,
  type RecordOpeningBalanceInput,
  type ReverseEscrowTransferInput,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Opening = Omit<RecordOpeningBalanceInput, 'idempotencyKey' | 'accountId'>;

export function OpeningDialog(props: Props & { readonly accountId: string }): ReactElement {
  const { accountId, onClose, onDone } = props;
  const perform = useAct();
  const submit = async (given: Opening) =>
    (await perform(RecordOpeningBalanceDocument, { ...given, amount: amountIn(given.amount), accountId })).objections;
  return (
    <ActDialog<Opening>
      title="登记存量预收费"
      okText="登记"
      explains={<p>监管之前收取、尚未消课的预收费，逐单纳入监管。金额有误的，先冲正再登记。</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="orderNo" label="订单编号" max={200} />
      <TextField name="amount" label="尚未消课的金额（元）" />
      <DayField name="asOf" label="截至日期" />
      <TextField name="documentNo" label="来源文书编号" max={200} />
    </ActDialog>
  );
}

type Correction = Omit<ReverseEscrowTransferInput, 'idempotencyKey' | 'transferId'>;

export function ReversalDialog(props: Props & { readonly transferId: string }): ReactElement {
  const { transferId, onClose, onDone } = props;
  const perform = useAct();
  const submit = async (given: Correction) =>
    (await perform(ReverseEscrowTransferDocument, { ...given, transferId })).objections;
  return (
    <ActDialog<Correction>
      title="冲正"
      okText="冲正"
      explains={<p>以相反的方向记同样的金额，原来的记账保留。一笔只能冲正一次。</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="reason" label="冲正原因" max={200} />
      <TextField name="documentNo" label="决定文号" max={200} />
    </ActDialog>
  );
}
