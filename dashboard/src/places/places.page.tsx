import { Button, Skeleton } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { recordsPlaces } from '../glossary/duties';
import { SupervisedPlacesDocument } from '../gql/graphql';
import { download } from '../graph/download';
import { FaultAlert } from '../graph/fault-alert';
import { type GraphFault, retryOf } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSession, useSignedIn } from '../session/session-context';
import { placeAct, type Place, type PlaceActName } from './place-acts';
import { PlaceActDialog, RecordPlaceDialog } from './place-dialogs';
import { PlaceFilterForm } from './place-filter-form';
import { placeExport, placeFilterOf, placesPath, readPlaceSearch, type PlaceSearch } from './place-search';
import { PlaceTable } from './place-table';

interface ListProps {
  readonly search: PlaceSearch;
  readonly onAct: (place: Place, act: PlaceActName) => void;
}

function PlaceList({ search, onAct }: ListProps): ReactElement {
  const register = useRegister(SupervisedPlacesDocument, 'supervisedPlaces', {
    pages: useStatePages(),
    variables: { filter: placeFilterOf(search) },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <section className="panel" aria-label="场所列表">
      <FaultAlert title="场所未能完整读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <PlaceTable rows={list.edges.map(({ node }) => node)} onAct={onAct} />
          <RegisterPager label="场所分页" {...register} />
        </>
      )}
    </section>
  );
}

function ExportPlaces({ search }: { readonly search: PlaceSearch }): ReactElement {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const save = async (): Promise<void> => {
    setBusy(true);
    const request = {
      json: placeExport(placeFilterOf(search)),
      token: await session.accessToken(),
      fileName: '无证场所和托管机构.xlsx',
    };
    setFaults(await download('/exports', request));
    setBusy(false);
  };
  return (
    <>
      <Button loading={busy} onClick={() => void save()}>
        导出 Excel
      </Button>
      <FaultAlert title="未能导出" faults={faults} />
    </>
  );
}

type Open = 'RECORD' | { readonly place: Place; readonly act: PlaceActName };

export default function PlacesPage(): ReactElement {
  const navigate = useNavigate();
  const who = useSignedIn();
  const [params] = useSearchParams();
  const search = useMemo(() => readPlaceSearch(params), [params]);
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="无证场所和托管机构">
        <p>还没有证照的监管对象；取得证照后转为机构档案，不计入证照矩阵。</p>
        {recordsPlaces(who) && <Button onClick={opening('RECORD')}>场所建档</Button>}
        <ExportPlaces search={search} />
      </PageHeading>
      <PlaceFilterForm search={search} onSearch={(next) => void navigate(placesPath(next))} />
      <PlaceList
        search={search}
        onAct={(place, act) => {
          setOpen({ place, act });
        }}
      />
      {open === 'RECORD' && <RecordPlaceDialog onClose={close} onDone={done('已建档。')} />}
      {open !== null && open !== 'RECORD' && (
        <PlaceActDialog {...open} onClose={close} onDone={done(placeAct(open.act).done)} />
      )}
    </>
  );
}
