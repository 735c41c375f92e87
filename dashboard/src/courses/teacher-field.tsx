import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { Form } from 'antd';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Choice } from '../app/choice';
import { TeachersOnRegisterDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { teacherOptions, type RegisteredTeacher, type TeacherOption } from './teachers';

interface Teachers {
  readonly options: readonly TeacherOption[];
  readonly faults: readonly GraphFault[];
}

/** The whole register: a teacher on its second page teaches as well. */
async function readTeachers(
  client: ApolloClient,
  after: string | null = null,
  before: readonly RegisteredTeacher[] = [],
): Promise<Teachers> {
  const { data, error } = await client.query({
    query: TeachersOnRegisterDocument,
    variables: { after },
    fetchPolicy: 'no-cache',
  });
  const page = data?.staffMembers;
  const members = [...before, ...(page?.edges.map(({ node }) => node) ?? [])];
  if (page?.pageInfo.hasNextPage) return readTeachers(client, page.pageInfo.endCursor, members);
  return { options: teacherOptions(members), faults: faultsOf(error) };
}

/** Undefined while they are read. */
function useTeachers(): { readonly teachers: Teachers | undefined; readonly read: () => void } {
  const client = useApolloClient();
  const [teachers, setTeachers] = useState<Teachers>();
  const read = useCallback(() => {
    void readTeachers(client).then(setTeachers);
  }, [client]);
  useEffect(read, [read]);
  return { teachers, read };
}

export function TeacherField(): ReactElement {
  const { teachers, read } = useTeachers();
  return (
    <>
      <FaultAlert title="教师未能读取" faults={teachers?.faults ?? []} onRetry={read} />
      <Form.Item
        name="teacherRef"
        label="教师工号"
        extra={
          <>
            可上岗的教学人员；学科类课程须持该学科教师资格证。未列出的，见<Link to="/staff">从业人员</Link>。
          </>
        }
        rules={[{ required: true, message: '请选择教师' }]}
      >
        <Choice<string>
          listName="教师工号"
          style={{ width: 240 }}
          showSearch
          loading={!teachers}
          options={[...(teachers?.options ?? [])]}
          notFoundContent={teachers && '目前没有可上岗的教学人员。'}
        />
      </Form.Item>
    </>
  );
}
