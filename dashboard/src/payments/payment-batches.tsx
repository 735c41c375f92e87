import type { TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { actsColumn } from '../app/acts-column';
import { useOwnPages } from '../app/use-state-pages';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { RowActs } from '../app/row-acts';
import { useOpenDialog } from '../app/use-open-dialog';
import { moneyText } from '../glossary/formats';
import { BATCH_ACTS, BATCH_STATES, type BatchActName } from '../glossary/instruction-texts';
import { StateTag } from '../glossary/state-tag';
import {
  AcknowledgePaymentBatchDocument,
  PaymentBatchesDocument,
  ReturnPaymentBatchDocument,
  type PaymentBatchesQuery,
} from '../gql/graphql';
import { download } from '../graph/download';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSession } from '../session/session-context';

type Batch = NonNullable<PaymentBatchesQuery['paymentBatches']>['edges'][number]['node'];

const FILES = { 'payments.xml': 'pain.001', 'payments.csv': 'CSV' } as const;
type PaymentFile = keyof typeof FILES;
const FILE_NAMES = Object.keys(FILES) as PaymentFile[];

interface Handlers {
  readonly onFile: (batch: Batch, file: PaymentFile) => void;
  readonly onAct: (open: Pick<ActProps, 'act' | 'batch'>) => void;
}

const columnsFor = ({ onFile, onAct }: Handlers): TableColumnsType<Batch> => [
  {
    title: '批次',
    width: 180,
    render: (_, { number, bankCode, divisionCode }) => (
      <>
        {number}
        <div className="hint">
          {bankCode} {divisionCode}
        </div>
      </>
    ),
  },
  { title: '笔数', width: 80, align: 'right', dataIndex: 'count' },
  { title: '合计', width: 140, align: 'right', render: (_, { sum }) => sum && moneyText(sum) },
  {
    title: '状态',
    render: (_, { state, returnedBecause }) => (
      <>
        <StateTag state={BATCH_STATES[state]} />
        {returnedBecause && <div className="hint wrap">{returnedBecause}</div>}
      </>
    ),
  },
  {
    title: '付款文件',
    width: 180,
    render: (_, batch) => (
      <RowActs
        subject={`批次 ${batch.number} 的付款文件`}
        acts={batch.state === 'RETURNED' ? [] : FILE_NAMES}
        nameOf={(file) => FILES[file]}
        onAct={(file) => {
          onFile(batch, file);
        }}
      />
    ),
  },
  actsColumn({
    width: 150,
    names: BATCH_ACTS,
    subject: ({ number }) => `批次 ${number}`,
    open: (act, batch) => ({ act, batch }),
    onAct,
  }),
];

/** Takes a file that the gateway puts together from the graph. */
function usePaymentFile() {
  const session = useSession();
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const take = async ({ id, number }: Batch, file: PaymentFile): Promise<void> => {
    const fileName = `付款批次${number}.${file.split('.')[1] ?? ''}`;
    setFaults(await download(`/payment-batches/${id}/${file}`, { token: await session.accessToken(), fileName }));
  };
  return { faults, take };
}

interface ActProps {
  readonly act: BatchActName;
  readonly batch: Batch;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function BatchActDialog({ act, batch: { id: batchId, number, count }, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const returning = act === 'returnPaymentBatch';
  const submit = async ({ reason = '' }: { readonly reason?: string }) => {
    const done = returning
      ? await perform(ReturnPaymentBatchDocument, { batchId, reason })
      : await perform(AcknowledgePaymentBatchDocument, { batchId });
    return done.objections;
  };
  return (
    <ActDialog<{ reason?: string }>
      title={`${BATCH_ACTS[act]}批次 ${number}`}
      okText="确认"
      explains={
        <p>
          {returning
            ? '整批退回，其中的付款回到待发出，可重新生成批次；已有答复的批次不能退回。'
            : `确认银行已收到 ${String(count)} 笔付款指令，随后逐笔答复。`}
        </p>
      }
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {returning && <ReasonField label="退回的原因" />}
    </ActDialog>
  );
}

export function PaymentBatches(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<Pick<ActProps, 'act' | 'batch'>>();
  const { faults, take } = usePaymentFile();
  const register = useRegister(PaymentBatchesDocument, 'paymentBatches', { pages: useOwnPages() });
  const columns = columnsFor({
    onFile: (batch, file) => void take(batch, file),
    onAct: setOpen,
  });
  return (
    <>
      <FaultAlert title="付款文件未能取得" faults={faults} />
      <RegisterList<Batch> label="付款批次" columns={columns} {...register} />
      {open && <BatchActDialog {...open} onClose={close} onDone={done(`批次已${BATCH_ACTS[open.act]}。`)} />}
    </>
  );
}
