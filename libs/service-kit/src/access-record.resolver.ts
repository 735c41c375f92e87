import { GraphQLError } from 'graphql';
import { Args, Ctx, Directive, Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { ACCESS_DECISIONS, type AccessDecision } from './access-record.js';
import { decodeCursor, PageArgs, pageOfRows, shareableConnection, type Page } from './connection.js';
import { enumOf } from './enum-of.js';
import { fieldPrefix, pascalName } from './graph-names.js';
import type { Operation } from './operation.js';
import { DateTimeScalar } from './scalars.js';

export const AccessDecisionEnum = enumOf(ACCESS_DECISIONS);
registerEnumType(AccessDecisionEnum, { name: 'AccessDecision', description: '查阅结果' });

@ObjectType({ description: '一次查阅的记录' })
@Directive('@shareable')
export class AccessRecord {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  recordedAt: Date;

  @Field(() => String, { nullable: true })
  operationName: string | null;

  @Field()
  agency: string;

  @Field(() => String, { nullable: true, description: '查阅人的账号；只对审计人员显示' })
  subject: string | null;

  @Field(() => String, { nullable: true })
  purpose: string | null;

  @Field(() => String, { nullable: true, description: '案号；只对审计人员显示' })
  caseNo: string | null;

  @Field(() => [String], { description: '查阅的个人信息种类' })
  fieldClasses: string[];

  @Field(() => Int, { description: '涉及人数；本人查询时为 1' })
  personCount: number;

  @Field(() => AccessDecisionEnum)
  decision: AccessDecision;
}

const AccessRecordConnection = shareableConnection('AccessRecord', () => AccessRecord);

const resolvers = new Map<string, readonly Function[]>();

/** Query `<prefix>AccessRecords`: a data subject reads who read the own data, an AUDIT_ADMIN all of the own division. Newest first. */
export function accessRecordResolvers(service: string): readonly Function[] {
  const known = resolvers.get(service);
  if (known) return known;

  @Resolver()
  class AccessRecordResolver {
    @Query(() => AccessRecordConnection, {
      name: `${fieldPrefix(service)}AccessRecords`,
      nullable: true,
      description: '查阅记录',
    })
    async accessRecords(@Args(() => PageArgs) page: PageArgs, @Ctx() op: Operation): Promise<Page<AccessRecord>> {
      return op.caller.roles.includes('AUDIT_ADMIN') ? auditedRecords(op, page) : ownRecords(op, page);
    }
  }
  Object.defineProperty(AccessRecordResolver, 'name', { value: `${pascalName(service)}AccessRecordResolver` });
  resolvers.set(service, [AccessRecordResolver]);
  return [AccessRecordResolver];
}

const COMMON = `r.sequence::text AS id, r.recorded_at AS "recordedAt", r.operation_name AS "operationName", r.agency, r.purpose, r.decision`;

function auditedRecords(op: Operation, page: PageArgs): Promise<Page<AccessRecord>> {
  return readPage(op, page, {
    select: `${COMMON}, r.subject, r.case_no AS "caseNo",
      (SELECT count(DISTINCT p.id)::int FROM jsonb_each(r.persons) c, jsonb_array_elements_text(c.value) p(id)) AS "personCount",
      ARRAY(SELECT jsonb_object_keys(r.persons)) AS "fieldClasses"`,
    from: 'access_record r',
    where: 'true',
    parameters: [],
  });
}

// Who of an office looked, and in which case, could warn the person a case is about: the subject learns agency, purpose and kind of data.
function ownRecords(op: Operation, page: PageArgs): Promise<Page<AccessRecord>> {
  const { person } = op.caller;
  if (!person)
    throw new GraphQLError('只有本人和审计人员可以查阅记录', {
      extensions: { code: 'FORBIDDEN', basis: '个人信息保护法 45' },
    });
  return readPage(op, page, {
    select: `${COMMON}, NULL AS subject, NULL AS "caseNo", 1 AS "personCount",
      ARRAY(SELECT c.key FROM jsonb_each(r.persons) c WHERE c.value ? $1) AS "fieldClasses"`,
    from: 'access_record_person p JOIN access_record r ON r.sequence = p.sequence',
    where: 'p.person_id = $1',
    parameters: [person],
  });
}

interface RecordSource {
  readonly select: string;
  readonly from: string;
  readonly where: string;
  readonly parameters: readonly unknown[];
}

async function readPage(op: Operation, page: PageArgs, source: RecordSource): Promise<Page<AccessRecord>> {
  const after = decodeCursor(page.after, 1);
  const next = source.parameters.length + 1;
  const rows = await op.db.query<AccessRecord>(
    `SELECT ${source.select} FROM ${source.from}
     WHERE ${source.where} AND r.sequence < $${next}::bigint ORDER BY r.sequence DESC LIMIT $${next + 1}`,
    [...source.parameters, after?.[0] ?? '9223372036854775807', page.first + 1],
  );
  return pageOfRows(rows, page.first, {
    keyOf: (row) => [row.id],
    count: async () => {
      const counted = await op.db.query<{ total: number }>(
        `SELECT count(*)::int AS total FROM ${source.from} WHERE ${source.where}`,
        source.parameters,
      );
      return counted[0]!.total;
    },
  });
}
