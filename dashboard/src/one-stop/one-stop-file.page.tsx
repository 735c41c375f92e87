import { useQuery } from '@apollo/client/react';
import { App, Button, Space, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { AbsentFile } from '../app/absent-file';
import { Breadcrumb } from '../app/breadcrumb';
import { PageHeading } from '../app/page-heading';
import { agencyName } from '../glossary/agencies';
import { divisionName } from '../glossary/divisions';
import { dateTimeText } from '../glossary/formats';
import { REGISTRARS } from '../glossary/license-texts';
import {
  ONE_STOP_LEVELS,
  ONE_STOP_MATTERS,
  ONE_STOP_PART_STATES,
  ONE_STOP_PARTS,
  ONE_STOP_STATES,
} from '../glossary/one-stop-texts';
import { StateTag } from '../glossary/state-tag';
import { OneStopCaseFileDocument, type OneStopCaseFileQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { Fact } from '../institution-file/fact';
import { PartDialog, WithdrawDialog } from './one-stop-dialogs';
import { isPartAct, PART_ACTS, type PartActName } from './part-acts';

type File = NonNullable<OneStopCaseFileQuery['oneStopCase']>;
type Part = File['parts'][number];

interface DialogsProps {
  readonly caseId: string;
  readonly doing: Doing | null;
  readonly onEnd: () => void;
}

type Doing = 'WITHDRAW' | { readonly part: Part; readonly act: PartActName };

const columnsFor = (onAct: (doing: Doing) => void): TableColumnsType<Part> => [
  { title: '环节', width: 150, render: (_, { part }) => ONE_STOP_PARTS[part] },
  { title: '办理部门', width: 130, render: (_, { agency }) => agencyName(agency) },
  { title: '状态', width: 120, render: (_, { state }) => <StateTag state={ONE_STOP_PART_STATES[state]} /> },
  { title: '变动时间', width: 150, render: (_, { changedAt }) => dateTimeText(changedAt) },
  { title: '文书或证件编号', width: 180, render: (_, { documentNo }) => documentNo ?? '—' },
  { title: '需要补正的内容', width: 220, render: (_, { reason }) => reason ?? '—' },
  {
    title: '办理',
    width: 200,
    render: (_, part) => (
      <Space wrap>
        {part.availableActions.filter(isPartAct).map((act) => (
          <Button
            key={act}
            size="small"
            aria-label={`${PART_ACTS[act].text}：${ONE_STOP_PARTS[part.part]}`}
            onClick={() => {
              onAct({ part, act });
            }}
          >
            {PART_ACTS[act].text}
          </Button>
        ))}
      </Space>
    ),
  },
];

function CaseFile({ file, onAct }: { readonly file: File; readonly onAct: (doing: Doing) => void }): ReactElement {
  const open = file.state === 'OPEN';
  return (
    <>
      <section className="panel" aria-label="基本情况">
        <dl className="facts">
          <Fact name="编号">{file.number}</Fact>
          <Fact name="状态">
            <StateTag state={ONE_STOP_STATES[file.state]} />
          </Fact>
          <Fact name="事项">{ONE_STOP_MATTERS[file.matter]}</Fact>
          <Fact name="机构">
            {file.institution?.name ? (
              <Link to={`/institutions/${file.institution.id}`}>{file.institution.name}</Link>
            ) : (
              file.institutionName
            )}
          </Fact>
          <Fact name="所在地">{divisionName(file.divisionCode)}</Fact>
          <Fact name="登记机关">{REGISTRARS[file.registrar]}</Fact>
          <Fact name="提交">
            {ONE_STOP_LEVELS[file.level]}，{dateTimeText(file.openedAt)}
          </Fact>
          {file.endedAt && <Fact name="结束">{dateTimeText(file.endedAt)}</Fact>}
          {file.withdrawalReason && <Fact name="撤回的理由">{file.withdrawalReason}</Fact>}
        </dl>
        {file.availableActions.includes('withdrawOneStopCase') && (
          <Button
            onClick={() => {
              onAct('WITHDRAW');
            }}
          >
            撤回
          </Button>
        )}
      </section>
      <section className="panel" aria-label="各部门环节">
        <h2>各部门环节</h2>
        <Table<Part>
          aria-label="各部门环节"
          size="small"
          rowKey="id"
          columns={open ? columnsFor(onAct) : columnsFor(onAct).slice(0, -1)}
          dataSource={file.parts}
          pagination={false}
          scroll={{ x: 1_100 }}
        />
      </section>
    </>
  );
}

function Dialogs({ caseId, doing, onEnd }: DialogsProps): ReactElement | null {
  const { message } = App.useApp();
  const done = (): void => {
    onEnd();
    void message.success('已办理。');
  };
  if (doing === null) return null;
  if (doing === 'WITHDRAW') return <WithdrawDialog caseId={caseId} onClose={onEnd} onDone={done} />;
  const { part, act } = doing;
  return <PartDialog partId={part.id} act={act} title={ONE_STOP_PARTS[part.part]} onClose={onEnd} onDone={done} />;
}

function Frame({
  file,
  children,
}: {
  readonly file: File | null | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <>
      <Breadcrumb list={{ path: '/one-stop', name: '一窗受理' }} here={file?.number ?? '事项'} />
      <PageHeading title={file ? `${ONE_STOP_MATTERS[file.matter]}：${file.institutionName}` : '一窗受理事项'} />
      {children}
    </>
  );
}

export default function OneStopFilePage(): ReactElement {
  const { id = '' } = useParams();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error, loading, refetch } = useQuery(OneStopCaseFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.oneStopCase;
  return (
    <Frame file={file}>
      <FaultAlert title="事项未能完整读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {!file && <AbsentFile loading={loading} failed={!data} description="没有这件事项，或不在您的管辖范围内。" />}
      {file && <CaseFile file={file} onAct={setDoing} />}
      <Dialogs
        caseId={id}
        doing={doing}
        onEnd={() => {
          setDoing(null);
        }}
      />
    </Frame>
  );
}
