import { useQuery } from '@apollo/client/react';
import { Button, Space, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { appliesForLicense, seesOrderTotals } from '../glossary/duties';
import { keepsEscrowLedger } from '../glossary/escrow-duties';
import { countText, moneyText } from '../glossary/formats';
import { ORDER_STATES } from '../glossary/order-texts';
import { StateTag } from '../glossary/state-tag';
import {
  StockLotsDocument,
  StockOrdersDocument,
  TrainingOrdersDocument,
  TrainingOrderTotalsDocument,
  type TrainingOrdersQuery,
  type TrainingOrderState,
} from '../gql/graphql';
import { ownData } from '../institution-file/purposes';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { ClassLessonDialog } from './class-lesson-dialog';
import { OfferDialog } from './order-dialogs';
import { OrderCell } from './order-cell';
import { OrderSearch } from './order-search';
import { PaidOrdersPublication } from './paid-orders-publication';

type Order = NonNullable<TrainingOrdersQuery['trainingOrders']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Order> = [
  {
    title: '课程',
    render: (_, order) => <OrderCell order={order} />,
  },
  { title: '机构', render: (_, { institution: { name } }) => name },
  { title: '状态', width: 160, render: (_, { state }) => <StateTag state={ORDER_STATES[state]} /> },
  { title: '课时', width: 80, align: 'right', dataIndex: 'lessonCount' },
  { title: '总价', width: 130, align: 'right', render: (_, { amount }) => amount && moneyText(amount) },
  {
    title: '受保护',
    width: 130,
    align: 'right',
    render: (_, { protectedAmount }) => protectedAmount && moneyText(protectedAmount),
  },
];

function Totals(): ReactElement {
  const { data } = useQuery(TrainingOrderTotalsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <section className="panel" aria-label="合计">
      <dl className="facts">
        {(data?.trainingOrderTotals ?? []).map(({ state, count, protected: kept }) => (
          <div key={state}>
            <dt>{ORDER_STATES[state].text}</dt>
            <dd>
              {countText(count ?? 0)} 个，受保护 {moneyText(kept ?? '0.00')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What of before supervision waits for who is signed in: a parent's word, or an institution's list. */
function StockHint(): ReactElement | null {
  const who = useSignedIn();
  const first = 1;
  const waiting = useQuery(StockOrdersDocument, {
    variables: { first, state: 'OFFERED', own: false },
    skip: who.agency !== 'GUARDIAN',
    fetchPolicy: 'cache-and-network',
  });
  const left = useQuery(StockLotsDocument, {
    variables: { first },
    skip: !appliesForLicense(who),
    fetchPolicy: 'cache-and-network',
  });
  const orders = waiting.data?.stockOrders?.totalCount ?? 0;
  const lots = left.data?.stockLots?.totalCount ?? 0;
  if (orders > 0) return <strong>{countText(orders)} 个存量订单待您核对</strong>;
  return lots > 0 ? <strong>{countText(lots)} 笔存量预收费还没有转入订单</strong> : null;
}

type Open = 'OFFER' | 'LESSON';

const InstitutionActs = ({ onOpen }: { readonly onOpen: (open: Open) => void }): ReactElement => (
  <Space>
    <Button
      onClick={() => {
        onOpen('OFFER');
      }}
    >
      向家长报价
    </Button>
    <Button
      onClick={() => {
        onOpen('LESSON');
      }}
    >
      登记一次课
    </Button>
  </Space>
);

function Heading({ onOpen }: { readonly onOpen: (open: Open) => void }): ReactElement {
  const who = useSignedIn();
  return (
    <PageHeading title="培训订单">
      <p>费用缴入监管账户，上一课时、确认一课时、划转一课时；没有上的课，钱仍受保护。</p>
      {who.agency === 'GUARDIAN' && <p>您的家长编号：{who.person}。报名时告诉机构，机构据此向您报价。</p>}
      {appliesForLicense(who) && <InstitutionActs onOpen={onOpen} />}
      {keepsEscrowLedger(who) && <PaidOrdersPublication />}
      <Space>
        <Link to="/refunds">退费</Link>
        <Link to="/stock-orders">存量订单</Link>
        <StockHint />
      </Space>
    </PageHeading>
  );
}

/** Everybody’s list of what is for them: an institution’s own, a bank’s customers’, a parent’s, those of the county. */
export default function OrdersPage(): ReactElement {
  const who = useSignedIn();
  const institutionId = useSearchParams()[0].get('institution');
  const stated = ownData(who.agency);
  const { open, setOpen, close, done } = useOpenDialog<Open>();
  const pages = useStatePages<TrainingOrderState>();
  const register = useRegister(TrainingOrdersDocument, 'trainingOrders', {
    pages,
    stated,
    variables: { state: pages.state ?? null, institutionId, own: stated !== undefined },
  });
  return (
    <>
      <Heading onOpen={setOpen} />
      {seesOrderTotals(who) && <Totals />}
      <StateFilter states={ORDER_STATES} {...pages} />
      <RegisterList<Order> label="培训订单" columns={COLUMNS} {...register} />
      {seesOrderTotals(who) && <OrderSearch />}
      {seesOrderTotals(who) && <InstitutionChoice page="/orders" />}
      {open === 'OFFER' && <OfferDialog onClose={close} onDone={done('已报价，等待家长签约。')} />}
      {open === 'LESSON' && (
        <ClassLessonDialog
          onClose={close}
          onDone={(text) => {
            done(text)();
          }}
        />
      )}
    </>
  );
}
