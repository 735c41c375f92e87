import { useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { AbsentFile } from '../app/absent-file';
import { PageHeading } from '../app/page-heading';
import { LicenseApplicationFileDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { ActsSection } from './acts-section';
import { APPLICATION_ACT_TEXTS, applicationActsOf, type ApplicationAct } from './application-acts';
import { ApplicationDialog } from './application-dialog';
import type { ApplicationFile } from './application-file';
import { ApplicationHeader } from './application-header';
import { DecisionSection } from './decision-section';
import { PaperTable } from './paper-table';

function Sections({ file }: { readonly file: ApplicationFile }): ReactElement {
  const { message } = App.useApp();
  const nowMs = useLawClock();
  const [open, setOpen] = useState<ApplicationAct | null>(null);
  const [done, setDone] = useState(0);
  const offered = applicationActsOf(file.availableActions);
  const editable = offered.includes('submit') || offered.includes('resubmit');
  return (
    <>
      <ActButtons
        key={done}
        acts={offered}
        nameOf={(act) => APPLICATION_ACT_TEXTS[act].button}
        isPrimary={(act) => act === offered[0]}
        focused={done > 0}
        onAct={setOpen}
      >
        {editable && <Link to={`/license-applications/${file.id}/edit`}>修改内容</Link>}
      </ActButtons>
      <ApplicationHeader file={file} nowMs={nowMs} />
      <DecisionSection file={file} />
      {file.papers.length > 0 && (
        <section className="panel" aria-label="部门意见">
          <h2>部门意见</h2>
          <PaperTable papers={file.papers} />
        </section>
      )}
      <ActsSection acts={file.acts} />
      {open && (
        <ApplicationDialog
          key={open}
          file={file}
          act={open}
          onClose={() => {
            setOpen(null);
          }}
          onDone={() => {
            void message.success(`已办理：${APPLICATION_ACT_TEXTS[open].button}。`);
            setOpen(null);
            setDone((count) => count + 1);
          }}
        />
      )}
    </>
  );
}

export default function LicenseApplicationFilePage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(LicenseApplicationFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.licenseApplication;
  const faults = faultsOf(error);
  return (
    <>
      <nav className="breadcrumb" aria-label="面包屑">
        <Link to="/license-applications">办学许可</Link> / 申请
      </nav>
      <PageHeading title={file?.schoolName ?? '办学许可申请'} />
      <FaultAlert title="申请未能完整读取" faults={faults} onRetry={() => void refetch()} />
      {file ? (
        <Sections key={file.id} file={file} />
      ) : (
        <AbsentFile loading={loading} failed={faults.length > 0} description="没有这件申请，或不在您的职责范围内。" />
      )}
    </>
  );
}
