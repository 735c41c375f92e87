import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { oneOf } from '../app/address';
import { StateLinks } from '../app/state-links';
import { useStatePages } from '../app/use-state-pages';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { PARTY_FORMS, PARTY_STATES } from '../glossary/party-texts';
import { StateTag } from '../glossary/state-tag';
import {
  PartyFiguresDocument,
  PartyOrganizationsDocument,
  type PartyOrganizationsQuery,
  type PartyState,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, retryOf } from '../graph/graph-faults';
import { Fact } from '../institution-file/fact';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

type Party = NonNullable<PartyOrganizationsQuery['partyOrganizations']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Party> = [
  {
    title: '机构',
    render: (_, { institution }) =>
      institution && <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>,
  },
  { title: '党组织', width: 120, render: (_, { state }) => <StateTag state={PARTY_STATES[state]} /> },
  { title: '党员人数', width: 170, render: (_, { members, membersOn }) => `${members} 人（${membersOn}）` },
  { title: '形式', width: 160, render: (_, { form }) => (form ? PARTY_FORMS[form] : '—') },
  { title: '党支部名称', width: 220, render: (_, { branchName }) => branchName ?? '—' },
  { title: '党建指导员', width: 200, render: (_, { adviserUnit }) => (adviserUnit ? `${adviserUnit}派出` : '未派驻') },
];

function Figures(): ReactElement {
  const { data, error, refetch } = useQuery(PartyFiguresDocument, { fetchPolicy: 'cache-and-network' });
  const figures = data?.partyFigures;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="党组织覆盖情况">
      <FaultAlert title="覆盖情况未能读取" faults={faults} onRetry={retryOf(faults, () => void refetch())} />
      {figures && (
        <dl className="facts">
          <Fact name="机构">{figures.institutions} 家</Fact>
          <Fact name="已建立">{figures.established} 家</Fact>
          <Fact name="应建未建">{figures.toEstablish} 家</Fact>
          <Fact name="应调整">{figures.toAdjust} 家</Fact>
          <Fact name="没有党员">{figures.noMembers} 家</Fact>
          <Fact name="未登记人数">{figures.unrecorded} 家</Fact>
          <Fact name="已派指导员">{figures.advised} 家</Fact>
        </dl>
      )}
    </section>
  );
}

function PartyList({ state }: { readonly state: PartyState }): ReactElement {
  const register = useRegister(PartyOrganizationsDocument, 'partyOrganizations', {
    pages: useStatePages(),
    variables: { filter: { state } },
  });
  return <RegisterList<Party> label="党建记录" columns={COLUMNS} {...register} />;
}

export default function PartyOrganizationsPage(): ReactElement {
  const [params] = useSearchParams();
  const state = oneOf(PARTY_STATES, params.get('state')) ?? 'TO_ESTABLISH';
  return (
    <>
      <PageHeading title="机构党建">
        <p>党员三人以上的单独建立党支部，不足三人的建立联合党支部，并可派党建指导员。在机构档案中登记。</p>
      </PageHeading>
      <Figures />
      <StateLinks label="党组织状态" path="/party-organizations" states={PARTY_STATES} current={state} />
      <PartyList state={state} />
    </>
  );
}
