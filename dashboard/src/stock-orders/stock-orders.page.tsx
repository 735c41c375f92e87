import { Radio, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { seesFlow } from '../glossary/escrow-duties';
import { moneyText } from '../glossary/formats';
import { optionsOf } from '../glossary/options';
import { StateTag } from '../glossary/state-tag';
import {
  offersStock,
  STOCK_ORDER_ACTS,
  STOCK_ORDER_STATES,
  type StockOrderActName,
} from '../glossary/stock-order-texts';
import { StockLotsDocument, StockOrdersDocument } from '../gql/graphql';
import { ownData } from '../institution-file/purposes';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { OfferStockDialog, StockOrderDialog, type StockLot, type StockOrder } from './stock-order-dialogs';

type Open = { readonly lot: StockLot } | { readonly act: StockOrderActName; readonly order: StockOrder };

const orderColumns = (onAct: (open: Open) => void): TableColumnsType<StockOrder> => [
  {
    title: '订单',
    render: (_, { id, state, courseTitle, traineeName, orderNo }) => (
      <>
        {state === 'CONFIRMED' ? <Link to={`/orders/${id}`}>{courseTitle}</Link> : courseTitle}
        {traineeName && <div>{traineeName}</div>}
        <div className="hint">原编号 {orderNo}</div>
      </>
    ),
  },
  { title: '机构', render: (_, { institution: { name } }) => name },
  {
    title: '原合同',
    width: 180,
    render: (_, { signedOn, paidOn }) => (
      <>
        {signedOn}签约
        <div className="hint">{paidOn}缴费</div>
      </>
    ),
  },
  {
    title: '剩余',
    width: 180,
    align: 'right',
    render: (_, { lessonCount, amount, startsOn }) => (
      <>
        {amount && moneyText(amount)}
        <div className="hint">
          {lessonCount} 课时，{startsOn}起
        </div>
      </>
    ),
  },
  {
    title: '核对',
    render: (_, { state, endedOn, endReason }) => (
      <>
        <StateTag state={STOCK_ORDER_STATES[state]} />
        <div className="hint wrap">{[endedOn, endReason].filter(Boolean).join('，')}</div>
      </>
    ),
  },
  actsColumn({
    width: 180,
    names: STOCK_ORDER_ACTS,
    subject: ({ orderNo }) => `存量订单 ${orderNo}`,
    open: (act, order): Open => ({ act, order }),
    onAct,
  }),
];

function OrderList({ onAct }: { readonly onAct: (open: Open) => void }): ReactElement {
  const stated = ownData(useSignedIn().agency);
  const register = useRegister(StockOrdersDocument, 'stockOrders', {
    pages: useStatePages(),
    stated,
    variables: { own: stated !== undefined },
  });
  return <RegisterList<StockOrder> label="存量订单" columns={orderColumns(onAct)} {...register} />;
}

const lotColumns = (onOffer: ((lot: StockLot) => void) | null): TableColumnsType<StockLot> => [
  { title: '原订单编号', dataIndex: 'orderNo' },
  { title: '余额', width: 160, align: 'right', render: (_, { amount }) => moneyText(amount) },
  { title: '截至', width: 140, dataIndex: 'asOf' },
  {
    title: '办理',
    width: 160,
    render: (_, lot) =>
      lot.stockOrderId
        ? '待家长核对'
        : onOffer && (
            <RowActs
              subject={lot.orderNo}
              acts={['OFFER']}
              nameOf={() => '请家长核对'}
              onAct={() => {
                onOffer(lot);
              }}
            />
          ),
  },
];

function LotList({ onAct }: { readonly onAct: (open: Open) => void }): ReactElement {
  const register = useRegister(StockLotsDocument, 'stockLots', { pages: useStatePages() });
  const onOffer = (lot: StockLot) => {
    onAct({ lot });
  };
  const columns = lotColumns(offersStock(useSignedIn()) ? onOffer : null);
  return <RegisterList<StockLot> label="未转入的存量预收费" columns={columns} {...register} />;
}

const VIEWS = { ORDERS: '存量订单', LOTS: '未转入的存量预收费' } as const;
type View = keyof typeof VIEWS;

/** Orders of before supervision: who is their guardian says whether what is left is right. */
export default function StockOrdersPage(): ReactElement {
  const seesLots = seesFlow(useSignedIn());
  const { state = 'ORDERS', onState } = useStatePages<View>();
  const { open, setOpen, close, done } = useOpenDialog<Open>();
  const view = seesLots ? state : 'ORDERS';
  return (
    <>
      <PageHeading title="存量订单">
        <p>
          纳入监管前签约缴费的订单：机构提交剩余课时，家长核对无误后，剩余的钱按培训订单逐课时确认、划转，可以退费。
        </p>
        <Link to="/orders">培训订单</Link>
      </PageHeading>
      {seesLots && (
        <section className="panel" aria-label="查看">
          <Radio.Group
            aria-label="查看"
            options={optionsOf(VIEWS)}
            value={view}
            onChange={({ target }) => {
              onState(target.value as View);
            }}
          />
        </section>
      )}
      {view === 'ORDERS' ? <OrderList onAct={setOpen} /> : <LotList onAct={setOpen} />}
      {open && 'lot' in open && <OfferStockDialog {...open} onClose={close} onDone={done('已提交，等待家长核对。')} />}
      {open && 'act' in open && (
        <StockOrderDialog {...open} onClose={close} onDone={done(`${STOCK_ORDER_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
