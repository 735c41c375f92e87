import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { isMaterialAct, MATERIAL_ACTS, type MaterialActName } from '../glossary/material-texts';
import { TeachingMaterialFileDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
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
  const { open, setOpen, close, done } = useOpenDialog<Open>();
  const [count, setCount] = useState(0);
  const finish = (text: string) => (): void => {
    done(text)();
    setCount((before) => before + 1);
  };
  return (
    <>
      <ActButtons
        key={count}
        acts={file.availableActions.filter(isMaterialAct)}
        nameOf={(act) => MATERIAL_ACTS[act]}
        focused={count > 0}
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
          onDone={finish(`${MATERIAL_ACTS[open.act]}已办理。`)}
        />
      )}
      {open && 'seatId' in open && (
        <RecusalDialog materialId={file.id} seatId={open.seatId} onClose={close} onDone={finish('已回避。')} />
      )}
    </>
  );
}

function FilePage({ id }: { readonly id: string }): ReactElement {
  const { data, error, loading, refetch } = useQuery(TeachingMaterialFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.teachingMaterial;
  const faults = faultsOf(error).filter((fault) => !file || !isPlaced(fault));
  return (
    <>
      <nav className="breadcrumb" aria-label="面包屑">
        <Link to="/materials">培训材料</Link> / 办理情况
      </nav>
      <PageHeading title={file ? `材料 · ${file.title}（第 ${String(file.version)} 版）` : '培训材料'} />
      <FaultAlert title="培训材料未能完整读取" faults={faults} onRetry={() => void refetch()} />
      {file && <Sections file={file} />}
      {!file && loading && <Skeleton active paragraph={{ rows: 12 }} />}
      {!file && !loading && faults.length === 0 && (
        <p>
          没有这份材料：可能已回避，或不在您的范围内。<Link to="/materials">返回培训材料</Link>
        </p>
      )}
    </>
  );
}

export default function MaterialFilePage(): ReactElement {
  const { id = '' } = useParams();
  return <FilePage key={id} id={id} />;
}
