import { useQuery } from '@apollo/client/react';
import { Empty, Skeleton } from 'antd';
import { lazy, Suspense, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { isDivisionCode } from '../glossary/divisions';
import { StateTag } from '../glossary/state-tag';
import { CERTIFICATE_STATES } from '../glossary/texts';
import { CertificateMatrixDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { DivisionForm } from './division-form';
import { inOrder, shareText } from './matrix-chart';
import { ClassTable, CountLink, RouteTable, type Matrix } from './matrix-tables';

const StateChart = lazy(() => import('./state-chart'));

interface PartProps {
  readonly matrix: Matrix;
  readonly division: string | undefined;
}

function Figures({ matrix, division }: PartProps): ReactElement {
  return (
    <section className="figures" aria-label="证照状态合计">
      <div className="figure">
        <span>机构总数</span>
        <div className="figure-count">
          <CountLink count={matrix.total} name="全部" search={{ division }} />
        </div>
        <p className="hint">本级及以下</p>
      </div>
      {inOrder(matrix.cells).map(({ state, count }) => (
        <div className="figure" key={state}>
          <StateTag state={CERTIFICATE_STATES[state]} />
          <div className="figure-count">
            <CountLink count={count} name={CERTIFICATE_STATES[state].text} search={{ state, division }} />
          </div>
          <p className="hint">占 {shareText(count, matrix.total)}</p>
        </div>
      ))}
    </section>
  );
}

function MatrixBody({ matrix, division }: PartProps): ReactElement {
  if (matrix.total === 0) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="此范围内还没有机构，矩阵没有可统计的内容。">
        <Link to="/imports">去导入台账</Link>
      </Empty>
    );
  }
  return (
    <>
      <Figures matrix={matrix} division={division} />
      <section className="panel">
        <h2>各状态机构数</h2>
        <Suspense fallback={<Skeleton active />}>
          <StateChart cells={matrix.cells} />
        </Suspense>
      </section>
      <section className="panel">
        <h2>法定处理路径</h2>
        <RouteTable matrix={matrix} division={division} />
      </section>
      <section className="panel">
        <h2>按培训类别</h2>
        <ClassTable matrix={matrix} division={division} />
      </section>
    </>
  );
}

export default function MatrixPage(): ReactElement {
  const [params, setParams] = useSearchParams();
  const stated = params.get('division');
  const division = stated && isDivisionCode(stated) ? stated : undefined;
  const { data, previousData, error, loading, refetch } = useQuery(CertificateMatrixDocument, {
    variables: { divisionCode: division ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const matrix = (data ?? previousData)?.certificateMatrix;
  return (
    <>
      <PageHeading title="证照矩阵">
        <p>照：法人登记证照；证：办学许可证。点数字打开对应机构。</p>
      </PageHeading>
      <DivisionForm
        division={division}
        onChange={(next) => {
          setParams(next ? { division: next } : {});
        }}
      />
      <FaultAlert title="矩阵未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {!matrix && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {matrix && <MatrixBody matrix={matrix} division={division} />}
    </>
  );
}
