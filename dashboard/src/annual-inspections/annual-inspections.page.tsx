import { Button, InputNumber, Skeleton, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { RowTable } from '../app/row-table';
import { StateChoice } from '../app/state-choice';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { inspectsYearly } from '../glossary/duties';
import { StateTag } from '../glossary/state-tag';
import { AnnualInspectionsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { retryOf } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
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
      <StateChoice
        id="inspection-state"
        states={INSPECTION_STATES}
        state={search.state}
        onState={(state) => void navigate(inspectionsPath({ ...search, state }))}
      />
    </p>
  );
}

function Inspections({ onChoose }: { readonly onChoose: Choose }): ReactElement {
  const [params] = useSearchParams();
  const search = readSearch(params);
  const register = useRegister(AnnualInspectionsDocument, 'annualInspections', {
    pages: useStatePages(),
    variables: { year: search.year ?? null, state: search.state ?? null },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <section className="panel" aria-label="年度检查">
      <Filter search={search} />
      <FaultAlert title="年度检查未能读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active />}
      {list && (
        <RowTable<Inspection>
          label="年度检查"
          columns={columnsFor(onChoose)}
          rows={list.edges.map(({ node }) => node)}
          width={1_000}
          none="没有年度检查。"
        />
      )}
      <RegisterPager label="年度检查分页" {...register} />
    </section>
  );
}

export default function AnnualInspectionsPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<Chosen | 'OPEN'>();
  const Dialog = open !== null && open !== 'OPEN' ? ACTS[open.act].Dialog : null;
  return (
    <>
      <PageHeading title="年度检查">
        <p>次年起对上一年度的办学情况检查；各部门当年的记录已预填。</p>
        {inspectsYearly(who) && <Button onClick={opening('OPEN')}>开展年度检查</Button>}
      </PageHeading>
      <Inspections onChoose={setOpen} />
      {open === 'OPEN' && (
        <OpenDialog year={new Date().getFullYear() - 1} onClose={close} onDone={done('已开展年度检查。')} />
      )}
      {Dialog && open !== null && open !== 'OPEN' && (
        <Dialog inspectionId={open.inspectionId} onClose={close} onDone={done(ACTS[open.act].done)} />
      )}
    </>
  );
}
