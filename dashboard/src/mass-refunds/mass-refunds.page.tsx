import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { countText, moneyText } from '../glossary/formats';
import { MASS_REFUND_GROUNDS, MASS_REFUND_STATES, startsMassRefunds } from '../glossary/mass-refund-texts';
import { StateTag } from '../glossary/state-tag';
import { MassRefundsDocument, type MassRefundsQuery, type MassRefundState } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { StartDialog } from './mass-refund-dialogs';

type MassRefund = NonNullable<MassRefundsQuery['massRefunds']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<MassRefund> = [
  { title: '机构', render: (_, { id, institution: { name } }) => <Link to={`/mass-refunds/${id}`}>{name}</Link> },
  {
    title: '依据',
    width: 220,
    render: (_, { ground, documentNo }) => (
      <>
        {MASS_REFUND_GROUNDS[ground]}
        <div className="hint">{documentNo}</div>
      </>
    ),
  },
  { title: '名单日期', width: 120, dataIndex: 'listedOn' },
  { title: '状态', width: 190, render: (_, { state }) => <StateTag state={MASS_REFUND_STATES[state]} /> },
  { title: '订单', width: 90, align: 'right', render: (_, { totals }) => countText(totals?.orders ?? 0) },
  {
    title: '应退',
    width: 140,
    align: 'right',
    render: (_, { totals }) => totals?.claimed && moneyText(totals.claimed),
  },
  { title: '尚欠', width: 140, align: 'right', render: (_, { totals }) => totals?.rest && moneyText(totals.rest) },
];

export default function MassRefundsPage(): ReactElement {
  const who = useSignedIn();
  const { open, opening, close, done } = useOpenDialog<'START'>();
  const pages = useStatePages<MassRefundState>();
  const register = useRegister(MassRefundsDocument, 'massRefunds', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <PageHeading title="集体退费">
        <p>机构停办的，全部未消课订单一并退费：先监管账户，再风险保证金，再学员保险，仍不足的登记为第一顺序债权。</p>
        {startsMassRefunds(who) && <Button onClick={opening('START')}>启动集体退费</Button>}
      </PageHeading>
      <StateFilter states={MASS_REFUND_STATES} {...pages} />
      <RegisterList<MassRefund> label="集体退费" columns={COLUMNS} {...register} />
      {open && <StartDialog onClose={close} onDone={done('名单已固定，请另一人批准。')} />}
    </>
  );
}
