import { useQuery } from '@apollo/client/react';
import { Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { PUBLIC_CERTIFICATE_STATES } from '../glossary/public-institution-texts';
import { StateTag } from '../glossary/state-tag';
import {
  PublicInstitutionCertificatesDocument,
  type PublicCertificateState,
  type PublicInstitutionCertificatesQuery,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';

const PAGE_SIZE = 20;

type Certificate = NonNullable<
  PublicInstitutionCertificatesQuery['publicInstitutionCertificates']
>['edges'][number]['node'];

const isState = (value: string | null): value is PublicCertificateState =>
  value !== null && Object.hasOwn(PUBLIC_CERTIFICATE_STATES, value);

const COLUMNS: TableColumnsType<Certificate> = [
  {
    title: '机构',
    render: (_, { institution, unitName }) =>
      institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : unitName,
  },
  { title: '统一社会信用代码', width: 200, dataIndex: 'usccCode' },
  { title: '登记管理机关', width: 240, dataIndex: 'registrar' },
  { title: '有效期至', width: 120, dataIndex: 'validTo' },
  { title: '状态', width: 110, render: (_, { state }) => <StateTag state={PUBLIC_CERTIFICATE_STATES[state]} /> },
];

function CertificateList({ state }: { readonly state: PublicCertificateState }): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(PublicInstitutionCertificatesDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.publicInstitutionCertificates;
  const faults = faultsOf(error);
  const none = `没有${PUBLIC_CERTIFICATE_STATES[state].text}的证书。`;
  return (
    <section className="panel" aria-label="事业单位法人证书">
      <FaultAlert
        title="事业单位法人证书未能读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <Table<Certificate>
            aria-label="事业单位法人证书"
            size="small"
            rowKey="id"
            columns={COLUMNS}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            scroll={list.edges.length > 0 ? { x: 900 } : undefined}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={none} /> }}
          />
          <KeysetPager
            label="事业单位法人证书分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={(next) => void navigate(`/public-institutions?state=${state}`, { state: { cursors: next } })}
          />
        </>
      )}
    </section>
  );
}

export default function PublicInstitutionsPage(): ReactElement {
  const [params] = useSearchParams();
  const stated = params.get('state');
  const state = isState(stated) ? stated : 'VALID';
  return (
    <>
      <PageHeading title="事业单位证书">
        <p>机构的法人证照为事业单位法人证书的，由教育部门照证书在机构档案中登记；先到期的在前。</p>
      </PageHeading>
      <nav className="state-links" aria-label="证书状态">
        {Object.entries(PUBLIC_CERTIFICATE_STATES).map(([value, { text }]) => (
          <Link
            key={value}
            to={`/public-institutions?state=${value}`}
            aria-current={value === state ? 'page' : undefined}
          >
            {text}
          </Link>
        ))}
      </nav>
      <CertificateList state={state} />
    </>
  );
}
