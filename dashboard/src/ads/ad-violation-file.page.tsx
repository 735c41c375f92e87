import { useQuery } from '@apollo/client/react';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { AbsentFile } from '../app/absent-file';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { useOpenDialog } from '../app/use-open-dialog';
import {
  AD_CANDIDATE_ACTS,
  AD_CANDIDATE_STATES,
  AD_CHANNELS,
  AD_CONTENT_KINDS,
  AD_KINDS,
  AD_MATCHES,
  AD_SOURCES,
  AD_VIOLATION_ACTS,
  AD_VIOLATION_KINDS,
  AD_VIOLATION_STATES,
  adStepText,
  adViolationActsOf,
  FILED_AD_STATES,
  isAdCandidateAct,
  type AdCandidateActName,
  type AdViolationActName,
} from '../glossary/ad-texts';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { AdViolationFileDocument, type AdViolationFileQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { AdCandidateDialog, AdViolationActDialog } from './ad-act-dialogs';
import { clockOf } from './ad-clock';
import { AdFiles, AdStepFiles, isScan } from './ad-files';
import { sideOf } from './marked-text';
import { MarkedText, marksOf } from './marked-text-view';

type AdFile = NonNullable<AdViolationFileQuery['adViolation']>;
type Candidate = AdFile['candidates'][number];

interface OpenCandidate {
  readonly act: AdCandidateActName;
  readonly candidateId: string;
}

function Standing({ file }: { readonly file: AdFile }): ReactElement {
  const nowMs = useLawClock();
  const clock = clockOf(file);
  const facts: [string, ReactElement | string | null][] = [
    ['状态', <StateTag key="state" state={AD_VIOLATION_STATES[file.state]} />],
    [clock ? `${clock.text}期限` : '期限', clock && <Term due={clock.due} nowMs={nowMs} />],
    ['来源', file.source && AD_SOURCES[file.source]],
    ['看到', `${AD_CHANNELS[file.channel]}：${file.place}，${file.seenOn}`],
    ['渠道', file.channelBan === null ? '未被禁止' : `被禁止（${file.channelBan}）`],
    ['认定', file.kinds.map((kind) => AD_VIOLATION_KINDS[kind]).join('、') || null],
    ['两年内在先次数', file.foundOn && String(file.repeatCount)],
    ['告知学校', file.schoolNoticeNo],
    ['报告清除', file.removedOn && `${file.removedOn}（照片 ${file.removalDocumentNo ?? ''}）`],
  ];
  return (
    <section className="panel" aria-label="概况">
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function FiledSide({ file: { filedAd, comparison } }: { readonly file: AdFile }): ReactElement {
  if (!filedAd) return <p>没有可比对的备案。</p>;
  const { text, marks } = sideOf(comparison, 'FILED');
  return (
    <>
      <MarkedText text={text} marks={marks} />
      <p className="hint wrap">
        {AD_KINDS[filedAd.kind]}，{AD_CHANNELS[filedAd.channel]}：{filedAd.place}，{filedAd.startsOn} 至{' '}
        {filedAd.endsOn}（{filedAd.documentNo}，{FILED_AD_STATES[filedAd.state].text}）
      </p>
    </>
  );
}

/** The ad beside what was filed; what stands on one side alone and what the content rules point at is marked. */
function Comparison({ file }: { readonly file: AdFile }): ReactElement {
  const added = sideOf(file.comparison, 'SEEN').marks;
  return (
    <section className="panel" aria-label="与备案对照">
      <h2>
        与备案对照 <StateTag state={AD_MATCHES[file.match]} />
      </h2>
      <div className="compare-scroll">
        <table className="compare" aria-label="看到的广告与备案">
          <thead>
            <tr>
              <th scope="col">备案</th>
              <th scope="col">看到的广告</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <FiledSide file={file} />
              </td>
              <td>
                <MarkedText text={file.text} marks={[...added, ...marksOf(file.candidates)]} />
                <AdFiles files={file.files.filter(isScan)} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="hint">标点、空格和全角半角的差异不标出。</p>
    </section>
  );
}

const columnsFor = (onAct: (open: OpenCandidate) => void): TableColumnsType<Candidate> => [
  { title: '文字', dataIndex: 'passage' },
  { title: '疑似', render: (_, { kind }) => AD_CONTENT_KINDS[kind] },
  { title: '条款', dataIndex: 'basis' },
  {
    title: '核实',
    render: (_, { state, reason }) => (
      <>
        <StateTag state={AD_CANDIDATE_STATES[state]} />
        {reason && <div className="hint wrap">{reason}</div>}
      </>
    ),
  },
  {
    title: '办理',
    width: 150,
    render: (_, { id, passage, availableActions }) => (
      <RowActs
        subject={passage}
        acts={availableActions.filter(isAdCandidateAct)}
        nameOf={(act) => AD_CANDIDATE_ACTS[act]}
        onAct={(act) => {
          onAct({ act, candidateId: id });
        }}
      />
    ),
  },
];

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly onAct: (open: OpenCandidate) => void;
}

const Candidates = ({ candidates, onAct }: CandidatesProps): ReactElement => (
  <section className="panel" aria-label="疑似内容">
    <h2>疑似内容</h2>
    <p className="hint">按内容规则标出，由工作人员逐处核实，不自动认定。</p>
    <Table<Candidate>
      aria-label="疑似内容"
      size="small"
      rowKey="id"
      columns={columnsFor(onAct)}
      dataSource={candidates}
      pagination={false}
      locale={{ emptyText: '没有疑似内容' }}
    />
  </section>
);

const Steps = ({ steps }: Pick<AdFile, 'steps'>): ReactElement => (
  <section className="panel" aria-label="办理经过">
    <h2>办理经过</h2>
    <ol className="timeline">
      {steps.map(({ act, at, by, reason, documentNo }) => (
        <li key={at + act} className="wrap">
          {dateTimeText(at)} {by} {adStepText(act)}
          {documentNo && `（${documentNo}）`}
          {reason}
        </li>
      ))}
    </ol>
  </section>
);

function Sections({ file }: { readonly file: AdFile }): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<AdViolationActName | OpenCandidate>();
  const [acted, setActed] = useState(0);
  const acts = adViolationActsOf(file.availableActions);
  const finish = (text: string) => (): void => {
    done(text)();
    setActed(acted + 1);
  };
  return (
    <>
      <ActButtons
        key={acted}
        acts={acts}
        nameOf={(act) => AD_VIOLATION_ACTS[act]}
        isPrimary={(act) => act === acts[0]}
        focused={acted > 0}
        onAct={setOpen}
      />
      <Standing file={file} />
      <Comparison file={file} />
      <Candidates candidates={file.candidates} onAct={setOpen} />
      <AdStepFiles files={file.files.filter((one) => !isScan(one))} />
      <Steps steps={file.steps} />
      {typeof open === 'string' && (
        <AdViolationActDialog
          act={open}
          violationId={file.id}
          onClose={close}
          onDone={finish(`${AD_VIOLATION_ACTS[open]}已办理。`)}
        />
      )}
      {open !== null && typeof open === 'object' && (
        <AdCandidateDialog {...open} onClose={close} onDone={finish('已记录核实结果。')} />
      )}
    </>
  );
}

export default function AdViolationFilePage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(AdViolationFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.adViolation;
  const faults = faultsOf(error);
  return (
    <>
      <nav className="breadcrumb" aria-label="面包屑">
        <Link to="/ad-violations">广告查处</Link> / 广告
      </nav>
      <PageHeading title={file ? `${file.institution.name}的广告` : '广告'} />
      <FaultAlert title="广告未能完整读取" faults={faults} onRetry={() => void refetch()} />
      {file ? (
        <Sections file={file} />
      ) : (
        <AbsentFile loading={loading} failed={faults.length > 0} description="没有这条广告，或不在您的管辖范围内。" />
      )}
    </>
  );
}
