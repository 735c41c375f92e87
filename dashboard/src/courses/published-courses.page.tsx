import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import '../app/parts.css';
import { divisionName, isDivisionCode } from '../glossary/divisions';
import { PublishedCoursesDocument, type PublishedCoursesQuery } from '../gql/graphql';
import { createGraph } from '../graph/client';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useSession } from '../session/session-context';
import { lessonsText, teachingText } from './course-texts';

const PAGE_SIZE = 50;

type Course = NonNullable<PublishedCoursesQuery['publishedCourses']>['edges'][number]['node'];

interface Read {
  readonly courses: readonly Course[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly faults: readonly GraphFault[];
}

/** The list of one place, page after page under one another. */
function usePublishedCourses(division: string): { readonly read: Read | null; readonly more: () => void } {
  const session = useSession();
  const [{ client }] = useState(() => createGraph(session));
  const [read, setRead] = useState<Read | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    client
      .query({
        query: PublishedCoursesDocument,
        variables: { first: PAGE_SIZE, after, divisionCode: division },
        fetchPolicy: 'no-cache',
      })
      .then(({ data, error }) => {
        if (!current) return;
        const page = data?.publishedCourses;
        setRead((before) => ({
          courses: [...(before?.courses ?? []), ...(page?.edges ?? []).map(({ node }) => node)],
          next: page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
          faults: faultsOf(error),
        }));
      })
      .catch((error: unknown) => {
        if (current) setRead((before) => ({ courses: before?.courses ?? [], next: null, faults: faultsOf(error) }));
      });
    return () => {
      current = false;
    };
  }, [client, division, after]);
  return {
    read,
    more: () => {
      setAfter(read?.next ?? null);
    },
  };
}

function CourseRows({ courses }: { readonly courses: readonly Course[] }): ReactElement {
  return (
    <div className="compare-scroll">
      <table className="compare" aria-label="已公布的课程">
        <thead>
          <tr>
            {['机构', '举办者', '班次与内容', '对象与场所', '上课时间', '教师', '收费（元）'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {courses.map((course) => (
            <tr key={course.id}>
              <td>
                {course.institution?.name ?? '—'}
                <div className="hint">{course.institution?.address}</div>
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
        </tbody>
      </table>
    </div>
  );
}

function Published({ division }: { readonly division: string }): ReactElement {
  const { read, more } = usePublishedCourses(division);
  if (!read) return <p>正在读取…</p>;
  const { courses, next, faults } = read;
  return (
    <>
      <h2>{divisionName(division)}</h2>
      {courses.length > 0 && <CourseRows courses={courses} />}
      {courses.length === 0 && faults.length === 0 && <p>该地没有已公布的课程。</p>}
      {faults.length > 0 && (
        <p className="landing-fault" role="alert">
          未能读取：{faults.map(({ message }) => message).join('；')}
        </p>
      )}
      {next !== null && (
        <button type="button" className="landing-button" onClick={more}>
          更多
        </button>
      )}
    </>
  );
}

/** For everyone, without signing in: what is filed and published of the courses of a place. */
function PublicList({ division }: { readonly division: string }): ReactElement {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(division);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(`/published-courses/${encodeURIComponent(typed.trim())}`);
  };
  return (
    <main className="panel">
      <h1>已公布的培训课程</h1>
      <form onSubmit={submit}>
        <label htmlFor="division">区划代码</label>{' '}
        <input
          id="division"
          inputMode="numeric"
          value={typed}
          maxLength={12}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />{' '}
        <button type="submit" className="landing-button">
          查询
        </button>
      </form>
      <div aria-live="polite">
        {isDivisionCode(division) && <Published division={division} />}
        {division !== '' && !isDivisionCode(division) && <p role="alert">区划代码为 6、9 或 12 位数字。</p>}
      </div>
    </main>
  );
}

export default function PublishedCoursesPage(): ReactElement {
  const { division = '' } = useParams();
  return <PublicList key={division} division={division} />;
}
