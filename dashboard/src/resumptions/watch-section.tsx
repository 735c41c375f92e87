import { useQuery } from '@apollo/client/react';
import { Button, Form, Input, InputNumber, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { RowTable } from '../app/row-table';
import { DayField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { divisionName } from '../glossary/divisions';
import { WATCH_STATES } from '../glossary/resumption-texts';
import { StateTag } from '../glossary/state-tag';
import { RecordResumptionWatchDocument, ResumptionWatchesDocument, type ResumptionWatchesQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { listOf } from '../handling/handling-acts';

const MOST = 50;

type Watch = NonNullable<ResumptionWatchesQuery['resumptionWatches']>['edges'][number]['node'];

const columnsFor = (onRecord: (watch: Watch) => void): TableColumnsType<Watch> => [
  {
    title: '机构',
    render: (_, { institutionId, schoolName }) => <Link to={`/institutions/${institutionId}`}>{schoolName}</Link>,
  },
  { title: '乡镇街道', width: 130, render: (_, { townshipCode }) => divisionName(townshipCode) },
  { title: '方案人数', width: 100, align: 'right', dataIndex: 'pupilsAllowed' },
  { title: '复查期限', width: 120, dataIndex: 'dueOn' },
  {
    title: '结果',
    width: 260,
    render: (_, { state, checkedOn, pupilsSeen, officers, documentNo, note }) => (
      <>
        <StateTag state={WATCH_STATES[state]} />
        {checkedOn && (
          <div className="hint wrap">
            {checkedOn} 所见 {pupilsSeen} 人（{documentNo}；执法证 {officers.join('、')}）{note}
          </div>
        )}
      </>
    ),
  },
  {
    title: '办理',
    width: 110,
    render: (_, watch) =>
      watch.availableActions.includes('recordResumptionWatch') && (
        <Button
          size="small"
          aria-label={`登记复查 ${watch.schoolName}`}
          onClick={() => {
            onRecord(watch);
          }}
        >
          登记复查
        </Button>
      ),
  },
];

interface Values {
  readonly pupilsSeen: number;
  readonly checkedOn: string;
  readonly officers: string;
  readonly documentNo: string;
  readonly note?: string;
}

interface DialogProps {
  readonly watch: Watch;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function WatchDialog({ watch, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Values>
      title={`登记复查：${watch.schoolName}`}
      okText="确认登记"
      explains={<p>验收时的方案为同一时段至多 {watch.pupilsAllowed} 人；超出的，由经办人依法处理。</p>}
      submit={async ({ officers, note = '', ...given }) => {
        const said = { ...given, watchId: watch.id, officers: listOf(officers), note };
        return (await perform(RecordResumptionWatchDocument, said)).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="pupilsSeen" label="同一时段所见人数" rules={[{ required: true, message: '请填写人数' }]}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
      <DayField name="checkedOn" label="复查日期" />
      <Form.Item
        name="officers"
        label="复查人员执法证号（至少两名）"
        extra="每行一个，或用顿号、逗号隔开。"
        rules={[{ required: true, whitespace: true, message: '请填写复查人员执法证号' }]}
      >
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <Form.Item
        name="documentNo"
        label="复查记录编号"
        rules={[{ required: true, whitespace: true, message: '请填写复查记录编号' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <ReasonField name="note" label="说明" required={false} />
    </ActDialog>
  );
}

/** The schools that opened again, the nearest day first. */
export function WatchSection(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<Watch>();
  const { data, error } = useQuery(ResumptionWatchesDocument, {
    variables: { first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  const watches = data?.resumptionWatches?.edges.map(({ node }) => node) ?? [];
  return (
    <section className="panel" aria-label="复课后的复查">
      <h2>复课后的复查</h2>
      <FaultAlert title="复查未能读取" faults={faultsOf(error)} />
      <RowTable<Watch>
        label="复课后的复查"
        columns={columnsFor(setOpen)}
        rows={watches}
        width={900}
        none="没有需要复查的机构。"
      />
      {open && <WatchDialog watch={open} onClose={close} onDone={done('已登记复查。')} />}
    </section>
  );
}
