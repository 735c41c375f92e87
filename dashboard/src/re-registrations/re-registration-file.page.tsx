import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { ReRegistrationFileDocument } from '../gql/graphql';
import { useFile } from '../graph/use-file';
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
  const { agency } = useSignedIn();
  const { open, setOpen, acted, close, done } = useOpenDialog<ReRegistrationAct>();
  const acts = reRegistrationActsOf(file.availableActions);
  return (
    <>
      <ActButtons
        key={acted}
        acts={acts}
        nameOf={(act) => RE_REGISTRATION_ACT_TEXTS[act].button}
        isPrimary={(act) => act === acts[0]}
        focused={acted > 0}
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
          onClose={close}
          onDone={done(`已办理：${RE_REGISTRATION_ACT_TEXTS[open].button}。`)}
        />
      )}
    </>
  );
}

export default function ReRegistrationFilePage(): ReactElement {
  const { id = '' } = useParams();
  const { agency } = useSignedIn();
  const reading = useFile(ReRegistrationFileDocument, 'reRegistration', id);
  return (
    <FilePage
      {...reading}
      list={{ name: '转登记', path: agency === 'INSTITUTION' ? undefined : '/re-registrations' }}
      here="机构"
      name="转登记"
      title={reading.file ? `转登记：${reading.file.institution?.name ?? reading.file.noticedName}` : '转登记'}
      absent="没有这条转登记记录：可能已随机构并入其他机构的记录，或不在您的职责范围内。"
    >
      {(file) => <Sections key={file.id} file={file} />}
    </FilePage>
  );
}
