import { useQuery } from '@apollo/client/react';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Choice } from '../app/choice';
import { TimetableFindingsDocument, type TimetableFindingsQuery, type TimetableRule } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import type { Cursors } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { TIMETABLE_RULES } from './course-texts';
import { findingsText, ruleOptions, type RuleCount } from './timetable-check-text';
import { slotText } from './timetable-plan';

const PAGE_SIZE = 20;

type Edge = NonNullable<TimetableFindingsQuery['timetableFindings']>['edges'][number];

const COLUMNS: TableColumnsType<Edge> = [
  {
    title: '机构',
    render: (_, { node: { course } }) =>
      course?.institution ? <Link to={`/institutions/${course.institution.id}`}>{course.institution.name}</Link> : '—',
  },
  { title: '班次', render: (_, { node }) => node.course?.title ?? '—' },
  {
    title: '教师、教室',
    render: (_, { node: { course } }) => [course?.teacherRef, course?.roomName].filter(Boolean).join('，') || '—',
  },
  { title: '课时', width: 190, render: (_, { node }) => `${node.day} ${slotText(node)}` },
  { title: '违反的规定', width: 180, render: (_, { node }) => TIMETABLE_RULES[node.code] },
];

interface Props {
  readonly division: string;
  readonly counts: readonly RuleCount[];
}

/** What the last check has found, rule by rule. */
export function TimetableFindings({ division, counts }: Props): ReactElement {
  const [code, setCode] = useState<TimetableRule | null>(null);
  const [cursors, setCursors] = useState<Cursors>([]);
  const { data, previousData, error, refetch } = useQuery(TimetableFindingsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, divisionCode: division, code },
    fetchPolicy: 'network-only',
    skip: counts.length === 0,
  });
  const list = (data ?? previousData)?.timetableFindings;
  return (
    <>
      <p>{findingsText(counts)}</p>
      <FaultAlert title="不合规的课时未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {counts.length > 0 && (
        <p>
          <label htmlFor="timetable-rule">违反的规定</label>{' '}
          <Choice<TimetableRule>
            id="timetable-rule"
            listName="违反的规定"
            style={{ width: 260 }}
            allowClear
            placeholder="全部"
            value={code ?? undefined}
            options={ruleOptions(counts)}
            onChange={(chosen) => {
              setCode(chosen ?? null);
              setCursors([]);
            }}
          />
        </p>
      )}
      {counts.length > 0 && list && (
        <>
          <Table<Edge>
            aria-label="不合规的课时"
            size="small"
            rowKey="cursor"
            columns={COLUMNS}
            dataSource={list.edges}
            pagination={false}
          />
          <KeysetPager
            label="不合规课时分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={setCursors}
          />
        </>
      )}
    </>
  );
}
