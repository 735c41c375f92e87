import { Skeleton, type TableColumnsType } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Breadcrumb } from '../app/breadcrumb';
import { PageHeading } from '../app/page-heading';
import { RowTable } from '../app/row-table';
import { useStatePages } from '../app/use-state-pages';
import { divisionName } from '../glossary/divisions';
import { RE_REGISTRATION_CHOICES, RE_REGISTRATION_STATES } from '../glossary/re-registration-texts';
import { StateTag } from '../glossary/state-tag';
import { ReRegistrationsDocument, type ReRegistrationsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { retryOf } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { ReRegistrationFilterForm } from './re-registration-filter-form';
import {
  filterOf,
  readReRegistrationSearch,
  reRegistrationsPath,
  type ReRegistrationSearch,
} from './re-registration-search';
import { StepTerm } from './step-term';

const PAGE_SIZE = 50;

type Row = NonNullable<ReRegistrationsQuery['reRegistrations']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Row> = [
  { title: '台账编号', width: 110, render: (_, { institution }) => institution?.ledgerNo },
  {
    title: '机构',
    width: 240,
    render: (_, { id, institution, noticedName }) => (
      <Link to={`/re-registrations/${id}`}>{institution?.name ?? noticedName}</Link>
    ),
  },
  { title: '区划', width: 110, render: (_, { institution }) => institution && divisionName(institution.divisionCode) },
  { title: '去向', width: 130, render: (_, { choice }) => (choice ? RE_REGISTRATION_CHOICES[choice] : '未选择') },
  { title: '状态', width: 150, render: (_, { state }) => <StateTag state={RE_REGISTRATION_STATES[state]} /> },
  { title: '下一步期限', width: 190, render: (_, row) => <StepTerm record={row} /> },
  { title: '招生收费', width: 100, render: (_, { locked }) => (locked ? '暂停' : '可以') },
];

function RecordList({ search }: { readonly search: ReRegistrationSearch }): ReactElement {
  const register = useRegister(ReRegistrationsDocument, 'reRegistrations', {
    pageSize: PAGE_SIZE,
    pages: useStatePages(),
    variables: { filter: filterOf(search) },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <>
      <FaultAlert title="转登记机构未能完整读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active paragraph={{ rows: 10 }} />}
      {list && (
        <section className="panel" aria-label="转登记机构">
          <RowTable<Row>
            label="转登记机构"
            columns={COLUMNS}
            rows={list.edges.map(({ node }) => node)}
            width={1_000}
            none="没有符合条件的机构。"
          />
          <RegisterPager label="转登记机构分页" {...register} />
        </section>
      )}
    </>
  );
}

export default function ReRegistrationsPage(): ReactElement {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const search = useMemo(() => readReRegistrationSearch(params), [params]);
  return (
    <>
      <Breadcrumb list={{ path: '/re-registrations', name: '转登记' }} here="机构" />
      <PageHeading title="转登记机构" />
      <ReRegistrationFilterForm search={search} onSearch={(next) => void navigate(reRegistrationsPath(next))} />
      <RecordList key={reRegistrationsPath(search)} search={search} />
    </>
  );
}
