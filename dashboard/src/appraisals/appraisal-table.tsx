import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { APPRAISAL_STATES, findingText, subjectsText } from '../glossary/appraisal-texts';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import type { AppraisalRowFragment } from '../gql/graphql';

const COLUMNS: TableColumnsType<AppraisalRowFragment> = [
  { title: '课程', render: (_, { id, courseName }) => <Link to={`/appraisals/${id}`}>{courseName}</Link> },
  {
    title: '机构',
    render: (_, { institution }) =>
      institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : '不在您的区划内',
  },
  { title: '疑似学科', render: (_, { subjects }) => subjectsText(subjects) },
  { title: '主管部门', width: 160, render: (_, { competentDepartment }) => competentDepartment.title },
  { title: '状态', width: 150, render: (_, { state }) => <StateTag state={APPRAISAL_STATES[state]} /> },
  { title: '结论', width: 120, render: (_, row) => findingText(row) },
  { title: '提出时间', width: 180, render: (_, { requestedAt }) => dateTimeText(requestedAt) },
];

interface Props {
  readonly label: string;
  readonly rows: readonly AppraisalRowFragment[];
}

export function AppraisalTable({ label, rows }: Props): ReactElement {
  return (
    <Table<AppraisalRowFragment>
      aria-label={label}
      size="small"
      rowKey="id"
      columns={COLUMNS}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有课程鉴别" /> }}
    />
  );
}
