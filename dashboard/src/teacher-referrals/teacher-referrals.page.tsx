import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { REFERRAL_OUTCOMES, REFERRAL_RECEIVERS, REFERRAL_STATES } from '../glossary/referral-texts';
import { SCHOOL_RECORD_ACTS } from '../glossary/school-texts';
import { Term } from '../glossary/term';
import { TeacherReferralsDocument, type TeacherReferralsQuery } from '../gql/graphql';
import { useLawClock } from '../graph/use-law-clock';
import { RecordActDialog, type OpenRecordAct } from '../schools/record-act-dialog';
import { RecordList } from '../schools/record-list';
import { AnswerReferralDialog } from './referral-dialogs';

type Referral = NonNullable<TeacherReferralsQuery['teacherReferrals']>['edges'][number]['node'];

const receiverText = ({ receiver, school }: Referral): string => school?.name ?? REFERRAL_RECEIVERS[receiver];

const columnsFor = (nowMs: number): TableColumnsType<Referral> => [
  {
    title: '告知函',
    width: 200,
    render: (_, referral) => (
      <>
        {referral.documentNo}
        <div className="hint">
          {referral.sentOn} 发{receiverText(referral)}
        </div>
      </>
    ),
  },
  {
    title: '答复期限和结果',
    width: 240,
    render: (_, { due, state, outcome }) => (
      <>
        {outcome && REFERRAL_OUTCOMES[outcome]}
        {(state === 'SENT' || state === 'RECEIVED' || state === 'OVERDUE') && <Term due={due} nowMs={nowMs} />}
      </>
    ),
  },
];

type Open = OpenRecordAct | { readonly answered: Referral };

/** M20, M21: what becomes of a confirmed in-service teacher. */
export default function TeacherReferralsPage(): ReactElement {
  const nowMs = useLawClock();
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="在职教师告知函">
        <p>教育人事认定的在职教师，告知所在学校和纪检监察；各自接收，并在期限内答复处理结果。姓名只在函件上。</p>
      </PageHeading>
      <RecordList
        label="在职教师告知函"
        query={TeacherReferralsDocument}
        field="teacherReferrals"
        states={REFERRAL_STATES}
        columns={columnsFor(nowMs)}
        nameOf={(referral) => `${referral.documentNo} ${receiverText(referral)}`}
        onAct={setOpen}
        more={(referral) =>
          referral.availableActions.includes('answerTeacherReferral') ? (
            <Button
              size="small"
              aria-label={`答复处理结果 ${referral.documentNo} ${receiverText(referral)}`}
              onClick={opening({ answered: referral })}
            >
              答复处理结果
            </Button>
          ) : null
        }
      />
      {open !== null && 'answered' in open && (
        <AnswerReferralDialog
          recordId={open.answered.id}
          outcomes={open.answered.outcomes}
          onClose={close}
          onDone={done('已答复。')}
        />
      )}
      {open !== null && 'act' in open && (
        <RecordActDialog {...open} onClose={close} onDone={done(`${SCHOOL_RECORD_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
