import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { NON_PROFIT_STATES } from '../glossary/texts';
import { NonProfitFileDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { Fact } from '../institution-file/fact';
import { ActButtons } from './act-buttons';
import { HistoryList } from './history-list';
import { nonProfitDueText } from './register-texts';
import { ScopeFindings } from './scope-findings';

export default function NonProfitFilePage(): ReactElement {
  const { id = '' } = useParams();
  const nowMs = useLawClock();
  const { data, error, loading, refetch } = useQuery(NonProfitFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.nonProfitRegistration;
  return (
    <>
      <PageHeading title={file?.name ?? '民非登记'} />
      <FaultAlert title="登记未能完整读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {!file && (loading ? <Skeleton active /> : <p>没有这项登记，或不在本单位管辖范围内。</p>)}
      {file && (
        <>
          <section className="panel" aria-label="登记事项">
            <dl className="facts">
              <Fact name="登记状态">
                <StateTag state={NON_PROFIT_STATES[file.state]} />
              </Fact>
              <Fact name="期限">{nonProfitDueText(file, nowMs)}</Fact>
              <Fact name="统一社会信用代码">{file.usccCode}</Fact>
              <Fact name="登记证书编号">{file.certificateNo ?? '未载明'}</Fact>
              <Fact name="登记日期">{file.registeredOn}</Fact>
              <Fact name="有效期止">{file.validTo}</Fact>
              <Fact name="法定代表人">{file.legalRepresentative}</Fact>
              <Fact name="住所">{file.registeredAddress}</Fact>
              <Fact name="业务范围">{file.charterScope}</Fact>
              {file.liquidationEndedOn && <Fact name="清算结束日">{file.liquidationEndedOn}</Fact>}
            </dl>
            <ActButtons about={file.name} actions={file.availableActions} subject={{ registrationId: file.id }} />
          </section>
          <ScopeFindings file={file} register="NON_PROFIT" />
          <HistoryList entries={file.history.map((entry) => ({ ...entry, on: dateTimeText(entry.recordedAt) }))} />
        </>
      )}
    </>
  );
}
