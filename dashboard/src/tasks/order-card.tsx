import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { dateTimeText } from '../glossary/formats';
import {
  answerCodeText,
  articleText,
  liftCauseText,
  MEASURE_ORDER_STATES,
  triggerText,
} from '../glossary/joint-action-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import type { MeasureTaskFragment } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { Fact } from '../institution-file/fact';
import type { MeasureDesk } from './measure-desks';
import { actsOf, isPlain, ORDER_ACT_TEXTS, type FormAct, type PlainAct } from './order-acts';

export type MeasureTask = MeasureTaskFragment;

interface Props {
  readonly desk: MeasureDesk;
  readonly order: MeasureTask;
  readonly nowMs: number;
  readonly onForm: (act: FormAct) => void;
  readonly onDone: (text: string) => void;
}

const nameOf = (order: MeasureTask): string => order.institution?.name ?? '机构名称暂不可用';

function InstitutionLink({ order }: Pick<Props, 'order'>): ReactElement {
  if (!order.institution) return <span className="withheld">{nameOf(order)}</span>;
  return <Link to={`/institutions/${order.institution.id}`}>{nameOf(order)}</Link>;
}

function Answer({ order }: Pick<Props, 'order'>): ReactElement | null {
  if (!order.answeredAt) return null;
  return (
    <>
      <Fact name="最近答复">
        {dateTimeText(order.answeredAt)}
        {order.code && `，${answerCodeText(order.code)}`}
      </Fact>
      {order.reason && <Fact name="答复理由">{order.reason}</Fact>}
      {order.documentNo && <Fact name="文书编号">{order.documentNo}</Fact>}
      {order.evidence.length > 0 && <Fact name="证据">{order.evidence.join('；')}</Fact>}
    </>
  );
}

function OrderFacts({ order, nowMs }: Pick<Props, 'order' | 'nowMs'>): ReactElement {
  return (
    <dl className="facts">
      <Fact name="机构">
        <InstitutionLink order={order} />
      </Fact>
      <Fact name="办理期限">
        {actsOf(order).length > 0 ? <Term due={order.due} nowMs={nowMs} /> : dateTimeText(order.due)}
        {order.overdue && '（已催办）'}
      </Fact>
      <Fact name="事由">{triggerText(order.trigger)}</Fact>
      <Fact name="所依据的决定">
        {order.decisionOrgan} {order.decisionNumber}
      </Fact>
      <Fact name="依据">{articleText(order.article)}</Fact>
      {order.addressee && <Fact name="移送对象">{order.addressee}</Fact>}
      {order.attempt > 1 && <Fact name="下达">第 {order.attempt} 次：上一次未能执行</Fact>}
      <Fact name="专班说明">{order.officeReason || '无'}</Fact>
      {order.liftCause && <Fact name="解除原因">{liftCauseText(order.liftCause)}</Fact>}
      {order.irreversible && <Fact name="不可恢复提示">{order.irreversible}</Fact>}
      <Answer order={order} />
    </dl>
  );
}

function OrderButtons({ desk, order, onForm, onDone }: Omit<Props, 'nowMs'>): ReactElement {
  const perform = useAct();
  const [busy, setBusy] = useState<PlainAct | null>(null);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const press = async (act: PlainAct): Promise<void> => {
    if (busy) return;
    setBusy(act);
    const { objections } = await perform(desk.acts[act], { measureId: order.id });
    setBusy(null);
    setFaults(objections);
    if (objections.length === 0) onDone(ORDER_ACT_TEXTS[act].done);
  };
  return (
    <>
      <div className="actions">
        {actsOf(order).map((act) => (
          <Button
            key={act}
            type={act === 'execute' || act === 'compensate' ? 'primary' : 'default'}
            loading={busy === act}
            aria-label={`${ORDER_ACT_TEXTS[act].button} ${order.title} ${nameOf(order)}`}
            onClick={() => {
              if (isPlain(act)) void press(act);
              else onForm(act);
            }}
          >
            {ORDER_ACT_TEXTS[act].button}
          </Button>
        ))}
      </div>
      <FaultAlert title="未能办理" faults={faults} />
    </>
  );
}

export function OrderCard(props: Props): ReactElement {
  const { order, nowMs } = props;
  return (
    <article className="panel" aria-label={`${order.title} ${nameOf(order)}`}>
      <header className="candidate-heading">
        <h3>{order.title}</h3>
        <StateTag state={MEASURE_ORDER_STATES[order.state]} />
        {order.mode === 'AUTO' && <span className="hint">由系统即时办理</span>}
      </header>
      <OrderFacts order={order} nowMs={nowMs} />
      <OrderButtons {...props} />
    </article>
  );
}
