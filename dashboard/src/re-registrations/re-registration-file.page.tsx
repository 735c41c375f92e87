import { useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { AbsentFile } from '../app/absent-file';
import { PageHeading } from '../app/page-heading';
import { ReRegistrationFileDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useSignedIn } from '../session/session-context';
import { InterviewSection } from './interview-section';
import {
  RE_REGISTRATION_ACT_TEXTS,
  reRegistrationActsOf,
  type ReRegistrationAct,
  type ReRegistrationFile,
} from './re-registration-acts';
import { ReRegistrationDialog } from './re-registration-dialog';
import { ActsSection, AnswerSection, RouteSection, StandingSection } from './record-sections';

function Sections({ file }: { readonly file: ReRegistrationFile }): ReactElement {
  const { message } = App.useApp();
  const { agency } = useSignedIn();
  const [open, setOpen] = useState<ReRegistrationAct | null>(null);
  const [done, setDone] = useState(0);
  const acts = reRegistrationActsOf(file.availableActions);
  return (
    <>
      <ActButtons
        key={done}
        acts={acts}
        nameOf={(act) => RE_REGISTRATION_ACT_TEXTS[act].button}
        isPrimary={(act) => act === acts[0]}
        focused={done > 0}
        onAct={setOpen}
      />
      <StandingSection file={file} />
      <RouteSection file={file} />
      <AnswerSection file={file} />
      <InterviewSection id={file.id} />
      <ActsSection file={file} />
      {open && (
        <ReRegistrationDialog
          key={open}
          file={file}
          act={open}
          own={agency === 'INSTITUTION'}
          onClose={() => {
            setOpen(null);
          }}
          onDone={() => {
            void message.success(`已办理：${RE_REGISTRATION_ACT_TEXTS[open].button}。`);
            setOpen(null);
            setDone((count) => count + 1);
          }}
        />
      )}
    </>
  );
}

export default function ReRegistrationFilePage(): ReactElement {
  const { id = '' } = useParams();
  const { agency } = useSignedIn();
  const { data, error, loading, refetch } = useQuery(ReRegistrationFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.reRegistration;
  const faults = faultsOf(error);
  return (
    <>
      <nav className="breadcrumb" aria-label="面包屑">
        {agency === 'INSTITUTION' ? '转登记' : <Link to="/re-registrations">转登记</Link>} / 机构
      </nav>
      <PageHeading title={file ? `转登记：${file.institution?.name ?? file.noticedName}` : '转登记'} />
      <FaultAlert title="转登记未能完整读取" faults={faults} onRetry={() => void refetch()} />
      {file ? (
        <Sections key={file.id} file={file} />
      ) : (
        <AbsentFile
          loading={loading}
          failed={faults.length > 0}
          description="没有这条转登记记录：可能已随机构并入其他机构的记录，或不在您的职责范围内。"
        />
      )}
    </>
  );
}
