import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { LicenseApplicationFileDocument } from '../gql/graphql';
import { useFile } from '../graph/use-file';
import { useLawClock } from '../graph/use-law-clock';
import { ActsSection } from './acts-section';
import { APPLICATION_ACT_TEXTS, applicationActsOf, type ApplicationAct } from './application-acts';
import { ApplicationDialog } from './application-dialog';
import type { ApplicationFile } from './application-file';
import { ApplicationHeader } from './application-header';
import { DecisionSection } from './decision-section';
import { PaperTable } from './paper-table';

function Sections({ file }: { readonly file: ApplicationFile }): ReactElement {
  const nowMs = useLawClock();
  const { open, setOpen, acted, close, done } = useOpenDialog<ApplicationAct>();
  const offered = applicationActsOf(file.availableActions);
  const editable = offered.includes('submit') || offered.includes('resubmit');
  return (
    <>
      <ActButtons
        key={acted}
        acts={offered}
        nameOf={(act) => APPLICATION_ACT_TEXTS[act].button}
        isPrimary={(act) => act === offered[0]}
        focused={acted > 0}
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
          onClose={close}
          onDone={done(`已办理：${APPLICATION_ACT_TEXTS[open].button}。`)}
        />
      )}
    </>
  );
}

export default function LicenseApplicationFilePage(): ReactElement {
  const { id = '' } = useParams();
  const reading = useFile(LicenseApplicationFileDocument, 'licenseApplication', id);
  return (
    <FilePage
      {...reading}
      list={{ path: '/license-applications', name: '办学许可' }}
      here="申请"
      name="申请"
      title={reading.file?.schoolName ?? '办学许可申请'}
      absent="没有这件申请，或不在您的职责范围内。"
    >
      {(file) => <Sections key={file.id} file={file} />}
    </FilePage>
  );
}
