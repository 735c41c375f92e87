import { GraphQLError } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { decodeCursor, PageArgs, pageOfRows, shareableConnection, type CursorKey, type Page } from './connection.js';
import { fieldPrefix } from './graph-names.js';
import { UUID, type JobRow } from './job-store.js';
import { jobShown, JobType } from './job.type.js';
import type { Operation } from './operation.js';

type ListedJob = JobRow & { readonly position: string };

const resolvers = new Map<string, Function[]>();

@ArgsType()
class JobsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: '只看这一种任务' })
  kind?: string | null;
}

const JobConnection = shareableConnection('Job', () => JobType);

/** Resolvers of `<department>Job` and `<department>Jobs`. Row security shows a caller the jobs of their own agency and division. */
export function jobResolvers(name: string): Function[] {
  const known = resolvers.get(name) ?? [createResolver(name)];
  resolvers.set(name, known);
  return known;
}

function createResolver(name: string): Function {
  const prefix = fieldPrefix(name);

  @Resolver()
  class JobResolver {
    @Query(() => JobType, { name: `${prefix}Job`, nullable: true, description: '一项后台任务' })
    async job(@Ctx() op: Operation, @Arg('id', () => ID) id: string): Promise<JobType | null> {
      requireSignedIn(op);
      if (!UUID.test(id)) return null;
      const [job] = await op.db.query<JobRow>('SELECT * FROM job WHERE id = $1', [id]);
      return job ? jobShown(job, name) : null;
    }

    @Query(() => JobConnection, {
      name: `${prefix}Jobs`,
      nullable: true,
      description: '本部门本辖区的后台任务，新的在前',
    })
    async jobs(@Ctx() op: Operation, @Args(() => JobsArgs) args: JobsArgs): Promise<Page<JobType>> {
      requireSignedIn(op);
      return listJobs(op, name, args);
    }
  }

  return JobResolver;
}

function requireSignedIn(op: Operation): void {
  if (op.caller.agency === 'PUBLIC')
    throw new GraphQLError('请先登录', { extensions: { code: 'UNAUTHENTICATED', basis: null } });
}

async function listJobs(op: Operation, department: string, args: JobsArgs): Promise<Page<JobType>> {
  const { kind = null } = args;
  const after = decodeCursor(args.after, 2);
  if (after && !isJobCursor(after)) throw new GraphQLError('分页游标无效', { extensions: { code: 'BAD_USER_INPUT' } });
  const rows = await op.db.query<ListedJob>(
    `SELECT job.*, created_at::text AS position FROM job
     WHERE ($1::text IS NULL OR (created_at, id) < ($1::timestamptz, $2::uuid)) AND ($4::text IS NULL OR kind = $4)
     ORDER BY created_at DESC, id DESC LIMIT $3`,
    [after?.[0] ?? null, after?.[1] ?? null, args.first + 1, kind],
  );
  const page = pageOfRows(rows, args.first, {
    keyOf: (row) => [row.position, row.id],
    count: () => countJobs(op, kind),
  });
  return {
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: jobShown(node, department) })),
    pageInfo: page.pageInfo,
    get totalCount() {
      return page.totalCount;
    },
  };
}

async function countJobs(op: Operation, kind: string | null): Promise<number> {
  const [found] = await op.db.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM job WHERE $1::text IS NULL OR kind = $1',
    [kind],
  );
  return found?.count ?? 0;
}

const isJobCursor = ([position, id]: CursorKey): boolean =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(String(position)) && UUID.test(String(id));
