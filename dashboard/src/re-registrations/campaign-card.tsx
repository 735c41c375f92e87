import { App, Button, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { divisionName } from '../glossary/divisions';
import { countText } from '../glossary/formats';
import { SCHOOL_STAGES } from '../glossary/license-texts';
import { RE_REGISTRATION_OUTCOMES, SNAPSHOT_KINDS } from '../glossary/re-registration-texts';
import { StateTag } from '../glossary/state-tag';
import { TRAINING_CLASSES } from '../glossary/texts';
import { NotifyReRegistrationDocument, type CampaignRowFragment, type ReRegistrationOutcome } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { ExtensionPart } from './extension-part';
import { UnknownStages } from './unknown-stages';
import { daysText, outcomeFigures, percentDone, phaseText } from './campaign-figures';
import { reRegistrationsPath } from './re-registration-search';

type Campaign = CampaignRowFragment;
type Snapshot = Campaign['snapshots'][number];

function scopeText({ divisionCode, trainingClass, forProfit, stage }: Campaign): string {
  const kind = forProfit === null ? '' : forProfit ? '、营利性' : '、非营利性';
  const subject = trainingClass === null ? '各类' : TRAINING_CLASSES[trainingClass];
  const taught = stage === null ? '' : `、面向${SCHOOL_STAGES[stage]}`;
  return `${divisionName(divisionCode)}持证的${subject}${kind}${taught}机构`;
}

interface FigureProps {
  readonly name: ReactElement | string;
  readonly label: string;
  readonly count: number;
  readonly to: string;
}

function Figure({ name, label, count, to }: FigureProps): ReactElement {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd className="figure-count">
        <Link to={to} aria-label={`查看${label}机构 ${String(count)} 家`}>
          {countText(count)}
        </Link>
      </dd>
    </div>
  );
}

/** Each number opens its records, and all of them make the total. */
function Tiles({ campaign }: { readonly campaign: Campaign }): ReactElement {
  const { id, name, partition } = campaign;
  return (
    <dl className="figures" aria-label={`${name}的进展`}>
      <Figure name="全部" label="全部" count={partition.total} to={reRegistrationsPath({ campaign: id })} />
      {outcomeFigures(partition.counts).map(({ outcome, count }) => (
        <Figure
          key={outcome}
          name={<StateTag state={RE_REGISTRATION_OUTCOMES[outcome]} />}
          label={RE_REGISTRATION_OUTCOMES[outcome].text}
          count={count}
          to={reRegistrationsPath({ campaign: id, outcome })}
        />
      ))}
    </dl>
  );
}

const countOf = ({ counts }: Snapshot, outcome: ReRegistrationOutcome): number =>
  outcomeFigures(counts).find((one) => one.outcome === outcome)?.count ?? 0;

const SNAPSHOT_COLUMNS: TableColumnsType<Snapshot> = [
  { title: '日期', width: 110, dataIndex: 'takenOn' },
  { title: '时点', width: 150, render: (_, { kind, phase }) => SNAPSHOT_KINDS[kind] + (phase ? `：${phase}` : '') },
  { title: '全部', width: 80, render: (_, { total }) => countText(total) },
  ...(Object.keys(RE_REGISTRATION_OUTCOMES) as ReRegistrationOutcome[]).map((outcome) => ({
    title: RE_REGISTRATION_OUTCOMES[outcome].text,
    width: 110,
    render: (_: unknown, snapshot: Snapshot) => countText(countOf(snapshot, outcome)),
  })),
];

function Phases({ campaign, today }: { readonly campaign: Campaign; readonly today: string }): ReactElement {
  return (
    <ol className="timeline" aria-label={`${campaign.name}的阶段`}>
      {campaign.phases.map((phase) => (
        <li key={phase.from + phase.name}>
          {phase.from} 至 {phase.to} <strong>{phase.name}</strong>（{phaseText(phase, today)}）
        </li>
      ))}
    </ol>
  );
}

function NotifyButton({ campaign }: { readonly campaign: Campaign }): ReactElement {
  const { message } = App.useApp();
  const perform = useAct();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const notify = async (): Promise<void> => {
    setBusy(true);
    const { objections, outcome } = await perform(NotifyReRegistrationDocument, { campaignId: campaign.id });
    setBusy(false);
    setFaults(objections);
    if (objections.length === 0) void message.success(`已通知 ${String(outcome?.notified ?? 0)} 家。`);
  };
  return (
    <>
      <p>
        范围内还有 {countText(campaign.toBeNotified)} 家没有通知；自通知起，机构暂停招生和收费。{' '}
        <Button
          type="primary"
          loading={busy}
          aria-label={`向${campaign.name}的机构发出通知`}
          onClick={() => void notify()}
        >
          发出通知
        </Button>
      </p>
      <FaultAlert title="未能通知" faults={faults} />
    </>
  );
}

interface Props {
  readonly campaign: Campaign;
  readonly today: string;
  readonly mayNotify: boolean;
  readonly mayExtend: boolean;
}

export function CampaignCard({ campaign, today, mayNotify, mayExtend }: Props): ReactElement {
  const { name, daysLeft, deadline, documentNo, partition, snapshots, toBeNotified } = campaign;
  return (
    <section className="panel" aria-label={name}>
      <h2>
        {name} <StateTag state={daysText(daysLeft)} />
      </h2>
      <p>
        {scopeText(campaign)}；{documentNo}；期限 {deadline}；完成 {percentDone(partition)}%。
      </p>
      <Tiles campaign={campaign} />
      <UnknownStages campaign={campaign} />
      {mayNotify && toBeNotified > 0 && daysLeft >= 0 && <NotifyButton campaign={campaign} />}
      <h3>阶段</h3>
      <Phases campaign={campaign} today={today} />
      <ExtensionPart campaign={campaign} mayExtend={mayExtend} />
      {snapshots.length > 0 && (
        <>
          <h3>各时点的数字</h3>
          <Table<Snapshot>
            aria-label={`${name}各时点的数字`}
            size="small"
            rowKey="id"
            columns={SNAPSHOT_COLUMNS}
            dataSource={snapshots}
            pagination={false}
            scroll={{ x: 900 }}
          />
        </>
      )}
    </section>
  );
}
