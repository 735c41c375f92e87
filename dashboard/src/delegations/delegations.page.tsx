import { Button, Skeleton, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { RowTable } from '../app/row-table';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { divisionName } from '../glossary/divisions';
import { keepsDelegations } from '../glossary/duties';
import { DELEGATED_ITEMS, DELEGATION_STATES } from '../glossary/handling-texts';
import { StateTag } from '../glossary/state-tag';
import { PowerDelegationsDocument, type PowerDelegationsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { retryOf } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { RecordDialog, RevokeDialog } from './delegation-dialogs';

type Letter = NonNullable<PowerDelegationsQuery['powerDelegations']>['edges'][number]['node'];

const columnsFor = (onRevoke: (letter: Letter) => void): TableColumnsType<Letter> => [
  { title: '乡镇街道', width: 200, render: (_, { townshipCode }) => divisionName(townshipCode) },
  { title: '赋权事项', render: (_, { items }) => items.map((item) => DELEGATED_ITEMS[item]).join('、') },
  { title: '承接确认书', width: 180, dataIndex: 'documentNo' },
  { title: '公布日期', width: 110, dataIndex: 'publishedOn' },
  { title: '有效期', width: 210, render: (_, { validFrom, validTo }) => `${validFrom} 至 ${validTo ?? '收回为止'}` },
  { title: '状态', width: 100, render: (_, { state }) => <StateTag state={DELEGATION_STATES[state]} /> },
  {
    title: '办理',
    width: 160,
    render: (_, letter) =>
      letter.availableActions.includes('revokePowerDelegation') ? (
        <Button
          size="small"
          aria-label={`收回赋权 ${letter.documentNo}`}
          onClick={() => {
            onRevoke(letter);
          }}
        >
          收回
        </Button>
      ) : (
        letter.revokedOn && `${letter.revokedOn} 收回：${letter.revocationReason ?? ''}`
      ),
  },
];

function Letters({ onRevoke }: { readonly onRevoke: (letter: Letter) => void }): ReactElement {
  const register = useRegister(PowerDelegationsDocument, 'powerDelegations', { pages: useStatePages() });
  const { list, loading, faults, onRetry } = register;
  return (
    <section className="panel" aria-label="承接确认书">
      <FaultAlert title="承接确认书未能读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <RowTable<Letter>
            label="承接确认书"
            columns={columnsFor(onRevoke)}
            rows={list.edges.map(({ node }) => node)}
            width={1_000}
            none="还没有登记承接确认书。"
          />
          <RegisterPager label="承接确认书分页" {...register} />
        </>
      )}
    </section>
  );
}

export default function DelegationsPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<'RECORD' | Letter>();
  return (
    <>
      <PageHeading title="乡镇赋权">
        <p>乡镇街道依公布的承接确认书办理所列事项，未列明的由教育部门办理。</p>
        {keepsDelegations(who) && <Button onClick={opening('RECORD')}>登记承接确认书</Button>}
      </PageHeading>
      <Letters onRevoke={setOpen} />
      {open === 'RECORD' && <RecordDialog onClose={close} onDone={done('已登记承接确认书。')} />}
      {open !== null && open !== 'RECORD' && (
        <RevokeDialog delegationId={open.id} onClose={close} onDone={done('已收回赋权。')} />
      )}
    </>
  );
}
