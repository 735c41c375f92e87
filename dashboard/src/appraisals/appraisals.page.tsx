import { useQuery } from '@apollo/client/react';
import { Form, Skeleton } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Choice } from '../app/choice';
import { PageHeading } from '../app/page-heading';
import { SearchButtons } from '../app/search-buttons';
import { APPRAISAL_STATES } from '../glossary/appraisal-texts';
import { AppraisalsDocument, type AppraisalState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useSignedIn } from '../session/session-context';
import { appraisalsPath, readState } from './appraisal-search';
import { AppraisalTable } from './appraisal-table';

const PAGE_SIZE = 20;
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
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(AppraisalsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state: state ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.appraisals;
  const faults = faultsOf(error).filter((fault) => !list || !isPlaced(fault));
  return (
    <>
      <FaultAlert title="课程鉴别未能完整读取" faults={faults} onRetry={() => void refetch()} />
      {!list && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list && (
        <section className="panel" aria-label="课程鉴别列表">
          <AppraisalTable label="课程鉴别" rows={list.edges.map(({ node }) => node)} />
          <KeysetPager
            label="课程鉴别分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={(next) => void navigate(appraisalsPath(state), { state: { cursors: next } })}
          />
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
