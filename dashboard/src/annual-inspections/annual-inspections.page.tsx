import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, InputNumber, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Choice } from '../app/choice';
import { PageHeading } from '../app/page-heading';
import { inspectsYearly } from '../glossary/duties';
import { StateTag } from '../glossary/state-tag';
import { AnnualInspectionsDocument, type AnnualInspectionsQuery, type AnnualInspectionState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useSignedIn } from '../session/session-context';
import { ConfirmDialog, FailDialog, OpenDialog, PassDialog, PublishDialog, RectifyDialog } from './inspection-dialogs';
import {
  factsText,
  INSPECTION_STATES,
  inspectionsPath,
  readSearch,
  type Inspection,
  type InspectionSearch,
} from './inspection-texts';

const PAGE_SIZE = 20;

const ACTS = {
  pass: { text: '合格', done: '已评定合格。', Dialog: PassDialog },
  orderRectification: { text: '限期整改', done: '已责令限期整改。', Dialog: RectifyDialog },
  confirmRectified: { text: '整改合格', done: '已评定合格。', Dialog: ConfirmDialog },
  fail: { text: '不合格', done: '已评定不合格。', Dialog: FailDialog },
  publish: { text: '公布', done: '已公布检查结果。', Dialog: PublishDialog },
} as const;
type ActName = keyof typeof ACTS;

interface Chosen {
  readonly act: ActName;
  readonly inspectionId: string;
}
type Choose = (chosen: Chosen) => void;

function Acts({ inspection, onChoose }: { readonly inspection: Inspection; readonly onChoose: Choose }): ReactElement {
  const { id, institution, availableActions, publishedOn } = inspection;
  const acts = availableActions.filter((act): act is ActName => Object.hasOwn(ACTS, act));
  return (
    <span className="acts">
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={`${ACTS[act].text} ${institution?.name ?? ''}`}
          onClick={() => {
            onChoose({ act, inspectionId: id });
          }}
        >
          {ACTS[act].text}
        </Button>
      ))}
      {publishedOn && `${publishedOn} 公布`}
    </span>
  );
}

const columnsFor = (onChoose: Choose): TableColumnsType<Inspection> => [
  {
    title: '机构',
    render: (_, { institution }) =>
      institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : '—',
  },
  { title: '年度', width: 70, dataIndex: 'year' },
  { title: '当年记录', render: (_, { facts }) => factsText(facts) || '未见问题' },
  { title: '检查情况', render: (_, { findings }) => findings ?? '—' },
  {
    title: '状态',
    width: 150,
    render: (_, { state, rectifyDue }) => (
      <>
        <StateTag state={INSPECTION_STATES[state]} />
        {state === 'RECTIFYING' && ` 至 ${rectifyDue ?? ''}`}
      </>
    ),
  },
  {
    title: '办理',
    width: 260,
    render: (_, inspection) => <Acts inspection={inspection} onChoose={onChoose} />,
  },
];

const STATE_OPTIONS = Object.entries(INSPECTION_STATES).map(([value, { text }]) => ({
  value: value as AnnualInspectionState,
  label: text,
}));

function Filter({ search }: { readonly search: InspectionSearch }): ReactElement {
  const navigate = useNavigate();
  return (
    <p>
      <label htmlFor="inspection-year">年度</label>{' '}
      <InputNumber
        id="inspection-year"
        min={2018}
        max={2999}
        precision={0}
        value={search.year}
        onChange={(year) => void navigate(inspectionsPath({ ...search, year: year ?? undefined }))}
      />{' '}
      <label htmlFor="inspection-state">状态</label>{' '}
      <Choice<AnnualInspectionState>
        id="inspection-state"
        listName="状态"
        style={{ width: 160 }}
        allowClear
        placeholder="全部"
        value={search.state}
        options={STATE_OPTIONS}
        onChange={(state) => void navigate(inspectionsPath({ ...search, state }))}
      />
    </p>
  );
}

interface ListProps {
  readonly list: NonNullable<AnnualInspectionsQuery['annualInspections']>;
  readonly search: InspectionSearch;
  readonly stale: boolean;
  readonly onChoose: Choose;
}

function InspectionList({ list, search, stale, onChoose }: ListProps): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  return (
    <>
      <Table<Inspection>
        aria-label="年度检查"
        size="small"
        rowKey="id"
        columns={columnsFor(onChoose)}
        dataSource={list.edges.map(({ node }) => node)}
        pagination={false}
        scroll={list.edges.length > 0 ? { x: 1_000 } : undefined}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有年度检查。" /> }}
      />
      <KeysetPager
        label="年度检查分页"
        cursors={cursors}
        pageSize={PAGE_SIZE}
        totalCount={list.totalCount}
        pageInfo={list.pageInfo}
        stale={stale}
        onTurn={(next) => void navigate(inspectionsPath(search), { state: { cursors: next } })}
      />
    </>
  );
}

function Inspections({ onChoose }: { readonly onChoose: Choose }): ReactElement {
  const [params] = useSearchParams();
  const search = readSearch(params);
  const after = cursorsOf(useLocation().state).at(-1) ?? null;
  const { data, previousData, error, loading, refetch } = useQuery(AnnualInspectionsDocument, {
    variables: { first: PAGE_SIZE, after, year: search.year ?? null, state: search.state ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.annualInspections;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="年度检查">
      <Filter search={search} />
      <FaultAlert
        title="年度检查未能读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active />}
      {list && <InspectionList list={list} search={search} stale={!data} onChoose={onChoose} />}
    </section>
  );
}

export default function AnnualInspectionsPage(): ReactElement {
  const { message } = App.useApp();
  const who = useSignedIn();
  const [chosen, setChosen] = useState<Chosen | 'OPEN' | null>(null);
  const close = (): void => {
    setChosen(null);
  };
  const Dialog = chosen !== null && chosen !== 'OPEN' ? ACTS[chosen.act].Dialog : null;
  return (
    <>
      <PageHeading title="年度检查">
        <p>次年起对上一年度的办学情况检查；各部门当年的记录已预填。</p>
        {inspectsYearly(who) && (
          <Button
            onClick={() => {
              setChosen('OPEN');
            }}
          >
            开展年度检查
          </Button>
        )}
      </PageHeading>
      <Inspections onChoose={setChosen} />
      {chosen === 'OPEN' && (
        <OpenDialog
          year={new Date().getFullYear() - 1}
          onClose={close}
          onDone={() => {
            void message.success('已开展年度检查。');
            close();
          }}
        />
      )}
      {Dialog && chosen !== null && chosen !== 'OPEN' && (
        <Dialog
          inspectionId={chosen.inspectionId}
          onClose={close}
          onDone={() => {
            void message.success(ACTS[chosen.act].done);
            close();
          }}
        />
      )}
    </>
  );
}
