import { useQuery } from '@apollo/client/react';
import { App, Button, Skeleton } from 'antd';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { HandlingFilesDocument, type HandlingFilesQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { actsFor, HANDLING_ACT_TEXTS, type HandlingAct, type HandlingFile } from './handling-acts';
import { HandlingDialog } from './handling-dialog';
import { HandlingFigures } from './handling-figures';
import { HandlingFilterForm } from './handling-filter-form';
import { handlingFilterOf, handlingPath, readHandlingSearch, type HandlingSearch } from './handling-search';
import { HandlingTable } from './handling-table';

const PAGE_SIZE = 50;

interface ActButtonsProps {
  readonly files: readonly HandlingFile[];
  readonly onAct: (act: HandlingAct) => void;
}

function ActButtons({ files, onAct }: ActButtonsProps): ReactElement {
  const acts = actsFor(files);
  return (
    <>
      <span role="status">{files.length > 0 ? `已选 ${String(files.length)} 家` : '选择机构后办理'}</span>
      {acts.map((act) => (
        <Button
          key={act}
          onClick={() => {
            onAct(act);
          }}
        >
          {HANDLING_ACT_TEXTS[act].button}
        </Button>
      ))}
      {files.length > 0 && acts.length === 0 && <span className="hint">所选机构没有共同可办的事项，请分别选择。</span>}
    </>
  );
}

type FileList = NonNullable<HandlingFilesQuery['handlingFiles']>;

interface FilesProps {
  readonly list: FileList;
  readonly stale: boolean;
  readonly search: HandlingSearch;
}

/** One page of places, and what is done with those that are chosen. */
function Files({ list, stale, search }: FilesProps): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [act, setAct] = useState<HandlingAct | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const files = list.edges.map(({ node }) => node);
  const actable = files.filter((file) => actsFor([file]).length > 0);
  const picked = files.filter(({ institutionId }) => chosen.includes(institutionId));
  const done = (text: string): void => {
    void message.success(`已${text}，统计已更新。`);
    setAct(null);
    setChosen([]);
    // The buttons have gone with what was chosen; the keyboard goes on from their place.
    buttons.current?.focus();
  };
  return (
    <section className="panel" aria-label="应处置机构">
      <div ref={buttons} className="acts" role="group" aria-label="办理" tabIndex={-1}>
        {actable.length > 0 && (
          <Button
            onClick={() => {
              setChosen(picked.length === actable.length ? [] : actable.map(({ institutionId }) => institutionId));
            }}
          >
            {picked.length === actable.length ? '取消选择' : '选择本页全部'}
          </Button>
        )}
        <ActButtons files={picked} onAct={setAct} />
      </div>
      <HandlingTable files={files} chosen={chosen} onChoose={setChosen} />
      <KeysetPager
        label="处置分页"
        cursors={cursors}
        pageSize={PAGE_SIZE}
        totalCount={list.totalCount}
        pageInfo={list.pageInfo}
        stale={stale}
        onTurn={(next) => {
          setChosen([]);
          void navigate(handlingPath(search), { state: { cursors: next } });
        }}
      />
      {act && (
        <HandlingDialog
          act={act}
          files={picked}
          onClose={() => {
            setAct(null);
          }}
          onDone={() => {
            done(HANDLING_ACT_TEXTS[act].button);
          }}
        />
      )}
    </section>
  );
}

function HandlingDesk({ search }: { readonly search: HandlingSearch }): ReactElement {
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(HandlingFilesDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, filter: handlingFilterOf(search) },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.handlingFiles;
  const faults = faultsOf(error);
  return (
    <>
      <FaultAlert
        title="应处置机构未能完整读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active paragraph={{ rows: 10 }} />}
      {list && <Files list={list} stale={!data} search={search} />}
    </>
  );
}

export default function HandlingPage(): ReactElement {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const search = useMemo(() => readHandlingSearch(params), [params]);
  return (
    <>
      <PageHeading title="证照处置">
        <p>证照不全的机构逐家处置：引导办证、责令限期整改或取缔。点数字打开对应记录。</p>
      </PageHeading>
      <HandlingFigures search={search} />
      <HandlingFilterForm search={search} onSearch={(next) => void navigate(handlingPath(next))} />
      <HandlingDesk key={handlingPath(search)} search={search} />
    </>
  );
}
