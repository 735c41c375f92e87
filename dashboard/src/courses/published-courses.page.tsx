import type { ApolloClient } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { CompareTable } from '../app/compare-table';
import { PublicList } from '../app/public-list';
import {
  PublishedCoursesDocument,
  type PublishedCoursesQuery,
  type PublishedCoursesQueryVariables,
} from '../gql/graphql';
import { lessonsText, teachingText } from './course-texts';

type Course = NonNullable<PublishedCoursesQuery['publishedCourses']>['edges'][number]['node'];

function courseTable(courses: readonly Course[]): ReactElement {
  return (
    <div className="compare-scroll">
      <CompareTable
        label="已公布的课程"
        headings={['机构', '举办者', '班次与内容', '对象与场所', '上课时间', '教师', '收费（元）']}
      >
        {courses.map((course) => (
          <tr key={course.id}>
            <td>
              {course.institution?.name ?? '—'}
              <div className="hint">{course.institution?.address}</div>
              {course.institution && (
                <Link to={`/published-materials/${course.institution.id}`}>
                  在用培训材料<span className="visually-hidden">：{course.institution.name}</span>
                </Link>
              )}
            </td>
            <td>{course.institution?.operator.name ?? '—'}</td>
            <td>
              {course.title}
              <div className="hint">{course.content}</div>
            </td>
            <td>{teachingText(course)}</td>
            <td>
              <details>
                <summary>{lessonsText(course.slots)}</summary>
                <ul>
                  {course.slots.map(({ day, from, to }) => (
                    <li key={`${day} ${from}`}>
                      {day} {from}–{to}
                    </li>
                  ))}
                </ul>
              </details>
            </td>
            <td>{course.teacherRef}</td>
            <td>{course.price}</td>
          </tr>
        ))}
      </CompareTable>
    </div>
  );
}

async function readCourses(client: ApolloClient, variables: PublishedCoursesQueryVariables) {
  const { data, error } = await client.query({ query: PublishedCoursesDocument, variables, fetchPolicy: 'no-cache' });
  return { list: data?.publishedCourses, error };
}

export default function PublishedCoursesPage(): ReactElement {
  const { division = '' } = useParams();
  return (
    <PublicList<Course>
      key={division}
      title="已公布的培训课程"
      path="/published-courses"
      division={division}
      read={readCourses}
      table={courseTable}
      none="该地没有已公布的课程。"
    />
  );
}
