import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useStatePages } from '../app/use-state-pages';
import { withState } from '../app/with-state';
import { useOpenDialog } from '../app/use-open-dialog';
import { COURSE_STAGES } from '../courses/course-texts';
import { SUBJECTS } from '../glossary/appraisal-texts';
import { appliesForLicense } from '../glossary/duties';
import { MATERIAL_SOURCES, MATERIAL_STATES } from '../glossary/material-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { TeachingMaterialsDocument, type MaterialFactsFragment, type MaterialSource } from '../gql/graphql';
import { useLawClock } from '../graph/use-law-clock';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { MaterialCheck } from './material-check';
import { NewMaterialDialog } from './material-dialogs';
import { isbnText, readMaterialState } from './material-input';

const columnsFor = (nowMs: number): TableColumnsType<MaterialFactsFragment> => [
  {
    title: '材料',
    render: (_, { id, title, version, source, isbn, publisher }) => (
      <>
        <Link to={`/materials/${id}`}>
          {title}（第 {version} 版）
        </Link>
        <div className="hint">
          {MATERIAL_SOURCES[source]}
          {isbn && `：${isbnText(isbn)} ${publisher ?? ''}`}
        </div>
      </>
    ),
  },
  {
    title: '机构',
    width: 220,
    render: (_, { institution }) =>
      institution ? (
        <>
          <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>
          <div>
            <Link to={`/published-materials/${institution.id}`}>公示</Link>
          </div>
        </>
      ) : (
        '—'
      ),
  },
  {
    title: '科目和对象',
    width: 180,
    render: (_, { subject, stage }) => `${SUBJECTS[subject]}，${COURSE_STAGES[stage]}`,
  },
  { title: '状态', width: 150, render: (_, { state }) => <StateTag state={MATERIAL_STATES[state]} /> },
  { title: '审核期限', width: 230, render: (_, { dueAt }) => (dueAt ? <Term due={dueAt} nowMs={nowMs} /> : '—') },
  { title: '备案', width: 170, render: (_, { filingNo, filedOn }) => (filedOn ? `${filedOn} ${filingNo ?? ''}` : '—') },
];

function MaterialList(): ReactElement {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const state = readMaterialState(params);
  const nowMs = useLawClock();
  const register = useRegister(TeachingMaterialsDocument, 'teachingMaterials', {
    pages: useStatePages(),
    variables: { filter: { state: state ?? null, institutionId: params.get('institution') } },
  });
  return (
    <>
      <StateFilter
        states={MATERIAL_STATES}
        state={state}
        onState={(chosen) => void navigate(`/materials?${withState(params, chosen).toString()}`)}
      />
      <RegisterList<MaterialFactsFragment> label="培训材料" columns={columnsFor(nowMs)} {...register} />
    </>
  );
}

const HINTS: Readonly<Record<string, string>> = {
  EXPERT: '指派您审核的材料；点开材料提交意见或者回避。',
  INSTITUTION: '课程只能使用备案的材料：正式出版物凭书号和选用记录备案，自编材料经内部审核、形式审核和专家审核。',
};

export default function MaterialsPage(): ReactElement {
  const who = useSignedIn();
  const { open, opening, close, done } = useOpenDialog<MaterialSource>();
  const files = appliesForLicense(who);
  return (
    <>
      <PageHeading title="培训材料">
        <p>{HINTS[who.agency] ?? '审核机构的自编材料，核对所用材料与备案版本。'}</p>
        {files && (
          <>
            <Button onClick={opening('PUBLISHED')}>备案正式出版物</Button>{' '}
            <Button onClick={opening('SELF_COMPILED')}>登记自编材料</Button>
          </>
        )}
      </PageHeading>
      <MaterialList />
      {who.agency === 'EDUCATION' && (
        <>
          <MaterialCheck />
          <InstitutionChoice page="/materials" />
        </>
      )}
      {open && <NewMaterialDialog source={open} onClose={close} onDone={done('已登记。')} />}
    </>
  );
}
