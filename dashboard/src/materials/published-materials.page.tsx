import type { ApolloClient } from '@apollo/client';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { CompareTable } from '../app/compare-table';
import { PublicFile } from '../app/public-file';
import { usePublicRead } from '../app/use-public-read';
import { COURSE_STAGES } from '../courses/course-texts';
import { SUBJECTS } from '../glossary/appraisal-texts';
import { MATERIAL_SOURCES } from '../glossary/material-texts';
import { PublishedMaterialsDocument, type PublishedMaterialsQuery } from '../gql/graphql';
import { originText } from './material-input';

type Materials = NonNullable<PublishedMaterialsQuery['publishedMaterials']>;

const readMaterials = (client: ApolloClient, institutionId: string) =>
  client.query({ query: PublishedMaterialsDocument, variables: { institutionId }, fetchPolicy: 'no-cache' });

const materialTable = (materials: Materials): ReactElement => (
  <div className="compare-scroll">
    <CompareTable label="在用培训材料" headings={['材料', '科目和对象', '来源', '启用日期', '使用的课程']}>
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
    </CompareTable>
  </div>
);

/** What an institution teaches from. */
export default function PublishedMaterialsPage(): ReactElement {
  const { institutionId = '' } = useParams();
  const read = usePublicRead<PublishedMaterialsQuery>(readMaterials, institutionId);
  return (
    <PublicFile
      title="在用培训材料公示"
      read={read}
      publishedOf={({ institution, publishedMaterials }) => ({ institution, rows: publishedMaterials })}
      table={materialTable}
      none="该机构没有在用的备案培训材料。"
    />
  );
}
