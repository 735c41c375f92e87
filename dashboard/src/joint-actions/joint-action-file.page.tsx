import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { Breadcrumb } from '../app/breadcrumb';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { JOINT_ACTION_TRIGGERS } from '../glossary/joint-action-texts';
import { FaultAlert } from '../graph/fault-alert';
import { isPlaced } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { LiveState } from '../live/live-state';
import { ACTION_ACT_TEXTS, actionActsOf, MEASURE_ACT_TEXTS, type ActionAct, type MeasureAct } from './action-acts';
import { ActionDialog } from './action-dialog';
import { ActionHeader } from './action-header';
import { HistorySection } from './history-section';
import { MeasureDialog } from './measure-dialog';
import { MeasureSection } from './measure-section';
import { useActionFile, type ActionFile, type ActionMeasure, type ActionReading } from './use-action-file';

type Open =
  | { readonly kind: 'ACTION'; readonly act: ActionAct }
  | { readonly kind: 'MEASURE'; readonly act: MeasureAct; readonly measure: ActionMeasure };

interface DialogProps {
  readonly file: ActionFile;
  readonly open: Open;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

function Dialog({ file, open, onClose, onDone }: DialogProps): ReactElement {
  if (open.kind === 'ACTION') {
    const done = (): void => {
      onDone(ACTION_ACT_TEXTS[open.act].done);
    };
    return <ActionDialog key={open.act} file={file} act={open.act} onClose={onClose} onDone={done} />;
  }
  const done = (): void => {
    onDone(MEASURE_ACT_TEXTS[open.act].done);
  };
  return (
    <MeasureDialog
      key={open.act + open.measure.id}
      measure={open.measure}
      act={open.act}
      onClose={onClose}
      onDone={done}
    />
  );
}

function ActionSections({
  file,
  reading,
}: {
  readonly file: ActionFile;
  readonly reading: ActionReading;
}): ReactElement {
  const nowMs = useLawClock();
  const { faults, fresh } = reading;
  const { open, setOpen, acted, close, done } = useOpenDialog<Open>();
  return (
    <>
      <FaultAlert
        title="联合惩戒未能完整读取"
        faults={faults.filter((fault) => !isPlaced(fault))}
        onRetry={reading.reload}
      />
      <ActButtons
        key={acted}
        acts={actionActsOf(file.availableActions)}
        nameOf={(act) => ACTION_ACT_TEXTS[act].button}
        isPrimary={(act) => act === 'issue'}
        focused={acted > 0}
        onAct={(act) => {
          setOpen({ kind: 'ACTION', act });
        }}
      />
      <ActionHeader file={file} faults={faults} nowMs={nowMs} />
      <MeasureSection
        file={file}
        faults={faults}
        nowMs={nowMs}
        fresh={fresh}
        onAct={(measure, act) => {
          setOpen({ kind: 'MEASURE', act, measure });
        }}
      />
      <HistorySection file={file} faults={faults} fresh={fresh} />
      {open && (
        <Dialog
          file={file}
          open={open}
          onClose={close}
          onDone={(text) => {
            done(text)();
          }}
        />
      )}
    </>
  );
}

function NoAction({ reading }: { readonly reading: ActionReading }): ReactElement {
  if (reading.loading) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (reading.faults.length > 0)
    return <FaultAlert title="联合惩戒未能读取" faults={reading.faults} onRetry={reading.reload} />;
  return (
    <p>
      没有这项联合惩戒：可能与本部门无关，或不在您的区划内。<Link to="/joint-actions">返回联合惩戒</Link>
    </p>
  );
}

function ActionFilePage({ id }: { readonly id: string }): ReactElement {
  const reading = useActionFile(id);
  const { file } = reading;
  const title = file ? `${file.institution?.name ?? '机构'} · ${JOINT_ACTION_TRIGGERS[file.trigger]}` : '联合惩戒';
  return (
    <>
      <Breadcrumb list={{ path: '/joint-actions', name: '联合惩戒' }} here="办理情况" />
      <PageHeading title={title} />
      <LiveState live={reading.live} />
      {file ? <ActionSections file={file} reading={reading} /> : <NoAction reading={reading} />}
    </>
  );
}

export default function JointActionFilePage(): ReactElement {
  const { id = '' } = useParams();
  return <ActionFilePage key={id} id={id} />;
}
