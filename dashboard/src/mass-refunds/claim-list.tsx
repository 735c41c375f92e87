import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowActs } from '../app/row-acts';
import { useStatePages } from '../app/use-state-pages';
import { moneyText } from '../glossary/formats';
import { MassRefundClaimsDocument, type MassRefundClaimsQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

type Claim = NonNullable<MassRefundClaimsQuery['massRefundClaims']>['edges'][number]['node'];

const amountOf = (
  field: 'claimed' | 'fromAccount' | 'fromDeposit' | 'fromInsurance' | 'fromLateMoney' | 'fromLiquidation',
) =>
  function Amount(_: unknown, claim: Claim): string {
    const amount = claim[field];
    return amount === null ? '—' : moneyText(amount);
  };

const columnsFor = (onPay: (claimId: string) => void): TableColumnsType<Claim> => [
  {
    title: '订单',
    render: (_, { orderId, orderNo }) => (orderId ? <Link to={`/orders/${orderId}`}>{orderNo}</Link> : orderNo),
  },
  { title: '应退', width: 120, align: 'right', render: amountOf('claimed') },
  { title: '账户', width: 120, align: 'right', render: amountOf('fromAccount') },
  { title: '保证金', width: 120, align: 'right', render: amountOf('fromDeposit') },
  { title: '保险', width: 120, align: 'right', render: amountOf('fromInsurance') },
  { title: '后到资金', width: 120, align: 'right', render: amountOf('fromLateMoney') },
  { title: '清算', width: 120, align: 'right', render: amountOf('fromLiquidation') },
  {
    title: '尚欠',
    width: 150,
    align: 'right',
    render: (_, { rest, rank, writtenOff }) => (
      <>
        {rest && moneyText(rest)}
        {writtenOff && writtenOff !== '0.00' && <div className="hint">核销 {moneyText(writtenOff)}</div>}
        {rank !== null && rest !== '0.00' && <div className="hint">第 {rank} 顺序债权</div>}
      </>
    ),
  },
  {
    title: '付款',
    width: 160,
    render: (_, { id, orderNo, ordered, availableActions }) => (
      <>
        <div className="hint">{ordered && `已通知 ${moneyText(ordered)}`}</div>
        <RowActs
          subject={orderNo}
          acts={availableActions}
          nameOf={() => '登记付款'}
          onAct={() => {
            onPay(id);
          }}
        />
      </>
    ),
  },
];

interface Props {
  readonly massRefundId: string;
  readonly onPay: (claimId: string) => void;
}

/** Each order: what it is owed, what it gets from where, what is left. */
export function ClaimList({ massRefundId, onPay }: Props): ReactElement {
  const register = useRegister(MassRefundClaimsDocument, 'massRefundClaims', {
    pages: useStatePages(),
    variables: { massRefundId },
  });
  return <RegisterList<Claim> label="名单" columns={columnsFor(onPay)} {...register} />;
}
