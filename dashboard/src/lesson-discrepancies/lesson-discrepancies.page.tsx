import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { StateFilter } from '../app/state-filter';
import { TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { supervisesCourses } from '../glossary/duties';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import {
  AnswerLessonDiscrepancyDocument,
  ConfirmLessonDiscrepancyDocument,
  DismissLessonDiscrepancyDocument,
  LessonDiscrepanciesDocument,
  type LessonDiscrepanciesQuery,
  type LessonDiscrepancyState,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { useLawClock } from '../graph/use-law-clock';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { CourseCell } from '../teaching/plan-list';
import {
  differenceText,
  DISCREPANCY_ACTS,
  DISCREPANCY_EXPLAINS,
  DISCREPANCY_KINDS,
  DISCREPANCY_STATES,
  discrepancyTime,
  type DiscrepancyActName,
} from './discrepancy-texts';

type Discrepancy = NonNullable<LessonDiscrepanciesQuery['lessonDiscrepancies']>['edges'][number]['node'];

interface OpenAct {
  readonly act: DiscrepancyActName;
  readonly discrepancyId: string;
}

const SAID_COLUMN: TableColumnsType<Discrepancy>[number] = {
  title: '说明和处理',
  render: (_, { answer, decisionReason, documentNo }) => (
    <>
      {answer && <div className="wrap">机构说明：{answer}</div>}
      {decisionReason && (
        <div className="hint wrap">
          理由：{decisionReason}
          {documentNo && `（${documentNo}）`}
        </div>
      )}
    </>
  ),
};

interface ColumnProps {
  readonly nowMs: number;
  /** Whoever supervises goes on from here to a finding. */
  readonly finds: boolean;
  readonly onAct: (open: OpenAct) => void;
}

const columnsFor = ({ nowMs, finds, onAct }: ColumnProps): TableColumnsType<Discrepancy> => [
  { title: '课程', width: 220, render: (_, { course }) => <CourseCell course={course} /> },
  {
    title: '差异',
    width: 260,
    render: (_, discrepancy) => (
      <>
        {DISCREPANCY_KINDS[discrepancy.kind]}
        <div>{differenceText(discrepancy)}</div>
        <div className="hint">
          {discrepancyTime(discrepancy)}，{discrepancy.foundOn} 发现
        </div>
      </>
    ),
  },
  SAID_COLUMN,
  {
    title: '状态',
    width: 200,
    render: (_, { state, answerUntil, course }) => (
      <>
        <StateTag state={DISCREPANCY_STATES[state]} />
        {state === 'FOUND' && <Term due={answerUntil} nowMs={nowMs} />}
        {finds && state === 'CONFIRMED' && course?.institution && (
          <div>
            <Link to={`/content-findings?institution=${course.institution.id}`}>记录内容问题</Link>
          </div>
        )}
      </>
    ),
  },
  actsColumn({
    width: 130,
    names: DISCREPANCY_ACTS,
    subject: (discrepancy) => `${discrepancy.course?.title ?? ''} ${discrepancyTime(discrepancy)}`,
    open: (act, { id }) => ({ act, discrepancyId: id }),
    onAct,
  }),
];

interface DialogProps extends OpenAct {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function DiscrepancyDialog({ act, discrepancyId, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  const send = async ({ reason, documentNo = '' }: { readonly reason: string; readonly documentNo?: string }) => {
    const sent = {
      answerLessonDiscrepancy: () => perform(AnswerLessonDiscrepancyDocument, { discrepancyId, answer: reason }),
      dismissLessonDiscrepancy: () => perform(DismissLessonDiscrepancyDocument, { discrepancyId, reason }),
      confirmLessonDiscrepancy: () => perform(ConfirmLessonDiscrepancyDocument, { discrepancyId, reason, documentNo }),
    };
    return (await sent[act]()).objections;
  };
  return (
    <ActDialog<{ readonly reason: string; readonly documentNo?: string }>
      title={DISCREPANCY_ACTS[act]}
      okText={`确认${DISCREPANCY_ACTS[act]}`}
      explains={<p>{DISCREPANCY_EXPLAINS[act]}</p>}
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={act === 'answerLessonDiscrepancy' ? '说明' : '理由'} />
      {act === 'confirmLessonDiscrepancy' && <TextField name="documentNo" label="核查记录编号" />}
    </ActDialog>
  );
}

/** Lessons charged held against lessons taught. */
export default function LessonDiscrepanciesPage(): ReactElement {
  const finds = supervisesCourses(useSignedIn());
  const nowMs = useLawClock();
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  const pages = useStatePages<LessonDiscrepancyState>();
  const register = useRegister(LessonDiscrepanciesDocument, 'lessonDiscrepancies', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <PageHeading title="消课比对">
        <p>
          登记期限过后，订单的课时与课程备案、核定的教学计划、培训记录比对；不一致的由机构说明，教育部门采信或认定，补正后一致的自动销号。
        </p>
      </PageHeading>
      <StateFilter states={DISCREPANCY_STATES} {...pages} />
      <RegisterList<Discrepancy>
        label="消课差异"
        columns={columnsFor({ nowMs, finds, onAct: setOpen })}
        {...register}
      />
      {open && <DiscrepancyDialog {...open} onClose={close} onDone={done(`${DISCREPANCY_ACTS[open.act]}已办理。`)} />}
    </>
  );
}
