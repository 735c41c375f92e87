import { useApolloClient } from '@apollo/client/react';
import { Button, Skeleton, Space, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { RowTable } from '../app/row-table';
import { useOwnPages } from '../app/use-state-pages';
import { agencyName } from '../glossary/agencies';
import { dateTimeText } from '../glossary/formats';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import type { ParkedDesk, ParkedMessage } from './parked-desks';
import { headsOf, replayText } from './parked-keys';

interface Replay {
  readonly key: string;
  readonly text: string | null;
  readonly faults: readonly GraphFault[];
}

interface Acts {
  readonly onReplay: (key: string) => void;
  readonly onDismiss: (message: ParkedMessage) => void;
}

const columnsFor = (
  heads: ReadonlySet<string>,
  busy: string | null,
  { onReplay, onDismiss }: Acts,
): TableColumnsType<ParkedMessage> => [
  { title: '消费组', dataIndex: 'group', width: 150 },
  { title: '主题', dataIndex: 'topic', width: 190 },
  { title: '键', dataIndex: 'key', width: 190, className: 'wrap' },
  { title: '类型', dataIndex: 'type', width: 190, className: 'wrap' },
  { title: '原因', render: (_, { code, reason }) => (code === 'BEHIND' ? '排在同键消息之后' : `${code}：${reason}`) },
  {
    title: '时间',
    width: 200,
    render: (_, { eventTime, parkedAt }) => (
      <>
        发生 {dateTimeText(eventTime)}
        <br />
        搁置 {dateTimeText(parkedAt)}
      </>
    ),
  },
  {
    title: '操作',
    width: 110,
    render: (_, message) =>
      heads.has(message.id) && (
        <Space direction="vertical" size={4}>
          <Button
            size="small"
            loading={busy === message.key}
            aria-label={`重新处理 ${message.key}`}
            onClick={() => {
              onReplay(message.key);
            }}
          >
            重新处理
          </Button>
          {message.code !== 'BEHIND' && (
            <Button
              size="small"
              danger
              aria-label={`弃置 ${message.key}`}
              onClick={() => {
                onDismiss(message);
              }}
            >
              弃置
            </Button>
          )}
        </Space>
      ),
  },
];

interface ListProps extends Acts {
  readonly desk: ParkedDesk;
  readonly busy: string | null;
}

function ParkedList({ desk, busy, ...acts }: ListProps): ReactElement {
  const register = useRegister(desk.messages, 'parked', { pages: useOwnPages() });
  const { list, faults, onRetry } = register;
  if (!list) {
    if (faults.length === 0) return <Skeleton active />;
    return <FaultAlert title="搁置的消息未能读取" faults={faults} onRetry={onRetry} />;
  }
  const rows = list.edges.map(({ node }) => node);
  return (
    <>
      <RowTable<ParkedMessage>
        label={`${agencyName(desk.agency)}搁置的消息`}
        columns={columnsFor(headsOf(rows), busy, acts)}
        rows={rows}
        width={1200}
        none="没有搁置的消息。"
      />
      <RegisterPager label={`${agencyName(desk.agency)}分页`} {...register} />
    </>
  );
}

interface DismissalProps {
  readonly desk: ParkedDesk;
  readonly message: ParkedMessage;
  readonly onClose: () => void;
}

function DismissalDialog({ desk, message, onClose }: DismissalProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title="弃置"
      okText="确认弃置"
      explains={
        <p>
          只弃置确知永远不能处理的消息，例如外部系统误写的内容：它在{agencyName(desk.agency)}
          不再生效，排在其后的消息随后可以处理。
        </p>
      }
      submit={async ({ reason }) => (await perform(desk.dismiss, { messageId: message.id, reason })).objections}
      onClose={onClose}
      onDone={onClose}
    >
      <ReasonField />
    </ActDialog>
  );
}

/** One department's dead letters, the order to handle a key's again, and the dismissal of what nobody can handle. */
export function ParkedSection({ desk }: { readonly desk: ParkedDesk }): ReactElement {
  const client = useApolloClient();
  const perform = useAct();
  const [busy, setBusy] = useState<string | null>(null);
  const [replay, setReplay] = useState<Replay | null>(null);
  const [dismissed, setDismissed] = useState<ParkedMessage | null>(null);
  const order = async (key: string): Promise<void> => {
    if (busy !== null) return;
    setBusy(key);
    const { objections, outcome } = await perform(desk.replay, { key });
    // What a refused replay has handled before it stopped is gone from the list too.
    if (objections.length > 0) await client.refetchQueries({ include: 'active' });
    setBusy(null);
    setReplay({ key, text: outcome && replayText(outcome), faults: objections });
  };
  return (
    <section className="panel" aria-label={agencyName(desk.agency)}>
      <h2>{agencyName(desk.agency)}</h2>
      <div role="status">{replay?.text && `${replay.key}：${replay.text}`}</div>
      <FaultAlert title="未能全部处理" faults={replay?.faults ?? []} />
      <ParkedList desk={desk} busy={busy} onReplay={(key) => void order(key)} onDismiss={setDismissed} />
      {dismissed && (
        <DismissalDialog
          desk={desk}
          message={dismissed}
          onClose={() => {
            setDismissed(null);
          }}
        />
      )}
    </section>
  );
}
