import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { reportsAds } from '../glossary/ad-duties';
import {
  AD_CHANNELS,
  AD_KINDS,
  FILED_AD_ACTS,
  FILED_AD_STATES,
  isFiledAdAct,
  type FiledAdActName,
} from '../glossary/ad-texts';
import { appliesForLicense } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { FiledAdsDocument, type FiledAdsQuery, type FiledAdState } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';
import { useSignedIn } from '../session/session-context';
import { FileAdDialog, FiledAdActDialog } from './filed-ad-dialogs';
import { MarkedText, marksOf } from './marked-text-view';
import { ReportSeenAdDialog } from './seen-ad-dialog';

type FiledAd = NonNullable<FiledAdsQuery['filedAds']>['edges'][number]['node'];

interface OpenAct {
  readonly act: FiledAdActName;
  readonly filedAdId: string;
}

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<FiledAd> => [
  {
    title: '机构',
    width: 200,
    render: (_, { institution: { id, name }, documentNo, filedAt }) => (
      <>
        <Link to={`/filed-ads?institution=${id}`}>{name}</Link>
        <div className="hint wrap">
          {documentNo}；{dateTimeText(filedAt)} 备案
        </div>
      </>
    ),
  },
  {
    title: '发布',
    width: 200,
    render: (_, { kind, channel, place, startsOn, endsOn }) => (
      <>
        {AD_KINDS[kind]}，{AD_CHANNELS[channel]}
        <div className="hint wrap">
          {place}；{startsOn} 至 {endsOn}
        </div>
      </>
    ),
  },
  { title: '全文', render: (_, { text, passages }) => <MarkedText text={text} marks={marksOf(passages)} /> },
  {
    title: '状态',
    width: 160,
    render: (_, { state, endedOn, endReason }) => (
      <>
        <StateTag state={FILED_AD_STATES[state]} />
        {endedOn && (
          <div className="hint wrap">
            {endedOn} {endReason}
          </div>
        )}
      </>
    ),
  },
  {
    title: '办理',
    width: 120,
    render: (_, { id, institution, documentNo, availableActions }) => (
      <RowActs
        subject={`${institution.name} ${documentNo}`}
        acts={availableActions.filter(isFiledAdAct)}
        nameOf={(act) => FILED_AD_ACTS[act]}
        onAct={(act) => {
          onAct({ act, filedAdId: id });
        }}
      />
    ),
  },
];

function FiledAdList({ onAct }: { readonly onAct: (open: OpenAct) => void }): ReactElement {
  const [params] = useSearchParams();
  const { state, onState, cursors, onTurn } = useStatePages<FiledAdState>();
  const { data, previousData, error, loading, refetch } = useQuery(FiledAdsDocument, {
    variables: {
      first: PAGE_SIZE,
      after: cursors.at(-1) ?? null,
      institutionId: params.get('institution'),
      state: state ?? null,
    },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <StateFilter states={FILED_AD_STATES} state={state} onState={onState} />
      <RegisterList<FiledAd>
        label="广告备案"
        columns={columnsFor(onAct)}
        list={(data ?? previousData)?.filedAds}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={onTurn}
        onRetry={() => void refetch()}
      />
    </>
  );
}

type Open = 'FILE' | 'REPORT' | OpenAct;

interface DialogsProps {
  readonly open: Open;
  readonly institutionId: string | null;
  readonly close: () => void;
  readonly done: (text: string) => () => void;
}

function Dialogs({ open, institutionId, close, done }: DialogsProps): ReactElement | null {
  if (open === 'FILE') return <FileAdDialog onClose={close} onDone={done('已备案公示。')} />;
  if (open !== 'REPORT')
    return <FiledAdActDialog {...open} onClose={close} onDone={done(`${FILED_AD_ACTS[open.act]}已办理。`)} />;
  if (institutionId === null) return null;
  return (
    <ReportSeenAdDialog
      institutionId={institutionId}
      onClose={close}
      onDone={(checkDue) => {
        done(`已收到，核查期限至 ${checkDue}。`)();
      }}
    />
  );
}

export default function FiledAdsPage(): ReactElement {
  const who = useSignedIn();
  const institutionId = useSearchParams()[0].get('institution');
  const { open, setOpen, close, done } = useOpenDialog<Open>();
  const button = (kind: 'FILE' | 'REPORT', text: string) => (
    <Button
      onClick={() => {
        setOpen(kind);
      }}
    >
      {text}
    </Button>
  );
  return (
    <>
      <PageHeading title="广告备案">
        <p>各机构备案公示的招生简章、广告和招牌。与这里不一致的，可选择机构后举报。</p>
        {appliesForLicense(who) && button('FILE', '备案简章、广告')}
        <Link to="/published-ads">公众查询页</Link>
        {reportsAds(who) && institutionId && button('REPORT', '举报看到的广告')}
      </PageHeading>
      <FiledAdList onAct={setOpen} />
      {!appliesForLicense(who) && <InstitutionChoice page="/filed-ads" />}
      {open && <Dialogs open={open} institutionId={institutionId} close={close} done={done} />}
    </>
  );
}
