import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Skeleton, Space, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Choice } from '../app/choice';
import { PageHeading } from '../app/page-heading';
import { divisionName } from '../glossary/divisions';
import { appliesForLicense, asksForResumption, seesEmergencies } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { COMPETENT_DEPARTMENTS, RESUMPTION_STATES } from '../glossary/resumption-texts';
import { StateTag } from '../glossary/state-tag';
import { ResumptionAcceptancesDocument, type ResumptionAcceptanceState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useSignedIn } from '../session/session-context';
import { EmergencySection } from './emergency-section';
import {
  actsOf,
  partText,
  planText,
  resumptionAct,
  stateIn,
  type Acceptance,
  type ResumptionActName,
} from './resumption-acts';
import { ApplyDialog, ResumptionActDialog } from './resumption-dialogs';

const PAGE_SIZE = 20;
const STATE_OPTIONS = Object.entries(RESUMPTION_STATES).map(([value, { text }]) => ({ value, label: text }));

type OnAct = (acceptance: Acceptance, act: ResumptionActName) => void;

const columnsFor = (onAct: OnAct): TableColumnsType<Acceptance> => [
  {
    title: '机构',
    width: 220,
    render: (_, { institutionId, schoolName, ledgerNo }) => (
      <>
        <Link to={`/institutions/${institutionId}`}>{schoolName}</Link>（{ledgerNo}）
      </>
    ),
  },
  { title: '乡镇街道', width: 130, render: (_, { townshipCode }) => divisionName(townshipCode) },
  { title: '主管部门', width: 130, render: (_, { competentDepartment }) => COMPETENT_DEPARTMENTS[competentDepartment] },
  { title: '申请时间', width: 150, render: (_, { appliedAt }) => dateTimeText(appliedAt) },
  {
    title: '状态',
    width: 190,
    render: (_, { state, documentNo }) => (
      <>
        <StateTag state={RESUMPTION_STATES[state]} /> {documentNo}
      </>
    ),
  },
  {
    title: '办理',
    width: 200,
    render: (_, acceptance) => (
      <Space size="small">
        {actsOf(acceptance).map((act) => (
          <Button
            key={act}
            size="small"
            aria-label={`${resumptionAct(act).name} ${acceptance.schoolName}`}
            onClick={() => {
              onAct(acceptance, act);
            }}
          >
            {resumptionAct(act).name}
          </Button>
        ))}
      </Space>
    ),
  },
];

function Details({ acceptance }: { readonly acceptance: Acceptance }): ReactElement {
  const { address, rectification, townshipPart, competentPart } = acceptance;
  return (
    <dl className="facts">
      <dt>办学地址</dt>
      <dd>{address}</dd>
      <dt>整改情况</dt>
      <dd className="wrap">{rectification}</dd>
      <dt>人数</dt>
      <dd>{planText(acceptance)}</dd>
      <dt>乡镇街道</dt>
      <dd className="wrap">{partText(townshipPart)}</dd>
      <dt>主管部门</dt>
      <dd className="wrap">{partText(competentPart)}</dd>
    </dl>
  );
}

const pathOf = (state: string | null | undefined): string => (state ? `/resumptions?state=${state}` : '/resumptions');

function Acceptances({
  state,
  onAct,
}: {
  readonly state?: ResumptionAcceptanceState;
  readonly onAct: OnAct;
}): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(ResumptionAcceptancesDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state: state ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.resumptionAcceptances;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="复课验收列表">
      <label>
        状态{' '}
        <Choice
          listName="状态"
          aria-label="状态"
          allowClear
          placeholder="全部"
          options={STATE_OPTIONS}
          value={state}
          style={{ width: 170 }}
          onChange={(next?: string) => void navigate(pathOf(next))}
        />
      </label>
      <FaultAlert
        title="复课验收未能读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <Table<Acceptance>
            aria-label="复课验收"
            size="small"
            rowKey="id"
            columns={columnsFor(onAct)}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            scroll={list.edges.length > 0 ? { x: 1_050 } : undefined}
            expandable={{ expandedRowRender: (acceptance) => <Details acceptance={acceptance} /> }}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有复课验收。" /> }}
          />
          <KeysetPager
            label="复课验收分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={(next) => void navigate(pathOf(state), { state: { cursors: next } })}
          />
        </>
      )}
    </section>
  );
}

type Open = 'APPLY' | { readonly acceptance: Acceptance; readonly act: ResumptionActName } | null;

export default function ResumptionsPage(): ReactElement {
  const { message } = App.useApp();
  const who = useSignedIn();
  const [params] = useSearchParams();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => {
    setOpen(null);
  };
  const done = (text: string) => (): void => {
    void message.success(text);
    close();
  };
  return (
    <>
      <PageHeading title="复课验收">
        <p>停业整顿的机构，经乡镇街道和主管部门联合验收合格后方可恢复办学。</p>
        {asksForResumption(who) && (
          <Button
            onClick={() => {
              setOpen('APPLY');
            }}
          >
            申请复课验收
          </Button>
        )}
      </PageHeading>
      <Acceptances
        state={stateIn(params)}
        onAct={(acceptance, act) => {
          setOpen({ acceptance, act });
        }}
      />
      {seesEmergencies(who) && <EmergencySection />}
      {open === 'APPLY' && (
        <ApplyDialog ofOwn={appliesForLicense(who)} onClose={close} onDone={done('已申请复课验收。')} />
      )}
      {open !== null && open !== 'APPLY' && (
        <ResumptionActDialog {...open} onClose={close} onDone={done(resumptionAct(open.act).done)} />
      )}
    </>
  );
}
