import { Button, Form, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { SUBJECT_OPTIONS, SUBJECTS } from '../glossary/appraisal-texts';
import { supervisesCourses } from '../glossary/duties';
import { FEEDBACK_STATES, gradeText, SCHOOL_RECORD_ACTS } from '../glossary/school-texts';
import {
  ReportWeekendFindingDocument,
  WeekendFeedbacksDocument,
  type ReportWeekendFindingInput,
  type WeekendFeedbacksQuery,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { useSignedIn } from '../session/session-context';
import { NumberField } from './number-field';
import { RecordActDialog, type OpenRecordAct } from './record-act-dialog';
import { RecordList } from './record-list';
import { SchoolField } from './school-choice';
import { schoolCountsOf, type CountLine } from './school-input';

type Found = Omit<ReportWeekendFindingInput, 'idempotencyKey' | 'institutionId' | 'schools'> & {
  readonly counts: readonly CountLine[];
};

function CountRows(): ReactElement {
  return (
    <Form.List name="counts">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <fieldset key={key}>
              <legend>第 {index + 1} 行</legend>
              <SchoolField name={[name, 'schoolId']} />
              <NumberField name={[name, 'grade']} label="年级（初一为7）" max={12} />
              <NumberField name={[name, 'pupils']} label="人数" />
              {rows.length > 1 && (
                <Button
                  aria-label={`删除第 ${String(index + 1)} 行`}
                  onClick={() => {
                    remove(name);
                  }}
                >
                  删除
                </Button>
              )}
            </fieldset>
          ))}
          <Button
            onClick={() => {
              add({});
            }}
          >
            增加年级
          </Button>
        </>
      )}
    </Form.List>
  );
}

interface Props {
  readonly institutionId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function FindingDialog({ institutionId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Found>
      title="反馈学生所在学校"
      okText="确认反馈"
      explains={<p>只填各校各年级的人数，不填学生姓名。各校只看到本校的人数。</p>}
      initialValues={{ counts: [{} as CountLine] }}
      submit={async ({ counts, ...found }) =>
        (await perform(ReportWeekendFindingDocument, { ...found, institutionId, schools: schoolCountsOf(counts) }))
          .objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <DayField name="day" label="违规培训的日期" />
      <Form.Item name="subject" label="所授科目" rules={[{ required: true, message: '请选择所授科目' }]}>
        <Choice listName="所授科目" options={SUBJECT_OPTIONS} />
      </Form.Item>
      <CountRows />
      <ReasonField label="查明的事实" />
      <TextField name="documentNo" label="检查记录编号" />
    </ActDialog>
  );
}

type Feedback = NonNullable<WeekendFeedbacksQuery['weekendFeedbacks']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Feedback> = [
  { title: '学校', width: 160, render: (_, { school }) => school?.name ?? '—' },
  {
    title: '违规培训',
    width: 260,
    render: (_, { institution, day, subject, facts }) => (
      <>
        {day} {institution?.name}（{SUBJECTS[subject]}）<div className="hint wrap">{facts}</div>
      </>
    ),
  },
  {
    title: '本校学生',
    width: 140,
    render: (_, { grades }) => (
      <ul>
        {grades.map(({ grade, pupils }) => (
          <li key={grade}>
            {gradeText(grade)} {pupils} 人
          </li>
        ))}
      </ul>
    ),
  },
];

export default function WeekendFeedbacksPage(): ReactElement {
  const who = useSignedIn();
  const institutionId = useSearchParams()[0].get('institution');
  const { open, setOpen, opening, close, done } = useOpenDialog<'REPORT' | OpenRecordAct>();
  const supervises = supervisesCourses(who);
  return (
    <>
      <PageHeading title="周末反馈">
        <p>
          周末、节假日、寒暑假违规的学科类培训，查实后反馈学生所在学校：只有各年级人数，没有姓名。学校接收后沟通家长，并答复。
          {supervises && !institutionId && '反馈前先在页面下方选择机构。'}
        </p>
        {supervises && institutionId && <Button onClick={opening('REPORT')}>反馈学校</Button>}
      </PageHeading>
      <RecordList
        label="周末反馈"
        query={WeekendFeedbacksDocument}
        field="weekendFeedbacks"
        states={FEEDBACK_STATES}
        columns={COLUMNS}
        nameOf={({ school, day }) => `${school?.name ?? ''} ${day}`}
        onAct={setOpen}
      />
      {supervises && <InstitutionChoice page="/weekend-feedbacks" />}
      {open === 'REPORT' && institutionId && (
        <FindingDialog institutionId={institutionId} onClose={close} onDone={done('已反馈各校。')} />
      )}
      {open !== null && open !== 'REPORT' && (
        <RecordActDialog {...open} onClose={close} onDone={done(`${SCHOOL_RECORD_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
