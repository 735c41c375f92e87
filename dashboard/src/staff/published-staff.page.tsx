import type { ApolloClient } from '@apollo/client';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { CompareTable } from '../app/compare-table';
import { PublicFile } from '../app/public-file';
import { usePublicRead } from '../app/use-public-read';
import { SUBJECTS } from '../glossary/appraisal-texts';
import { STAFF_POSTS } from '../glossary/staff-texts';
import { PublishedStaffDocument, type PublishedStaffQuery } from '../gql/graphql';

type Staff = NonNullable<PublishedStaffQuery['publishedStaff']>;

const readStaff = (client: ApolloClient, institutionId: string) =>
  client.query({ query: PublishedStaffDocument, variables: { institutionId }, fetchPolicy: 'no-cache' });

const staffTable = (staff: Staff): ReactElement => (
  <CompareTable label="在岗教学、教研人员" headings={['姓名', '岗位', '任教学科', '教师资格证号码']}>
    {staff.map(({ id, name, post, subject, certificateNo }) => (
      <tr key={id}>
        <td>{name}</td>
        <td>{STAFF_POSTS[post]}</td>
        <td>{subject ? SUBJECTS[subject] : '—'}</td>
        <td>{certificateNo ?? '—'}</td>
      </tr>
    ))}
  </CompareTable>
);

/** Who teaches at an institution. */
export default function PublishedStaffPage(): ReactElement {
  const { institutionId = '' } = useParams();
  const read = usePublicRead<PublishedStaffQuery>(readStaff, institutionId);
  return (
    <PublicFile
      title="在岗教学、教研人员公示"
      read={read}
      publishedOf={({ institution, publishedStaff }) => ({ institution, rows: publishedStaff })}
      table={staffTable}
      none="该机构没有公示的在岗人员。"
    />
  );
}
