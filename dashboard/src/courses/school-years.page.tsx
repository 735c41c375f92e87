import { useQuery } from '@apollo/client/react';
import { App, Button, Form, Input, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { PageHeading } from '../app/page-heading';
import { RowTable } from '../app/row-table';
import { useOpenDialog } from '../app/use-open-dialog';
import { DIVISION_RULE } from '../glossary/division-rule';
import { divisionName } from '../glossary/divisions';
import { supervisesCourses } from '../glossary/duties';
import { RecordSchoolYearDocument, SchoolYearsDocument, type SchoolYearsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';
import { areDays, schoolYearInputOf, type SchoolYearValues } from './school-year-input';

type SchoolYear = NonNullable<SchoolYearsQuery['schoolYears']>[number];

const VACATIONS = { WINTER: '寒假', SUMMER: '暑假' } as const;

const COLUMNS: TableColumnsType<SchoolYear> = [
  { title: '区划', render: (_, { divisionCode }) => divisionName(divisionCode) },
  { title: '学年', render: (_, { from, to }) => `${from} 至 ${to}` },
  {
    title: '寒暑假',
    render: (_, { vacations }) => (
      <ul>
        {vacations.map(({ kind, from, to }) => (
          <li key={from}>
            {VACATIONS[kind]} {from} 至 {to}
          </li>
        ))}
      </ul>
    ),
  },
  { title: '教学时间', render: (_, { schoolFrom, schoolTo }) => `${schoolFrom}–${schoolTo}` },
  { title: '放假调休录全至', render: (_, { holidaysKnownTo }) => holidaysKnownTo ?? '按内置日历' },
  {
    title: '版本',
    render: (_, { version, recordedOn, replacedOn, documentNo }) =>
      `第 ${String(version)} 版，${documentNo}，${recordedOn} 录入${replacedOn ? `，${replacedOn} 被取代` : '，现行'}`,
  },
];

const required = (message: string) => [{ required: true, message }];
const DAYS = {
  validator: (_rule: unknown, text: string | undefined): Promise<void> =>
    areDays(text) ? Promise.resolve() : Promise.reject(new Error('每行一个日期，形如 2027-01-01')),
};

const DAY_FIELDS = [
  { name: 'from', label: '学年首日' },
  { name: 'to', label: '学年末日' },
  { name: 'winterFrom', label: '寒假首日' },
  { name: 'winterTo', label: '寒假末日' },
  { name: 'summerFrom', label: '暑假首日' },
  { name: 'summerTo', label: '暑假末日' },
] as const;

function RecordDialog({
  division,
  onClose,
}: {
  readonly division: string;
  readonly onClose: () => void;
}): ReactElement {
  const perform = useAct();
  const { message } = App.useApp();
  return (
    <ActDialog<SchoolYearValues>
      title="录入校历"
      okText="确认录入"
      explains={<p>学年自秋季开学之日起。同一学年再次录入的，取代现行版本；原版本保留备查。</p>}
      initialValues={{ divisionCode: division }}
      submit={async (values) => (await perform(RecordSchoolYearDocument, schoolYearInputOf(values))).objections}
      onClose={onClose}
      onDone={() => {
        void message.success('校历已录入。');
        onClose();
      }}
    >
      <Form.Item name="divisionCode" label="区划代码" rules={[...required('请填写区划代码'), DIVISION_RULE]}>
        <Input maxLength={12} style={{ width: 200 }} />
      </Form.Item>
      <div className="filter-form">
        {DAY_FIELDS.map(({ name, label }) => (
          <Form.Item key={name} name={name} label={label} rules={required(`请填写${label}`)}>
            <Input type="date" />
          </Form.Item>
        ))}
        <Form.Item name="schoolFrom" label="上学时间" rules={required('请填写上学时间')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="schoolTo" label="放学时间" rules={required('请填写放学时间')}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item name="daysOff" label="放假通知中的放假日" extra="系统内置日历未含的年度才需填写。" rules={[DAYS]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="daysWorked" label="放假通知中的调休上班日" rules={[DAYS]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="holidaysKnownTo" label="以上两项已录全至">
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="documentNo" label="公布文号" rules={required('请填写文号')}>
        <Input maxLength={100} />
      </Form.Item>
    </ActDialog>
  );
}

export default function SchoolYearsPage(): ReactElement {
  const who = useSignedIn();
  const { open, opening, close } = useOpenDialog<'RECORD'>();
  const { data, error, refetch } = useQuery(SchoolYearsDocument, {
    variables: { divisionCode: who.division },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <nav className="breadcrumb" aria-label="位置">
        <Link to="/courses">课程备案</Link>
      </nav>
      <PageHeading title="校历">
        <p>学科类培训不得占用寒暑假，培训不得与教学时间冲突：均以当地公布的校历为准，本地未公布的依上级的。</p>
        {supervisesCourses(who) && <Button onClick={opening('RECORD')}>录入校历</Button>}
      </PageHeading>
      <section className="panel" aria-label="校历">
        <FaultAlert title="校历未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
        <RowTable<SchoolYear>
          label="校历"
          columns={COLUMNS}
          rows={data?.schoolYears ?? []}
          none="尚未录入校历，课程不能备案。"
        />
      </section>
      {open && <RecordDialog division={who.division} onClose={close} />}
    </>
  );
}
