import { Button, Empty, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { JOB_STATES } from '../glossary/texts';
import { resultText } from './job-progress-text';
import type { Job } from './ledger-kinds';

interface Props {
  readonly jobs: readonly Job[];
  readonly loading: boolean;
  readonly onOpen: (jobId: string) => void;
}

export function JobHistory({ jobs, loading, onOpen }: Props): ReactElement {
  const columns: TableColumnsType<Job> = [
    { title: '提交时间', width: 180, render: (_, job) => dateTimeText(job.createdAt) },
    { title: '文件', dataIndex: 'fileName' },
    { title: '状态', width: 120, render: (_, job) => <StateTag state={JOB_STATES[job.state]} /> },
    { title: '结果', width: 320, render: (_, job) => resultText(job.result) },
    {
      title: '操作',
      width: 90,
      render: (_, job) => (
        <Button
          size="small"
          aria-label={`查看任务 ${job.fileName} ${dateTimeText(job.createdAt)}`}
          onClick={() => {
            onOpen(job.id);
          }}
        >
          查看
        </Button>
      ),
    },
  ];
  return (
    <Table<Job>
      aria-label="导入记录"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={jobs}
      loading={loading}
      pagination={false}
      scroll={jobs.length > 0 ? { x: 860 } : undefined}
      locale={{
        emptyText: (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有导入过台账，请在上方选择文件上传。" />
        ),
      }}
    />
  );
}
