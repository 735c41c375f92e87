import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { isMaterialAct, MATERIAL_ACTS, type MaterialActName } from '../glossary/material-texts';
import { TeachingMaterialFileDocument } from '../gql/graphql';
import { useFile } from '../graph/use-file';
import { useLawClock } from '../graph/use-law-clock';
import { MaterialDialog, RecusalDialog } from './material-dialogs';
import {
  EditionSection,
  HistorySection,
  OpinionSection,
  PanelSection,
  VersionSection,
  type MaterialFile,
} from './material-sections';

type Open = { readonly act: MaterialActName } | { readonly seatId: string };

function Sections({ file }: { readonly file: MaterialFile }): ReactElement {
  const nowMs = useLawClock();
  const { open, setOpen, acted, close, done } = useOpenDialog<Open>();
  return (
    <>
      <ActButtons
        key={acted}
        acts={file.availableActions.filter(isMaterialAct)}
        nameOf={(act) => MATERIAL_ACTS[act]}
        focused={acted > 0}
        onAct={(act) => {
          setOpen({ act });
        }}
      />
      <EditionSection file={file} nowMs={nowMs} />
      <VersionSection file={file} />
      <PanelSection
        file={file}
        onRecuse={(seatId) => {
          setOpen({ seatId });
        }}
      />
      <OpinionSection file={file} />
      <HistorySection file={file} />
      {open && 'act' in open && (
        <MaterialDialog
          act={open.act}
          material={file}
          onClose={close}
          onDone={done(`${MATERIAL_ACTS[open.act]}已办理。`)}
        />
      )}
      {open && 'seatId' in open && (
        <RecusalDialog materialId={file.id} seatId={open.seatId} onClose={close} onDone={done('已回避。')} />
      )}
    </>
  );
}

function Page({ id }: { readonly id: string }): ReactElement {
  const reading = useFile(TeachingMaterialFileDocument, 'teachingMaterial', id);
  return (
    <FilePage
      {...reading}
      list={{ path: '/materials', name: '培训材料' }}
      here="办理情况"
      name="培训材料"
      title={reading.file ? `材料 · ${reading.file.title}（第 ${String(reading.file.version)} 版）` : '培训材料'}
      placesFaults
      leadsBack
      absent="没有这份材料：可能已回避，或不在您的范围内。"
    >
      {(file) => <Sections file={file} />}
    </FilePage>
  );
}

export default function MaterialFilePage(): ReactElement {
  const { id = '' } = useParams();
  return <Page key={id} id={id} />;
}
