import { useQuery } from '@apollo/client/react';
import { Button, Form, Input, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { RowTable } from '../app/row-table';
import { DayField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { DIVISION_RULE } from '../glossary/division-rule';
import { divisionName } from '../glossary/divisions';
import { declaresEmergencies } from '../glossary/duties';
import { EMERGENCY_STATES } from '../glossary/resumption-texts';
import { StateTag } from '../glossary/state-tag';
import {
  DeclareEmergencyDocument,
  EmergencyPeriodsDocument,
  EndEmergencyDocument,
  type EmergencyPeriodsQuery,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';

const MOST = 50;

type Period = NonNullable<EmergencyPeriodsQuery['emergencyPeriods']>['edges'][number]['node'];
type Open = 'DECLARE' | Period;

const columnsFor = (onEnd: (period: Period) => void): TableColumnsType<Period> => [
  { title: '区划', width: 160, render: (_, { divisionCode }) => divisionName(divisionCode) },
  { title: '期间', width: 210, render: (_, { validFrom, endedOn }) => `${validFrom} 至 ${endedOn ?? '解除为止'}` },
  { title: '文号', width: 180, dataIndex: 'documentNo' },
  { title: '事由', dataIndex: 'reason' },
  { title: '状态', width: 120, render: (_, { state }) => <StateTag state={EMERGENCY_STATES[state]} /> },
  {
    title: '办理',
    width: 90,
    render: (_, period) =>
      period.availableActions.includes('endEmergency') && (
        <Button
          size="small"
          aria-label={`解除应急管控 ${period.documentNo}`}
          onClick={() => {
            onEnd(period);
          }}
        >
          解除
        </Button>
      ),
  },
];

interface Values {
  readonly divisionCode?: string;
  readonly validFrom?: string;
  readonly documentNo: string;
  readonly reason: string;
}

function EmergencyDialog(props: {
  readonly open: 'DECLARE' | Period;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { open, onClose, onDone } = props;
  const perform = useAct();
  const declares = open === 'DECLARE';
  const submit = async ({ divisionCode = '', validFrom = '', documentNo, reason }: Values) =>
    declares
      ? (await perform(DeclareEmergencyDocument, { divisionCode, validFrom, documentNo, reason })).objections
      : (await perform(EndEmergencyDocument, { periodId: open.id, documentNo, reason })).objections;
  return (
    <ActDialog<Values>
      title={declares ? '登记应急管控' : '解除应急管控'}
      okText={declares ? '确认登记' : '确认解除'}
      explains={
        <p>
          {declares
            ? '依防控指挥机构的文件登记；其间复课须有符合要求的复训方案。'
            : '自今日起复课不再受应急管控的限制。'}
        </p>
      }
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {declares && (
        <>
          <Form.Item
            name="divisionCode"
            label="适用的区划代码（含其下级）"
            rules={[{ required: true, message: '请填写区划代码' }, DIVISION_RULE]}
          >
            <Input maxLength={12} inputMode="numeric" />
          </Form.Item>
          <DayField name="validFrom" label="起始日期" />
        </>
      )}
      <Form.Item name="documentNo" label="文号" rules={[{ required: true, whitespace: true, message: '请填写文号' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <ReasonField label="事由" />
    </ActDialog>
  );
}

/** The emergencies of the own places, and their declaration. */
export function EmergencySection(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  const { data, error } = useQuery(EmergencyPeriodsDocument, {
    variables: { first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  const periods = data?.emergencyPeriods?.edges.map(({ node }) => node) ?? [];
  return (
    <section className="panel" aria-label="应急管控">
      <h2>应急管控</h2>
      <FaultAlert title="应急管控未能读取" faults={faultsOf(error)} />
      {declaresEmergencies(who) && <Button onClick={opening('DECLARE')}>登记应急管控</Button>}
      <RowTable<Period>
        label="应急管控"
        columns={columnsFor(setOpen)}
        rows={periods}
        width={900}
        none="没有应急管控。"
      />
      {open !== null && (
        <EmergencyDialog
          open={open}
          onClose={close}
          onDone={done(open === 'DECLARE' ? '已登记应急管控。' : '已解除应急管控。')}
        />
      )}
    </section>
  );
}
