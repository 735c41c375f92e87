import { Button, Form, Input, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { DIVISION_RULE } from '../glossary/division-rule';
import { supervisesCourses } from '../glossary/duties';
import { LEASE_STATES, SCHOOL_RECORD_ACTS } from '../glossary/school-texts';
import {
  RecordSchoolLeaseDocument,
  RegisterSchoolDocument,
  SchoolLeasesDocument,
  type RecordSchoolLeaseInput,
  type RegisterSchoolInput,
  type SchoolLeasesQuery,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { useSignedIn } from '../session/session-context';
import { NumberField } from './number-field';
import { RecordActDialog, type OpenRecordAct } from './record-act-dialog';
import { RecordList } from './record-list';
import { SchoolField } from './school-choice';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Found = Omit<RecordSchoolLeaseInput, 'idempotencyKey' | 'institutionId'>;

function LeaseDialog({
  institutionId,
  onClose,
  onDone,
}: Props & { readonly institutionId: string | null }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Found>
      title="登记擅自出租校舍"
      okText="确认登记"
      explains={<p>{institutionId ? '承租方为所选的机构。' : '承租的机构在台账中的，请先在页面下方选择。'}</p>}
      submit={async (found) => (await perform(RecordSchoolLeaseDocument, { ...found, institutionId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <SchoolField name="schoolId" />
      <TextField name="place" label="出租的校舍（楼、层、室）" max={200} />
      <NumberField name="areaM2" label="面积（平方米）" max={1_000_000} />
      <DayField name="foundOn" label="发现日期" />
      <ReasonField label="查明的事实" />
      <TextField name="documentNo" label="检查记录编号" />
    </ActDialog>
  );
}

type NewSchool = Omit<RegisterSchoolInput, 'idempotencyKey'>;

function SchoolDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const { division } = useSignedIn();
  return (
    <ActDialog<NewSchool>
      title="登记学校"
      okText="确认登记"
      explains={<p>标识码与学校账号所用的一致。年级连续计数：初一为7，高一为10。</p>}
      initialValues={{ divisionCode: division, firstGrade: 1, lastGrade: 6 }}
      submit={async (school) => (await perform(RegisterSchoolDocument, school)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="schoolId" label="学校标识码" max={40} />
      <TextField name="name" label="学校名称" />
      <Form.Item
        name="divisionCode"
        label="区划代码"
        rules={[{ required: true, message: '请填写区划代码' }, DIVISION_RULE]}
      >
        <Input maxLength={12} style={{ width: 200 }} />
      </Form.Item>
      <NumberField name="firstGrade" label="首年级" max={12} />
      <NumberField name="lastGrade" label="末年级" max={12} />
    </ActDialog>
  );
}

type Lease = NonNullable<SchoolLeasesQuery['schoolLeases']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Lease> = [
  { title: '学校', width: 140, render: (_, { school }) => school?.name ?? '—' },
  {
    title: '校舍',
    width: 240,
    render: (_, { place, areaM2, foundOn, facts }) => (
      <>
        {place}，{areaM2} 平方米，{foundOn} 发现
        <div className="hint wrap">{facts}</div>
      </>
    ),
  },
  { title: '承租方', width: 140, render: (_, { institution }) => institution?.name ?? '不在台账' },
];

export default function SchoolLeasesPage(): ReactElement {
  const who = useSignedIn();
  const institutionId = useSearchParams()[0].get('institution');
  const { open, setOpen, opening, close, done } = useOpenDialog<'SCHOOL' | 'LEASE' | OpenRecordAct>();
  const supervises = supervisesCourses(who);
  return (
    <>
      <PageHeading title="校舍出租">
        <p>学校不得擅自将校舍出租给校外培训机构；已经出租的，责令立即收回，核实后销案。</p>
        {supervises && (
          <>
            <Button onClick={opening('LEASE')}>登记擅自出租</Button>{' '}
            <Button onClick={opening('SCHOOL')}>登记学校</Button>
          </>
        )}
      </PageHeading>
      <RecordList
        label="校舍出租"
        query={SchoolLeasesDocument}
        field="schoolLeases"
        states={LEASE_STATES}
        columns={COLUMNS}
        nameOf={({ school, place }) => `${school?.name ?? ''} ${place}`}
        onAct={setOpen}
      />
      {supervises && <InstitutionChoice page="/school-leases" />}
      {open === 'LEASE' && (
        <LeaseDialog institutionId={institutionId} onClose={close} onDone={done('已登记，待核实。')} />
      )}
      {open === 'SCHOOL' && <SchoolDialog onClose={close} onDone={done('学校已登记。')} />}
      {open !== null && typeof open !== 'string' && (
        <RecordActDialog {...open} onClose={close} onDone={done(`${SCHOOL_RECORD_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
