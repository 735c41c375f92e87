import { Button } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { useOpenDialog } from '../app/use-open-dialog';
import { supervisesCourses, worksAtSchool } from '../glossary/duties';
import { gradeText, SCHOOL_RECORD_ACTS, SURVEY_STATES } from '../glossary/school-texts';
import { TrainingSurveysDocument } from '../gql/graphql';
import { useSignedIn } from '../session/session-context';
import { RecordActDialog, type OpenRecordAct } from './record-act-dialog';
import { RecordList } from './record-list';
import { pupilsIn } from './school-input';
import { EntryDialog, SurveyDialog } from './survey-dialogs';
import { KIND_TEXTS, KINDS, SurveyFiguresTable, type Survey } from './survey-table';

const OwnClasses = ({ classes }: { readonly classes: Survey['ownClasses'] }): ReactElement => (
  <ul>
    {classes.length === 0 && <li>还没有填报</li>}
    {classes.map(({ id, grade, classNo, ...counts }) => (
      <li key={id}>
        {gradeText(grade)}（{classNo}）班：共 {pupilsIn({ grade, classNo, ...counts })} 人，
        {KINDS.map((kind) => `${KIND_TEXTS[kind]} ${String(counts[kind])}`).join('，')}
      </li>
    ))}
  </ul>
);

export default function TrainingSurveysPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<
    'SURVEY' | OpenRecordAct | { readonly survey: Survey }
  >();
  const ofSchool = worksAtSchool(who);
  const details = ({ table, ownClasses }: Survey): ReactElement => {
    if (ofSchool) return <OwnClasses classes={ownClasses} />;
    return table ? <SurveyFiguresTable table={table} /> : <p>填报结束后汇总。</p>;
  };
  return (
    <>
      <PageHeading title="参培调查">
        <p>学生参加校外培训的情况，以班为单位填报人数。</p>
        {supervisesCourses(who) && <Button onClick={opening('SURVEY')}>布置调查</Button>}
      </PageHeading>
      <RecordList
        label="参培调查"
        query={TrainingSurveysDocument}
        field="trainingSurveys"
        states={SURVEY_STATES}
        filtered={false}
        columns={[
          { title: '调查', width: 220, dataIndex: 'title' },
          { title: '统计时点', width: 120, dataIndex: 'asOf' },
          { title: '填报截止', width: 120, dataIndex: 'entryUntil' },
        ]}
        nameOf={({ title }) => title}
        onAct={setOpen}
        more={(survey) =>
          survey.availableActions.includes('recordSurveyClasses') ? (
            <RowActs
              subject={survey.title}
              acts={['FILL']}
              nameOf={() => '填报'}
              onAct={() => {
                setOpen({ survey });
              }}
            />
          ) : null
        }
        details={details}
      />
      {open === 'SURVEY' && <SurveyDialog onClose={close} onDone={done('调查已布置。')} />}
      {open !== null && typeof open !== 'string' && 'survey' in open && (
        <EntryDialog survey={open.survey} onClose={close} onDone={done('已填报。')} />
      )}
      {open !== null && typeof open !== 'string' && 'act' in open && (
        <RecordActDialog {...open} onClose={close} onDone={done(`${SCHOOL_RECORD_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
