import { useLazyQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { sha256Of } from '../appraisals/appraisal-acts';
import { TeachingMaterialsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { comparisonText } from './material-input';

const MOST = 20;

/** A file that was seen in a class, held against what was filed. */
export function MaterialCheck(): ReactElement {
  const [seen, setSeen] = useState('');
  const [load, { data, error, loading }] = useLazyQuery(TeachingMaterialsDocument, { fetchPolicy: 'network-only' });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const sha256 = await sha256Of(await file.arrayBuffer());
    setSeen(sha256);
    await load({ variables: { first: MOST, after: null, filter: { sha256 } } });
  };
  const list = data?.teachingMaterials;
  return (
    <section className="panel" aria-label="核对材料">
      <h2>核对材料</h2>
      <label>
        选择在用的自编材料文件，与备案版本核对（在本机计算校验值，文件不上传）{' '}
        <input type="file" onChange={(event) => void take(event.target.files?.[0])} />
      </label>
      <p role="status">
        {loading && '正在核对…'}
        {!loading &&
          list &&
          comparisonText(
            seen,
            list.edges.map(({ node }) => node),
          )}
      </p>
      <FaultAlert title="未能核对" faults={faultsOf(error)} />
    </section>
  );
}
