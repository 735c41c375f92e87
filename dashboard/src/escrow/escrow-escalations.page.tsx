import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { alarmLevelText, alarmStateText } from '../glossary/escrow-texts';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { EscrowEscalationsDocument, TakeEscrowEscalationDocument, type EscrowEscalationsQuery } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

type Escalation = NonNullable<EscrowEscalationsQuery['escrowEscalations']>['edges'][number]['node'];

const columnsFor = (onTake: (id: string) => void): TableColumnsType<Escalation> => [
  {
    title: '机构',
    width: 240,
    render: (_, { accountId, institution }) => <Link to={`/escrow-accounts/${accountId}`}>{institution.name}</Link>,
  },
  {
    title: '预警',
    width: 220,
    render: (_, { level, state }) => (
      <>
        {alarmLevelText(level)} <StateTag state={alarmStateText(state)} />
      </>
    ),
  },
  { title: '应答复', width: 170, render: (_, { answerDue }) => dateTimeText(answerDue) },
  {
    title: '专班的安排',
    render: (_, { id, institution, takenBy, arrangement, documentNo }) =>
      takenBy ? (
        <span className="wrap">
          {arrangement}（{documentNo}）{takenBy}
        </span>
      ) : (
        <Button
          size="small"
          aria-label={`作出安排 ${institution.name}`}
          onClick={() => {
            onTake(id);
          }}
        >
          作出安排
        </Button>
      ),
  },
];

interface Values {
  readonly arrangement: string;
  readonly documentNo: string;
}

function TakeDialog(props: {
  readonly id: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { id: escalationId, onClose, onDone } = props;
  const perform = useAct();
  return (
    <ActDialog<Values>
      title="作出安排"
      okText="确认"
      explains={<p>教育部门逾期未答复的预警由专班作出安排，如会商、督办、提出止付；预警仍由教育部门答复。</p>}
      submit={async (values) => (await perform(TakeEscrowEscalationDocument, { escalationId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField name="arrangement" label="安排" />
      <TextField name="documentNo" label="督办单或会议纪要的编号" />
    </ActDialog>
  );
}

export default function EscrowEscalationsPage(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<string>();
  const register = useRegister(EscrowEscalationsDocument, 'escrowEscalations', { pages: useStatePages() });
  return (
    <>
      <PageHeading title="预警督办">
        <p>期限内没有答复的资金预警，由专班作出安排。</p>
      </PageHeading>
      <RegisterList<Escalation> label="预警督办" columns={columnsFor(setOpen)} {...register} />
      {open !== null && <TakeDialog id={open} onClose={close} onDone={done('已作出安排。')} />}
    </>
  );
}
