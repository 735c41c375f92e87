import { Form, Skeleton } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Choice } from '../app/choice';
import { PageHeading } from '../app/page-heading';
import { SearchButtons } from '../app/search-buttons';
import { useStatePages } from '../app/use-state-pages';
import { APPRAISAL_STATES } from '../glossary/appraisal-texts';
import { AppraisalsDocument, type AppraisalState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { isPlaced } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { appraisalsPath, readState } from './appraisal-search';
import { AppraisalTable } from './appraisal-table';

const STATE_OPTIONS = Object.entries(APPRAISAL_STATES).map(([value, { text }]) => ({ value, label: text }));

interface Search {
  readonly state?: AppraisalState | undefined;
}

interface SearchProps extends Search {
  readonly onSearch: (search: Search) => void;
}

function StateForm({ state, onSearch }: SearchProps): ReactElement {
  const [form] = Form.useForm<Search>();
  useEffect(() => {
    form.setFieldsValue({ state });
  }, [form, state]);
  return (
    <search className="panel" aria-label="鉴别查询">
      <Form form={form} layout="vertical" className="filter-form" onFinish={onSearch}>
        <Form.Item name="state" label="状态">
          <Choice listName="状态" allowClear placeholder="全部" options={STATE_OPTIONS} style={{ width: 180 }} />
        </Form.Item>
        <SearchButtons
          onReset={() => {
            onSearch({});
          }}
        />
      </Form>
    </search>
  );
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
      <StateForm state={state} onSearch={(next) => void navigate(appraisalsPath(next.state))} />
      <AppraisalList state={state} />
    </>
  );
}
