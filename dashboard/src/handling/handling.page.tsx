import { App, Button, Skeleton } from 'antd';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useStatePages } from '../app/use-state-pages';
import { HandlingFilesDocument, type HandlingFilesQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { retryOf } from '../graph/graph-faults';
import { RegisterPager, type RegisterPages } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
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
  readonly pages: RegisterPages;
}

/** One page of places, and what is done with those that are chosen. */
function Files({ list, pages }: FilesProps): ReactElement {
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
      <RegisterPager
        label="处置分页"
        {...pages}
        onTurn={(next) => {
          setChosen([]);
          pages.onTurn(next);
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
  const register = useRegister(HandlingFilesDocument, 'handlingFiles', {
    pageSize: PAGE_SIZE,
    pages: useStatePages(),
    variables: { filter: handlingFilterOf(search) },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <>
      <FaultAlert title="应处置机构未能完整读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active paragraph={{ rows: 10 }} />}
      {list && <Files list={list} pages={register} />}
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
