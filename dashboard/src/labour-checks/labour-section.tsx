import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { RowActs } from '../app/row-acts';
import { useOpenDialog } from '../app/use-open-dialog';
import { supervisesStaff } from '../glossary/duties';
import { moneyText } from '../glossary/formats';
import { isLabourAct, LABOUR_ACTS, LABOUR_KINDS, LABOUR_STATES, type LabourActName } from '../glossary/labour-texts';
import { StateTag } from '../glossary/state-tag';
import { seesLabourChecks } from '../glossary/staff-duties';
import { LabourChecksDocument, type LabourChecksQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { DepartmentSection, Fact } from '../institution-file/fact';
import { useSignedIn } from '../session/session-context';
import { LabourActDialog, RecordLabourDialog } from './labour-dialogs';

type Check = NonNullable<LabourChecksQuery['labourChecks']>['edges'][number]['node'];
type Standing = NonNullable<NonNullable<LabourChecksQuery['institution']>['labourStanding']>;

interface OpenAct {
  readonly act: LabourActName;
  readonly checkId: string;
}

function Open({ standing: { openChecks, persons, amount, openSince } }: { readonly standing: Standing }): ReactElement {
  if (openChecks === 0) return <p>没有未解决的欠薪和劳资纠纷。</p>;
  return (
    <dl className="facts">
      <Fact name="未解决">{openChecks} 项</Fact>
      <Fact name="涉及">{persons} 人</Fact>
      <Fact name="金额">{moneyText(amount)}</Fact>
      <Fact name="最早核查">{openSince}</Fact>
    </dl>
  );
}

interface CheckProps {
  readonly check: Check;
  readonly onAct: (open: OpenAct) => void;
}

function CheckLine({ check, onAct }: CheckProps): ReactElement {
  const { id, kind, checkedOn, persons, amount, facts, documentNo, state, decidedOn, decisionReason, decisionNo } =
    check;
  return (
    <li>
      {checkedOn} {LABOUR_KINDS[kind]} {persons} 人{Number(amount) > 0 && `，${moneyText(amount)}`}{' '}
      <StateTag state={LABOUR_STATES[state]} />{' '}
      <RowActs
        subject={`${LABOUR_KINDS[kind]} ${checkedOn}`}
        acts={check.availableActions.filter(isLabourAct)}
        nameOf={(act) => LABOUR_ACTS[act]}
        onAct={(act) => {
          onAct({ act, checkId: id });
        }}
      />
      <div className="hint wrap">
        {documentNo} {facts}
      </div>
      {decidedOn && (
        <div className="hint wrap">
          {decidedOn} {decisionNo} {decisionReason}
        </div>
      )}
    </li>
  );
}

function Found({
  data,
  onAct,
}: {
  readonly data: LabourChecksQuery;
  readonly onAct: (open: OpenAct) => void;
}): ReactElement {
  const standing = data.institution?.labourStanding;
  const checks = data.labourChecks?.edges ?? [];
  return (
    <>
      {standing && <Open standing={standing} />}
      {checks.length > 0 && (
        <ol className="timeline" aria-label="用工和薪资核查">
          {checks.map(({ node }) => (
            <CheckLine key={node.id} check={node} onAct={onAct} />
          ))}
        </ol>
      )}
    </>
  );
}

function Checks({ id, records }: { readonly id: string; readonly records: boolean }): ReactElement {
  const { data, error } = useQuery(LabourChecksDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const { open, setOpen, opening, close, done } = useOpenDialog<'RECORD' | OpenAct>();
  return (
    <DepartmentSection department="教育" title="用工和薪资">
      <FaultAlert title="用工和薪资未能读取" faults={faultsOf(error)} />
      {data && <Found data={data} onAct={setOpen} />}
      {records && <Button onClick={opening('RECORD')}>登记核查</Button>}
      {open === 'RECORD' && <RecordLabourDialog institutionId={id} onClose={close} onDone={done('已登记。')} />}
      {open !== null && open !== 'RECORD' && (
        <LabourActDialog {...open} onClose={close} onDone={done(`${LABOUR_ACTS[open.act]}已办理。`)} />
      )}
    </DepartmentSection>
  );
}

/** M33: for education, the office and the institution itself. */
export function LabourSection({ id }: { readonly id: string }): ReactElement | null {
  const who = useSignedIn();
  return seesLabourChecks(who) ? <Checks id={id} records={supervisesStaff(who)} /> : null;
}
