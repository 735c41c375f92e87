import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { oneOf } from '../app/address';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useStatePages } from '../app/use-state-pages';
import { withState } from '../app/with-state';
import { useOpenDialog } from '../app/use-open-dialog';
import { DISGUISED_FORMS } from '../courses/course-texts';
import { agencyName } from '../glossary/agencies';
import { supervisesCourses } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { CONTENT_BANS, FINDING_STATES } from '../glossary/material-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { ContentFindingsDocument, type ContentFindingsQuery } from '../gql/graphql';
import { useLawClock } from '../graph/use-law-clock';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import {
  FINDING_ACTS,
  FindingDialog,
  findingStepText,
  isFindingAct,
  RecordFindingDialog,
  type FindingActName,
} from './finding-dialogs';

type Finding = NonNullable<ContentFindingsQuery['contentFindings']>['edges'][number]['node'];

interface OpenAct {
  readonly act: FindingActName;
  readonly findingId: string;
  readonly penalties: Finding['ban']['penalties'];
}

const agenciesText = (agencies: readonly string[]): string => agencies.map(agencyName).join('、');

function Subject({ finding: { place, course, material } }: { readonly finding: Finding }): ReactElement {
  if (course) return <>课程：{course.title}</>;
  if (!material) return <>场所：{place ?? '—'}</>;
  return (
    <Link to={`/materials/${material.id}`}>
      材料：{material.title}（第 {material.version} 版）
    </Link>
  );
}

const FOUND_COLUMNS: TableColumnsType<Finding> = [
  {
    title: '机构和对象',
    width: 220,
    render: (_, finding) => (
      <>
        {finding.institution && <Link to={`/institutions/${finding.institution.id}`}>{finding.institution.name}</Link>}
        <div>
          <Subject finding={finding} />
        </div>
      </>
    ),
  },
  {
    title: '问题和依据',
    width: 260,
    render: (_, { ban, form, foundOn, documentNo }) => (
      <>
        {CONTENT_BANS[ban.code]}
        {form && `（${DISGUISED_FORMS[form]}）`}
        <div className="hint">{ban.basis}</div>
        <div className="hint">
          {foundOn} {documentNo}
        </div>
      </>
    ),
  },
  {
    title: '事实和陈述',
    render: (_, { facts, answer, decisionReason, steps }) => (
      <>
        <div className="wrap">{facts}</div>
        {answer && <div className="hint wrap">机构陈述：{answer}</div>}
        {decisionReason && <div className="hint wrap">理由：{decisionReason}</div>}
        <details>
          <summary>办理经过</summary>
          {steps.map(({ act, at, said, documentNo }) => (
            <div key={at + act} className="hint wrap">
              {dateTimeText(at)} {findingStepText(act)}
              {documentNo && `（${documentNo}）`}
              {said && `：${said}`}
            </div>
          ))}
        </details>
      </>
    ),
  },
];

const columnsFor = (nowMs: number, onAct: (open: OpenAct) => void): TableColumnsType<Finding> => [
  ...FOUND_COLUMNS,
  {
    title: '状态',
    width: 200,
    render: (_, { state, answerUntil, ban, referredTo }) => (
      <>
        <StateTag state={FINDING_STATES[state]} />
        {state === 'RECORDED' && <Term due={answerUntil} nowMs={nowMs} />}
        <div className="hint">有权处罚：{agenciesText(ban.punishers)}</div>
        {referredTo.length > 0 && <div>已告知{agenciesText(referredTo)}</div>}
      </>
    ),
  },
  {
    title: '办理',
    width: 130,
    render: (_, { id, ban, documentNo, availableActions }) => (
      <RowActs
        subject={`${CONTENT_BANS[ban.code]} ${documentNo}`}
        acts={availableActions.filter(isFindingAct)}
        nameOf={(act) => FINDING_ACTS[act]}
        onAct={(act) => {
          onAct({ act, findingId: id, penalties: ban.penalties });
        }}
      />
    ),
  },
];

function FindingList({ onAct }: { readonly onAct: (open: OpenAct) => void }): ReactElement {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const state = oneOf(FINDING_STATES, params.get('state'));
  const nowMs = useLawClock();
  const register = useRegister(ContentFindingsDocument, 'contentFindings', {
    pages: useStatePages(),
    variables: { state: state ?? null, institutionId: params.get('institution') },
  });
  return (
    <>
      <StateFilter
        states={FINDING_STATES}
        state={state}
        onState={(chosen) => void navigate(`/content-findings?${withState(params, chosen).toString()}`)}
      />
      <RegisterList<Finding> label="内容问题" columns={columnsFor(nowMs, onAct)} {...register} />
    </>
  );
}

export default function ContentFindingsPage(): ReactElement {
  const who = useSignedIn();
  const [params] = useSearchParams();
  const institutionId = params.get('institution');
  const records = supervisesCourses(who);
  const { open, setOpen, opening, close, done } = useOpenDialog<'RECORD' | OpenAct>();
  return (
    <>
      <PageHeading title="内容问题">
        <p>
          在课程、材料、场所发现的禁止内容和行为：机构陈述申辩，教育部门认定或撤销；由其他部门处罚的，写明部门；由教育部门处罚的，可建议立案。
        </p>
        {records && institutionId && <Button onClick={opening('RECORD')}>记录问题</Button>}
      </PageHeading>
      <FindingList onAct={setOpen} />
      {records && <InstitutionChoice page="/content-findings" />}
      {open === 'RECORD' && institutionId && (
        <RecordFindingDialog institutionId={institutionId} onClose={close} onDone={done('已记录。')} />
      )}
      {open !== null && open !== 'RECORD' && (
        <FindingDialog {...open} onClose={close} onDone={done(`${FINDING_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
