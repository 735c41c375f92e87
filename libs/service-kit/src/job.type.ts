import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { JobRow, JobState } from './job-store.js';
import { DateTimeScalar } from './scalars.js';

export const JobStates = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const satisfies Record<JobState, JobState>;
registerEnumType(JobStates, { name: 'JobState', description: '任务状态' });

@ObjectType('JobProgress')
@Directive('@shareable')
export class JobProgressType {
  @Field(() => Int, { description: '已处理的行数' })
  done: number;

  @Field(() => Int, { description: '总行数；读完文件前为 0' })
  total: number;
}

@ObjectType('JobResult')
@Directive('@shareable')
export class JobResultType {
  @Field(() => Int, { description: '新增' })
  created: number;

  @Field(() => Int, { description: '更新' })
  updated: number;

  @Field(() => Int, { description: '无变化' })
  unchanged: number;

  @Field(() => Int, { description: '退回更正' })
  rejected: number;
}

@ObjectType('JobFailure')
@Directive('@shareable')
export class JobFailureType {
  @Field()
  code: string;

  @Field({ description: '中文说明' })
  message: string;
}

/** Work longer than a request: accepted, progress, result. */
@ObjectType('Job', { description: '后台任务' })
@Directive('@shareable')
export class JobType {
  @Field(() => ID)
  id: string;

  @Field()
  kind: string;

  @Field()
  title: string;

  @Field(() => JobStates)
  state: JobState;

  @Field(() => JobProgressType)
  progress: JobProgressType;

  @Field(() => JobResultType)
  result: JobResultType;

  @Field(() => JobFailureType, { nullable: true })
  failure: JobFailureType | null;

  @Field(() => String, { nullable: true, description: '待更正行的下载路径（网关）；没有待更正的行时为空' })
  correctionsUrl: string | null;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt: Date | null;

  @Field()
  fileName: string;
}

/** A job as the graph of `department` shows it. */
export function jobShown(job: JobRow, department: string): JobType {
  return {
    id: job.id,
    kind: job.kind,
    title: job.title,
    state: job.state,
    progress: { done: job.done, total: job.total },
    result: {
      created: job.created_count,
      updated: job.updated_count,
      unchanged: job.unchanged_count,
      rejected: job.rejected_count,
    },
    failure: job.failure_code === null ? null : { code: job.failure_code, message: job.failure_message ?? '' },
    correctionsUrl: job.rejected_count > 0 ? `/imports/${department}/${job.id}/corrections` : null,
    createdAt: job.created_at,
    finishedAt: job.finished_at,
    fileName: job.file_name,
  };
}
