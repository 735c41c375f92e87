import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
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
import { faultsOf } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';

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
  return (
    <RegisterList<Certificate>
      label="事业单位法人证书"
      columns={COLUMNS}
      list={(data ?? previousData)?.publicInstitutionCertificates}
      loading={loading}
      faults={faultsOf(error)}
      cursors={cursors}
      onTurn={(next) => void navigate(`/public-institutions?state=${state}`, { state: { cursors: next } })}
      onRetry={() => void refetch()}
    />
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
