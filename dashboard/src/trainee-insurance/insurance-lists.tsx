import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowActs } from '../app/row-acts';
import { useStatePages } from '../app/use-state-pages';
import { moneyText } from '../glossary/formats';
import { POLICY_STATES } from '../glossary/insurance-texts';
import { ORDER_STATES } from '../glossary/order-texts';
import { StateTag } from '../glossary/state-tag';
import {
  TraineeInsuranceCoverageDocument,
  TraineeInsurancesDocument,
  UninsuredOrdersDocument,
  type TraineeInsuranceCoverageQuery,
  type TraineeInsurancesQuery,
  type UninsuredOrdersQuery,
} from '../gql/graphql';
import { ownData } from '../institution-file/purposes';
import { OrderCell } from '../orders/order-cell';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { coveredPercent } from './coverage-share';

type Coverage = NonNullable<TraineeInsuranceCoverageQuery['traineeInsuranceCoverage']>['edges'][number]['node'];
type Order = NonNullable<UninsuredOrdersQuery['uninsuredOrders']>['edges'][number]['node'];
type Policy = NonNullable<TraineeInsurancesQuery['traineeInsurances']>['edges'][number]['node'];

const amountText = (amount: string | null): string => (amount === null ? '—' : moneyText(amount));

const COVERAGE_COLUMNS: TableColumnsType<Coverage> = [
  {
    title: '机构',
    render: (_, { institution: { id, name } }) => <Link to={`/institutions/${id}`}>{name}</Link>,
  },
  {
    title: '已投保订单',
    width: 130,
    render: (_, { insuredOrders, runningOrders }) => `${String(insuredOrders ?? 0)} / ${String(runningOrders ?? 0)}`,
  },
  { title: '未消课金额', width: 150, align: 'right', render: (_, { unconsumed }) => amountText(unconsumed) },
  { title: '保险金额', width: 150, align: 'right', render: (_, { insured }) => amountText(insured) },
  {
    title: '有保险的未消课金额',
    width: 200,
    align: 'right',
    render: (_, { covered, unconsumed }) => (
      <>
        {amountText(covered)}
        {covered && unconsumed && <div className="hint">{coveredPercent(covered, unconsumed)}%</div>}
      </>
    ),
  },
];

export function CoverageList(): ReactElement {
  const register = useRegister(TraineeInsuranceCoverageDocument, 'traineeInsuranceCoverage', {
    pages: useStatePages(),
  });
  return <RegisterList<Coverage> label="保险覆盖" columns={COVERAGE_COLUMNS} {...register} />;
}

const orderColumns = (onRecord: ((orderId: string) => void) | null): TableColumnsType<Order> => [
  {
    title: '订单',
    render: (_, order) => <OrderCell order={order} />,
  },
  { title: '机构', render: (_, { institution: { name } }) => name },
  { title: '状态', width: 140, render: (_, { state }) => <StateTag state={ORDER_STATES[state]} /> },
  { title: '未消课', width: 140, align: 'right', render: (_, { protectedAmount }) => amountText(protectedAmount) },
  {
    title: '办理',
    width: 130,
    render: (_, { id, courseTitle }) =>
      onRecord && <RowActs subject={courseTitle} acts={[id]} nameOf={() => '登记保单'} onAct={onRecord} />,
  },
];

interface OrdersProps {
  readonly institutionId: string | null;
  readonly onRecord: ((orderId: string) => void) | null;
}

export function UninsuredOrderList({ institutionId, onRecord }: OrdersProps): ReactElement {
  const stated = ownData(useSignedIn().agency);
  const register = useRegister(UninsuredOrdersDocument, 'uninsuredOrders', {
    pages: useStatePages(),
    stated,
    variables: { institutionId, own: stated !== undefined },
  });
  return <RegisterList<Order> label="未投保订单" columns={orderColumns(onRecord)} {...register} />;
}

const endText = ({ endedOn, paid, endReason, endDocumentNo }: Policy): string =>
  [endedOn, paid && moneyText(paid), endReason, endDocumentNo].filter(Boolean).join('，');

const policyColumns = (onCancel: (policyId: string) => void): TableColumnsType<Policy> => [
  {
    title: '保单',
    render: (_, { insurer, policyNo, orderId }) => (
      <>
        {insurer} <Link to={`/orders/${orderId}`}>{policyNo}</Link>
      </>
    ),
  },
  { title: '机构', render: (_, { institution: { name } }) => name },
  { title: '保险金额', width: 140, align: 'right', render: (_, { insured }) => amountText(insured) },
  { title: '保险期间', width: 210, render: (_, { validFrom, validTo }) => `${validFrom ?? ''} 至 ${validTo ?? ''}` },
  {
    title: '状态',
    render: (_, policy) => (
      <>
        <StateTag state={POLICY_STATES[policy.state]} />
        <div className="hint wrap">{endText(policy)}</div>
      </>
    ),
  },
  {
    title: '办理',
    width: 100,
    render: (_, { id, policyNo, availableActions }) => (
      <RowActs
        subject={policyNo ?? ''}
        acts={availableActions}
        nameOf={() => '退保'}
        onAct={() => {
          onCancel(id);
        }}
      />
    ),
  },
];

interface PoliciesProps {
  readonly institutionId: string | null;
  readonly onCancel: (policyId: string) => void;
}

export function PolicyList({ institutionId, onCancel }: PoliciesProps): ReactElement {
  const register = useRegister(TraineeInsurancesDocument, 'traineeInsurances', {
    pages: useStatePages(),
    variables: { institutionId },
  });
  return <RegisterList<Policy> label="保单" columns={policyColumns(onCancel)} {...register} />;
}
