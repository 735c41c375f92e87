import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { agencyName } from '../glossary/agencies';
import { dateTimeText } from '../glossary/formats';
import {
  DECISION_KINDS,
  JOINT_ACTION_STATES,
  JOINT_ACTION_TRIGGERS,
  liftCauseText,
} from '../glossary/joint-action-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { fieldState, type FieldPlace } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { Fact } from '../institution-file/fact';
import type { ActionFile } from './use-action-file';

export const placeOf = (field: string, service = 'joint-enforcement'): FieldPlace => ({
  path: `jointAction.${field}`,
  coordinate: `JointAction.${field}`,
  service,
});

interface Props {
  readonly file: ActionFile;
  readonly faults: readonly GraphFault[];
  readonly nowMs: number;
}

type Decision = NonNullable<ActionFile['decision']>;

function DecisionText({ decision }: { readonly decision: Decision }): ReactElement {
  const { kind, organ, number, article, servedOn, state, annulledBy, annulledOn, annulmentNumber } = decision;
  return (
    <>
      {organ} {number}（{DECISION_KINDS[kind]}，依据{article}，{servedOn} 送达）
      {state === 'ANNULLED' && (
        <strong>
          ；已于 {annulledOn} 被{annulledBy}撤销（{annulmentNumber}）
        </strong>
      )}
    </>
  );
}

export function ActionHeader({ file, faults, nowMs }: Props): ReactElement {
  const text = (field: 'reason' | 'minutes' | 'liftReason') => (
    <FieldValue state={fieldState<string>(file[field], placeOf(field), faults)}>{(value) => value}</FieldValue>
  );
  return (
    <section className="panel" aria-label="基本情况">
      <h2>基本情况</h2>
      <dl className="facts">
        <Fact name="状态">
          <StateTag state={JOINT_ACTION_STATES[file.state]} />
        </Fact>
        <Fact name="最近期限">{file.nextDue ? <Term due={file.nextDue} nowMs={nowMs} /> : '无'}</Fact>
        <Fact name="机构">
          <FieldValue
            state={fieldState<NonNullable<ActionFile['institution']>>(
              file.institution,
              placeOf('institution', 'education'),
              faults,
            )}
            empty="不在您的区划内"
          >
            {({ id, name }) => <Link to={`/institutions/${id}`}>{name ?? '机构档案'}</Link>}
          </FieldValue>
        </Fact>
        <Fact name="事由">{JOINT_ACTION_TRIGGERS[file.trigger]}</Fact>
        <Fact name="所依据的决定">
          <FieldValue state={fieldState<Decision>(file.decision, placeOf('decision'), faults)} empty="不可查看">
            {(decision) => <DecisionText decision={decision} />}
          </FieldValue>
        </Fact>
        <Fact name="提出时间">{dateTimeText(file.proposedAt)}</Fact>
        <Fact name="提出的理由">{text('reason')}</Fact>
        <Fact name="已会商的部门">
          <FieldValue state={fieldState<readonly string[]>(file.consulted, placeOf('consulted'), faults)}>
            {(agencies) => agencies.map(agencyName).join('、') || '无'}
          </FieldValue>
        </Fact>
        <Fact name="会商纪要">{text('minutes')}</Fact>
        <Fact name="签发时间">{file.issuedAt ? dateTimeText(file.issuedAt) : '未签发'}</Fact>
        {file.cause && <Fact name="解除原因">{liftCauseText(file.cause)}</Fact>}
        {file.cause && <Fact name="解除的理由">{text('liftReason')}</Fact>}
      </dl>
    </section>
  );
}
