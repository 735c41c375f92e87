import { Empty, Skeleton, type TableColumnsType } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { RowTable } from '../app/row-table';
import { useStatePages } from '../app/use-state-pages';
import { agencyName } from '../glossary/agencies';
import { appliesForLicense, seesLicenseApplications } from '../glossary/duties';
import { APPLICATION_KINDS, APPLICATION_STATES } from '../glossary/license-texts';
import { StateTag } from '../glossary/state-tag';
import { classText } from '../glossary/texts';
import { LicenseApplicationsDocument, type ApplicationRowFragment } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { useLawClock } from '../graph/use-law-clock';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { ApplicationFilterForm } from './application-filter-form';
import { applicationsPath, dueBefore, readApplicationSearch, type ApplicationSearch } from './application-search';
import { Clocks } from './clocks';
import { RefusalFigures } from './refusal-figures';

type Row = ApplicationRowFragment;

const columnsFor = (nowMs: number): TableColumnsType<Row> => [
  {
    title: '拟办机构',
    width: 240,
    render: (_, row) => <Link to={`/license-applications/${row.id}`}>{row.schoolName}</Link>,
  },
  { title: '事项', width: 150, render: (_, row) => APPLICATION_KINDS[row.kind] },
  { title: '培训类别', width: 180, render: (_, row) => classText(row.trainingClass, row.nonAcademicKind) },
  { title: '状态', width: 130, render: (_, row) => <StateTag state={APPLICATION_STATES[row.state]} /> },
  { title: '期限', render: (_, row) => <Clocks row={row} nowMs={nowMs} /> },
];

interface TableProps {
  readonly rows: readonly Row[];
  readonly nowMs: number;
  readonly search: ApplicationSearch;
}

function ApplicationTable({ rows, nowMs, search }: TableProps): ReactElement {
  const filtered = search.state !== undefined || search.dueDays !== undefined;
  return (
    <RowTable<Row>
      label="办学许可申请"
      columns={columnsFor(nowMs)}
      rows={rows}
      width={900}
      none={filtered ? '没有符合条件的申请。' : '还没有申请。'}
    />
  );
}

function ApplicationList({ search }: { readonly search: ApplicationSearch }): ReactElement {
  const nowMs = useLawClock();
  const register = useRegister(LicenseApplicationsDocument, 'licenseApplications', {
    pages: useStatePages(),
    variables: { state: search.state ?? null, dueBefore: dueBefore(search.dueDays, nowMs) },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <>
      <FaultAlert title="申请未能完整读取" faults={faults} onRetry={onRetry} />
      {!list && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list && (
        <section className="panel" aria-label="申请列表">
          <ApplicationTable rows={list.edges.map(({ node }) => node)} nowMs={nowMs} search={search} />
          <RegisterPager label="申请分页" {...register} />
        </section>
      )}
    </>
  );
}

export default function LicenseApplicationsPage(): ReactElement {
  const navigate = useNavigate();
  const who = useSignedIn();
  const [params] = useSearchParams();
  const search = useMemo(() => readApplicationSearch(params), [params]);
  const isApplicant = appliesForLicense(who);
  return (
    <>
      <PageHeading title="办学许可">
        <p>{isApplicant ? '本机构的申请及其进度。' : '办学许可申请，期限近的在前。'}</p>
        {isApplicant && (
          <Link className="page-act" to="/license-applications/new">
            填写申请
          </Link>
        )}
      </PageHeading>
      {seesLicenseApplications(who) ? (
        <>
          {!isApplicant && <RefusalFigures />}
          <ApplicationFilterForm search={search} onSearch={(next) => void navigate(applicationsPath(next))} />
          <ApplicationList search={search} />
        </>
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`办学许可由教育部门的许可岗办理，${agencyName(who.agency)}出具意见请到“许可意见”。`}
        />
      )}
    </>
  );
}
