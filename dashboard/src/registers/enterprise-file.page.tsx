import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateTag } from '../glossary/state-tag';
import { BUSINESS_KINDS, BUSINESS_STATES } from '../glossary/texts';
import { EnterpriseFileDocument, type EnterpriseFileQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { Fact } from '../institution-file/fact';
import { ActButtons } from './act-buttons';
import { HistoryList } from './history-list';
import { CAUSES } from './register-acts';
import { CLOCK_STATES } from './register-texts';
import { ScopeFindings } from './scope-findings';

type Enterprise = NonNullable<EnterpriseFileQuery['enterpriseRegistration']>;

const CLOCK_RUNS = new Set<string | undefined>(['RUNNING', 'OVERDUE']);

function Particulars({ file }: { readonly file: Enterprise }): ReactElement {
  const { scopeChangeClock: clock } = file;
  const actions = CLOCK_RUNS.has(clock?.state)
    ? ['recordScopeChange', ...file.availableActions]
    : file.availableActions;
  return (
    <section className="panel" aria-label="登记事项">
      <dl className="facts">
        <Fact name="登记状态">
          <StateTag state={BUSINESS_STATES[file.state]} />
        </Fact>
        {clock && (
          <Fact name="变更经营范围期限">
            <StateTag state={CLOCK_STATES[clock.state]} /> {clock.startedOn} 至 {clock.dueOn}
          </Fact>
        )}
        <Fact name="统一社会信用代码">{file.usccCode}</Fact>
        <Fact name="主体类型">{BUSINESS_KINDS[file.kind]}</Fact>
        <Fact name="成立日期">{file.establishedOn}</Fact>
        <Fact name="法定代表人">{file.legalRepresentative}</Fact>
        <Fact name="住所">{file.registeredAddress}</Fact>
        <Fact name="经营范围">{file.businessScope}</Fact>
      </dl>
      <ActButtons about={file.name} actions={actions} subject={{ registrationId: file.id }} />
    </section>
  );
}

const entryOf = ({ recordedOn, cause, reportYear, late, ...entry }: Enterprise['history'][number]) => ({
  ...entry,
  on: recordedOn,
  detail: [reportYear && `${reportYear}年度`, cause && CAUSES[cause], late && '逾期报送'].filter(Boolean).join(' '),
});

export default function EnterpriseFilePage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(EnterpriseFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.enterpriseRegistration;
  return (
    <>
      <PageHeading title={file?.name ?? '企业登记'} />
      <FaultAlert title="登记未能完整读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {!file && (loading ? <Skeleton active /> : <p>没有这项登记，或不在本单位管辖范围内。</p>)}
      {file && (
        <>
          <Particulars file={file} />
          <ScopeFindings file={file} register="ENTERPRISE" />
          <HistoryList entries={file.history.map(entryOf)} />
        </>
      )}
    </>
  );
}
