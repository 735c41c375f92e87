import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { FilterForm, FilterChoice } from '../app/filter-form';
import { PageHeading } from '../app/page-heading';
import { useStatePages } from '../app/use-state-pages';
import { APPRAISAL_STATES } from '../glossary/appraisal-texts';
import { stateOptionsOf } from '../glossary/options';
import { AppraisalsDocument, type AppraisalState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { isPlaced } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { appraisalsPath, readState } from './appraisal-search';
import { AppraisalTable } from './appraisal-table';

const valuesOf = (params: URLSearchParams) => ({ state: readState(params) });

interface Search {
  readonly state?: AppraisalState | undefined;
}

function AppraisalList({ state }: Search): ReactElement {
  const register = useRegister(AppraisalsDocument, 'appraisals', {
    pages: useStatePages(),
    variables: { state: state ?? null },
  });
  const { list, loading, onRetry } = register;
  const faults = register.faults.filter((fault) => !list || !isPlaced(fault));
  return (
    <>
      <FaultAlert title="课程鉴别未能完整读取" faults={faults} onRetry={onRetry} />
      {!list && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list && (
        <section className="panel" aria-label="课程鉴别列表">
          <AppraisalTable label="课程鉴别" rows={list.edges.map(({ node }) => node)} />
          <RegisterPager label="课程鉴别分页" {...register} />
        </section>
      )}
    </>
  );
}

const HINTS: Readonly<Record<string, string>> = {
  EXPERT: '抽中您为专家的课程；点开课程提交鉴别意见或者回避。',
  INSTITUTION: '本机构课程的鉴别；在机构档案中申请。',
};

export default function AppraisalsPage(): ReactElement {
  const navigate = useNavigate();
  const { agency } = useSignedIn();
  const [params] = useSearchParams();
  const state = readState(params);
  return (
    <>
      <PageHeading title="课程鉴别">
        <p>{HINTS[agency] ?? '类别不明确的课程由随机抽取的专家鉴别；在机构档案中提出。'}</p>
      </PageHeading>
      <FilterForm
        label="鉴别查询"
        search={params}
        valuesOf={valuesOf}
        onSearch={(next) => void navigate(appraisalsPath(next.state))}
      >
        <FilterChoice name="state" label="状态" options={stateOptionsOf(APPRAISAL_STATES)} width={180} />
      </FilterForm>
      <AppraisalList state={state} />
    </>
  );
}
