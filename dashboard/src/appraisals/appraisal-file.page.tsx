import { useQuery } from '@apollo/client/react';
import { App, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { PageHeading } from '../app/page-heading';
import { AppraisalFileDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { APPRAISAL_ACT_TEXTS, appraisalActsOf, type AppraisalAct } from './appraisal-acts';
import { AppraisalDialog, type AppraisalFile } from './appraisal-dialog';
import { ActSection, CourseSection, MaterialSection, OpinionSection, PanelSection } from './appraisal-sections';

interface Open {
  readonly act: AppraisalAct;
  readonly seatId: string;
}

function Sections({ file }: { readonly file: AppraisalFile }): ReactElement {
  const { message } = App.useApp();
  const nowMs = useLawClock();
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState(0);
  return (
    <>
      <ActButtons
        key={done}
        acts={appraisalActsOf(file.availableActions)}
        nameOf={(act) => APPRAISAL_ACT_TEXTS[act].button}
        isPrimary={() => true}
        focused={done > 0}
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
          onClose={() => {
            setOpen(null);
          }}
          onDone={() => {
            void message.success(APPRAISAL_ACT_TEXTS[open.act].done);
            setOpen(null);
            setDone((count) => count + 1);
          }}
        />
      )}
    </>
  );
}

function FilePage({ id }: { readonly id: string }): ReactElement {
  const { data, error, loading, refetch } = useQuery(AppraisalFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.appraisal;
  const faults = faultsOf(error).filter((fault) => !file || !isPlaced(fault));
  return (
    <>
      <nav className="breadcrumb" aria-label="面包屑">
        <Link to="/appraisals">课程鉴别</Link> / 办理情况
      </nav>
      <PageHeading title={file ? `鉴别 · ${file.courseName}` : '课程鉴别'} />
      <FaultAlert title="课程鉴别未能完整读取" faults={faults} onRetry={() => void refetch()} />
      {file && <Sections file={file} />}
      {!file && loading && <Skeleton active paragraph={{ rows: 12 }} />}
      {!file && !loading && faults.length === 0 && (
        <p>
          没有这项鉴别：可能已回避，或不在您的办理范围内。<Link to="/appraisals">返回课程鉴别</Link>
        </p>
      )}
    </>
  );
}

export default function AppraisalFilePage(): ReactElement {
  const { id = '' } = useParams();
  return <FilePage key={id} id={id} />;
}
