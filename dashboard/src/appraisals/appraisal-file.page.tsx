import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { AppraisalFileDocument } from '../gql/graphql';
import { useFile } from '../graph/use-file';
import { useLawClock } from '../graph/use-law-clock';
import { APPRAISAL_ACT_TEXTS, appraisalActsOf, type AppraisalAct } from './appraisal-acts';
import { AppraisalDialog, type AppraisalFile } from './appraisal-dialog';
import { ActSection, CourseSection, MaterialSection, OpinionSection, PanelSection } from './appraisal-sections';

interface Open {
  readonly act: AppraisalAct;
  readonly seatId: string;
}

function Sections({ file }: { readonly file: AppraisalFile }): ReactElement {
  const nowMs = useLawClock();
  const { open, setOpen, acted, close, done } = useOpenDialog<Open>();
  return (
    <>
      <ActButtons
        key={acted}
        acts={appraisalActsOf(file.availableActions)}
        nameOf={(act) => APPRAISAL_ACT_TEXTS[act].button}
        isPrimary={() => true}
        focused={acted > 0}
        onAct={(act) => {
          setOpen({ act, seatId: '' });
        }}
      />
      <CourseSection file={file} nowMs={nowMs} />
      <MaterialSection file={file} />
      <PanelSection
        file={file}
        onRecuse={(seatId) => {
          setOpen({ act: 'recuseExpert', seatId });
        }}
      />
      <OpinionSection file={file} />
      <ActSection file={file} />
      {open && (
        <AppraisalDialog
          key={open.act + open.seatId}
          file={file}
          {...open}
          onClose={close}
          onDone={done(APPRAISAL_ACT_TEXTS[open.act].done)}
        />
      )}
    </>
  );
}

function Page({ id }: { readonly id: string }): ReactElement {
  const reading = useFile(AppraisalFileDocument, 'appraisal', id);
  return (
    <FilePage
      {...reading}
      list={{ path: '/appraisals', name: '课程鉴别' }}
      here="办理情况"
      name="课程鉴别"
      title={reading.file ? `鉴别 · ${reading.file.courseName}` : '课程鉴别'}
      placesFaults
      leadsBack
      absent="没有这项鉴别：可能已回避，或不在您的办理范围内。"
    >
      {(file) => <Sections file={file} />}
    </FilePage>
  );
}

export default function AppraisalFilePage(): ReactElement {
  const { id = '' } = useParams();
  return <Page key={id} id={id} />;
}
