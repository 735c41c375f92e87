import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { seesOrderTotals } from '../glossary/duties';
import { countText, dateTimeText, moneyText } from '../glossary/formats';
import {
  asksRefunds,
  FAULT_TEXTS,
  keepsRefundRates,
  REFUND_ORIGINS,
  REFUND_STATES,
  waitingRefunds,
} from '../glossary/refund-texts';
import { StateTag } from '../glossary/state-tag';
import { RefundsDocument, RefundTotalsDocument, type RefundsQuery, type RefundState } from '../gql/graphql';
import { ownData } from '../institution-file/purposes';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { sumOf } from './refund-input';
import { RequestRefundDialog } from './request-refund-dialog';

type Refund = NonNullable<RefundsQuery['refunds']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Refund> = [
  {
    title: '订单',
    render: (_, { id, order, institution }) => (
      <>
        <Link to={`/refunds/${id}`}>{order?.courseTitle ?? '退费'}</Link>
        {order?.traineeName && <div>{order.traineeName}</div>}
        <div className="hint">{institution.name}</div>
      </>
    ),
  },
  {
    title: '申请',
    width: 200,
    render: (_, { requestedOn, origin, fault }) => (
      <>
        {requestedOn}
        <div className="hint">
          {origin && REFUND_ORIGINS[origin]}
          {fault && `，${FAULT_TEXTS[fault]}`}
        </div>
      </>
    ),
  },
  {
    title: '应退',
    width: 130,
    align: 'right',
    render: (_, { principal, interest }) => principal && moneyText(sumOf([principal, interest])),
  },
  {
    title: '情况',
    render: (_, { state, payBy, overdue, waitsFor }) => (
      <>
        <StateTag state={REFUND_STATES[state]} />
        <div className="hint wrap">
          {state !== 'PAID' && payBy && `${dateTimeText(payBy)}前付款${overdue ? '，已逾期' : ''}`}
        </div>
        {waitsFor && <div className="hint wrap">{waitsFor}</div>}
      </>
    ),
  },
];

function Totals(): ReactElement {
  const { data } = useQuery(RefundTotalsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <section className="panel" aria-label="合计">
      <dl className="facts">
        {(data?.refundTotals ?? []).map(({ state, count, principal }) => (
          <div key={state}>
            <dt>{REFUND_STATES[state].text}</dt>
            <dd>
              {countText(count ?? 0)} 笔，{moneyText(principal ?? '0.00')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Heading({ onAsk }: { readonly onAsk: () => void }): ReactElement {
  const who = useSignedIn();
  return (
    <PageHeading title="退费">
      <p>
        没有上的课，费用在监管账户中受保护。应退多少逐步列明；机构五个工作日内不答复的视为同意，银行按期退回原付款账户。
      </p>
      {asksRefunds(who) && <Button onClick={onAsk}>申请退费</Button>}
      {keepsRefundRates(who) && <Link to="/refund-rates">退费利率</Link>}
    </PageHeading>
  );
}

/** Everybody’s list of what is for them: a parent’s own, an institution’s to answer, a bank’s to pay, those of the county. */
export default function RefundsPage(): ReactElement {
  const who = useSignedIn();
  const stated = ownData(who.agency);
  const orderId = useSearchParams()[0].get('order');
  const { open, opening, close, done } = useOpenDialog<'REQUEST'>();
  const pages = useStatePages<RefundState>(orderId ? undefined : waitingRefunds(who));
  const register = useRegister(RefundsDocument, 'refunds', {
    pages,
    stated,
    variables: { state: pages.state ?? null, orderId, own: stated !== undefined },
  });
  return (
    <>
      <Heading onAsk={opening('REQUEST')} />
      {seesOrderTotals(who) && <Totals />}
      <StateFilter states={REFUND_STATES} {...pages} />
      <RegisterList<Refund> label="退费" columns={COLUMNS} {...register} />
      {open && <RequestRefundDialog orderId={orderId} onClose={close} onDone={done('退费申请已提交。')} />}
    </>
  );
}
