import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { oneOf } from '../app/address';
import { PageHeading } from '../app/page-heading';
import { StateLinks } from '../app/state-links';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { DUTY_ACTS, DUTY_KINDS, DUTY_STATES, isDutyAct, type DutyActName } from '../glossary/change-duty-texts';
import { StateTag } from '../glossary/state-tag';
import type { ChangeDutyState } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { DutyDialog } from './duty-dialogs';
import { DUTY_DESKS, type Duty } from './duty-desks';

type Row = Omit<Duty, '__typename' | 'registration'> & {
  readonly registration: { readonly id: string; readonly name: string; readonly scope: string } | null;
};

interface OpenAct {
  readonly act: DutyActName;
  readonly duty: Row;
}

const columnsFor = (registrations: string, onAct: (open: OpenAct) => void): TableColumnsType<Row> => [
  {
    title: '登记',
    render: (_, { registration }) =>
      registration && <Link to={`${registrations}/${registration.id}`}>{registration.name}</Link>,
  },
  { title: '事由', width: 230, render: (_, { kind }) => DUTY_KINDS[kind] },
  { title: '起算日', width: 110, dataIndex: 'startedOn' },
  { title: '最后一日', width: 110, dataIndex: 'dueOn' },
  {
    title: '状态',
    width: 240,
    render: (_, { state, endedOn, documentNo, reason, orderNo, orderDue, caseNo, proposedOn, caseFacts }) => (
      <>
        <StateTag state={DUTY_STATES[state]} />
        {orderDue && (
          <div className="hint wrap">
            责令于 {orderDue} 前改正（{orderNo}）
          </div>
        )}
        {proposedOn && (
          <div className="hint wrap">
            {proposedOn} 建议立案（{caseNo}）：{caseFacts}
          </div>
        )}
        {endedOn && <div className="hint wrap">{[endedOn, documentNo, reason].filter(Boolean).join('；')}</div>}
      </>
    ),
  },
  {
    title: '办理',
    width: 180,
    render: (_, duty) =>
      duty.availableActions.filter(isDutyAct).map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={`${DUTY_ACTS[act]} ${duty.registration?.name ?? ''} ${duty.dueOn}`}
          onClick={() => {
            onAct({ act, duty });
          }}
        >
          {DUTY_ACTS[act]}
        </Button>
      )),
  },
];

interface ListProps {
  readonly agency: string;
  readonly state: ChangeDutyState;
  readonly onAct: (open: OpenAct) => void;
}

function DutyList({ agency, state, onAct }: ListProps): ReactElement {
  const desk = DUTY_DESKS[agency]!;
  const register = useRegister(desk.list, 'duties', { pages: useStatePages(), variables: { state } });
  return <RegisterList<Row> label="变更登记期限" columns={columnsFor(desk.registrations, onAct)} {...register} />;
}

export default function ChangeDutiesPage(): ReactElement {
  const { agency } = useSignedIn();
  const [params] = useSearchParams();
  const state = oneOf(DUTY_STATES, params.get('state')) ?? 'RUNNING';
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  if (!DUTY_DESKS[agency]) return <p>变更登记期限由市场监管、民政部门的登记人员办理。</p>;
  return (
    <>
      <PageHeading title="变更登记期限">
        <p>办学许可被吊销、撤销、注销、到期，或许可事项变更的，登记应在期限内随之变更；许可恢复的，期限自行停止。</p>
      </PageHeading>
      <StateLinks label="期限状态" path="/change-duties" states={DUTY_STATES} current={state} />
      <DutyList agency={agency} state={state} onAct={setOpen} />
      {open && (
        <DutyDialog
          act={open.act}
          agency={agency}
          duty={open.duty}
          onClose={close}
          onDone={done(`${DUTY_ACTS[open.act]}已办理。`)}
        />
      )}
    </>
  );
}
