import type { ApolloClient } from '@apollo/client';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import '../app/parts.css';
import { usePublicRead, type PublicRead } from '../app/use-public-read';
import { COURSE_STAGES } from '../courses/course-texts';
import { SUBJECTS } from '../glossary/appraisal-texts';
import { MATERIAL_SOURCES } from '../glossary/material-texts';
import { PublishedMaterialsDocument, type PublishedMaterialsQuery } from '../gql/graphql';
import { originText } from './material-input';

type Materials = NonNullable<PublishedMaterialsQuery['publishedMaterials']>;

const readMaterials = (client: ApolloClient, institutionId: string) =>
  client.query({ query: PublishedMaterialsDocument, variables: { institutionId }, fetchPolicy: 'no-cache' });

function MaterialRows({ materials }: { readonly materials: Materials }): ReactElement {
  return (
    <div className="compare-scroll">
      <table className="compare" aria-label="在用培训材料">
        <thead>
          <tr>
            {['材料', '科目和对象', '来源', '启用日期', '使用的课程'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {materials.map((material) => (
            <tr key={material.id}>
              <td>
                {material.title}（第 {material.version} 版）
              </td>
              <td>
                {SUBJECTS[material.subject]}，{COURSE_STAGES[material.stage]}
              </td>
              <td>
                {MATERIAL_SOURCES[material.source]}
                <div className="hint">{originText(material)}</div>
              </td>
              <td>{material.usedFrom ?? '—'}</td>
              <td>{material.courses.length > 0 ? material.courses.join('、') : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Published({ read: { data, faults } }: { readonly read: PublicRead<PublishedMaterialsQuery> }): ReactElement {
  const materials = data?.publishedMaterials ?? [];
  return (
    <>
      <h2>{data?.institution?.name}</h2>
      {materials.length > 0 && <MaterialRows materials={materials} />}
      {materials.length === 0 && faults.length === 0 && <p>该机构没有在用的备案培训材料。</p>}
      {faults.length > 0 && (
        <p className="landing-fault" role="alert">
          未能读取：{faults.map(({ message }) => message).join('；')}
        </p>
      )}
    </>
  );
}

/** For everyone, without signing in: what an institution teaches from. */
export default function PublishedMaterialsPage(): ReactElement {
  const { institutionId = '' } = useParams();
  const read = usePublicRead<PublishedMaterialsQuery>(readMaterials, institutionId);
  return (
    <main className="panel">
      <h1>在用培训材料公示</h1>
      <div aria-live="polite">{read ? <Published read={read} /> : <p>正在读取…</p>}</div>
    </main>
  );
}
