import type { ApolloClient } from '@apollo/client';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import '../app/parts.css';
import { usePublicRead } from '../app/use-public-read';
import { SUBJECTS } from '../glossary/appraisal-texts';
import { STAFF_POSTS } from '../glossary/staff-texts';
import { PublishedStaffDocument, type PublishedStaffQuery } from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';

type Staff = NonNullable<PublishedStaffQuery['publishedStaff']>;

interface Read {
  readonly staff: Staff;
  readonly institution: string;
  readonly faults: readonly GraphFault[];
}

const readStaff = (client: ApolloClient, institutionId: string) =>
  client.query({ query: PublishedStaffDocument, variables: { institutionId }, fetchPolicy: 'no-cache' });

function usePublishedStaff(institutionId: string): Read | null {
  const read = usePublicRead<PublishedStaffQuery>(readStaff, institutionId);
  return (
    read && {
      staff: read.data?.publishedStaff ?? [],
      institution: read.data?.institution?.name ?? '',
      faults: read.faults,
    }
  );
}

function StaffRows({ staff }: { readonly staff: Staff }): ReactElement {
  return (
    <table className="compare" aria-label="在岗教学、教研人员">
      <thead>
        <tr>
          {['姓名', '岗位', '任教学科', '教师资格证号码'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {staff.map(({ id, name, post, subject, certificateNo }) => (
          <tr key={id}>
            <td>{name}</td>
            <td>{STAFF_POSTS[post]}</td>
            <td>{subject ? SUBJECTS[subject] : '—'}</td>
            <td>{certificateNo ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Published({ read: { staff, institution, faults } }: { readonly read: Read }): ReactElement {
  return (
    <>
      <h2>{institution}</h2>
      {staff.length > 0 && <StaffRows staff={staff} />}
      {staff.length === 0 && faults.length === 0 && <p>该机构没有公示的在岗人员。</p>}
      {faults.length > 0 && (
        <p className="landing-fault" role="alert">
          未能读取：{faults.map(({ message }) => message).join('；')}
        </p>
      )}
    </>
  );
}

/** For everyone, without signing in: who teaches at an institution. */
export default function PublishedStaffPage(): ReactElement {
  const { institutionId = '' } = useParams();
  const read = usePublishedStaff(institutionId);
  return (
    <main className="panel">
      <h1>在岗教学、教研人员公示</h1>
      <div aria-live="polite">{read ? <Published read={read} /> : <p>正在读取…</p>}</div>
    </main>
  );
}
