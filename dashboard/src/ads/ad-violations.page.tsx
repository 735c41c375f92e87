import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { supervisesAds } from '../glossary/ad-duties';
import { AD_CHANNELS, AD_MATCHES, AD_SOURCES, AD_VIOLATION_KINDS, AD_VIOLATION_STATES } from '../glossary/ad-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { AdViolationsDocument, type AdViolationsQuery, type AdViolationState } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';
import { useSignedIn } from '../session/session-context';
import { clockOf } from './ad-clock';
import { RecordSeenAdDialog } from './seen-ad-dialog';

type Violation = NonNullable<AdViolationsQuery['adViolations']>['edges'][number]['node'];

function Findings({ violation }: { readonly violation: Violation }): ReactElement {
  const { match, channelBan, candidates, kinds, repeatCount } = violation;
  const open = candidates.filter(({ state }) => state === 'OPEN').length;
  return (
    <>
      <StateTag state={AD_MATCHES[match]} />
      {channelBan && <div>渠道被禁止（{channelBan}）</div>}
      {candidates.length > 0 && (
        <div>
          疑似内容 {candidates.length} 处{open > 0 && `，${String(open)} 处待核实`}
        </div>
      )}
      {kinds.length > 0 && (
        <div>
          认定：{kinds.map((kind) => AD_VIOLATION_KINDS[kind]).join('、')}
          {repeatCount > 0 && `（两年内第 ${String(repeatCount + 1)} 次）`}
        </div>
      )}
    </>
  );
}

const columnsFor = (nowMs: number): TableColumnsType<Violation> => [
  {
    title: '机构',
    width: 200,
    render: (_, { institution: { id, name } }) => <Link to={`/ad-violations?institution=${id}`}>{name}</Link>,
  },
  {
    title: '广告',
    render: (_, { id, channel, place, seenOn, source }) => (
      <>
        <Link to={`/ad-violations/${id}`}>
          {AD_CHANNELS[channel]}：{place}，{seenOn}
        </Link>
        {source && <div className="hint">{AD_SOURCES[source]}</div>}
      </>
    ),
  },
  { title: '比对与认定', width: 260, render: (_, violation) => <Findings violation={violation} /> },
  { title: '状态', width: 180, render: (_, { state }) => <StateTag state={AD_VIOLATION_STATES[state]} /> },
  {
    title: '期限',
    width: 240,
    render: (_, violation) => {
      const clock = clockOf(violation);
      return (
        clock && (
          <>
            {clock.text} <Term due={clock.due} nowMs={nowMs} />
          </>
        )
      );
    },
  },
];

function ViolationList({ institutionId }: { readonly institutionId: string | null }): ReactElement {
  const nowMs = useLawClock();
  const { state, onState, cursors, onTurn } = useStatePages<AdViolationState>();
  const { data, previousData, error, loading, refetch } = useQuery(AdViolationsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, institutionId, state: state ?? null },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <StateFilter states={AD_VIOLATION_STATES} state={state} onState={onState} />
      <RegisterList<Violation>
        label="广告查处"
        columns={columnsFor(nowMs)}
        list={(data ?? previousData)?.adViolations}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={onTurn}
        onRetry={() => void refetch()}
      />
    </>
  );
}

export default function AdViolationsPage(): ReactElement {
  const supervises = supervisesAds(useSignedIn());
  const institutionId = useSearchParams()[0].get('institution');
  const { open, setOpen, close, done } = useOpenDialog<'RECORD'>();
  return (
    <>
      <PageHeading title="广告查处">
        <p>
          {supervises
            ? '看到的广告与备案、渠道禁令和内容规则比对，由工作人员核查认定。登记前先选择机构。'
            : '已责令停止发布的广告。机构停止后以照片报告清除；备案的内容不实的，教育部门撤销备案。'}
        </p>
        {supervises && institutionId && (
          <Button
            onClick={() => {
              setOpen('RECORD');
            }}
          >
            登记看到的广告
          </Button>
        )}
      </PageHeading>
      <ViolationList institutionId={institutionId} />
      {supervises && <InstitutionChoice page="/ad-violations" />}
      {open && institutionId && (
        <RecordSeenAdDialog institutionId={institutionId} onClose={close} onDone={done('已登记，待核查。')} />
      )}
    </>
  );
}
