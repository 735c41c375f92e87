import {
  ActInput,
  ActResult,
  CalendarDayScalar,
  enumOf,
  requireRole,
  runCommand,
  type Operation,
} from '@lianguan/service-kit';
import type { CalendarDay } from '@lianguan/kernel';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import type { ConflictListName } from '../license-admission/index.js';
import { recordConflictList } from './operator-conflict.commands.js';

const KEEPERS = ['EDU_LIC', 'DISCIPLINE'] as const;

const OperatorConflictListKind = enumOf(['EDUCATION_STAFF', 'IN_SERVICE_TEACHER'] as const);
registerEnumType(OperatorConflictListKind, {
  name: 'OperatorConflictListKind',
  description: '教育部门工作人员、在职中小学教师',
});

@InputType()
class RecordConflictListInput extends ActInput {
  @Field(() => OperatorConflictListKind)
  list: ConflictListName;

  @Field({ description: '名单来源' })
  @MaxLength(200)
  source: string;

  @Field(() => [String], { description: '身份证号；比对后不保留' })
  @ArrayMaxSize(20_000)
  citizenNumbers: string[];
}

@ObjectType({ description: '一份冲突名单的情况；名单本身只用于比对，不提供查看' })
class OperatorConflictList {
  @Field(() => OperatorConflictListKind)
  list: ConflictListName;

  @Field(() => Int, { description: '人数' })
  persons: number;

  @Field()
  source: string;

  @Field(() => CalendarDayScalar)
  recordedOn: CalendarDay;
}

@ObjectType()
class RecordConflictListResult extends ActResult {
  @Field(() => Int, { nullable: true, description: '登记人数' })
  persons: number | null;
}

@Resolver()
export class OperatorConflictResolver {
  @Query(() => [OperatorConflictList], { nullable: true, description: '冲突名单的份数与人数（M11）' })
  operatorConflictLists(@Ctx() op: Operation): Promise<OperatorConflictList[]> {
    requireRole(op, KEEPERS, 'EDUCATION');
    return op.db.query(
      `select list, count(*)::int as persons, max(source) as source, max(recorded_on) as "recordedOn"
       from operator_conflict group by list order by list`,
    );
  }

  @Mutation(() => RecordConflictListResult, { description: '登记冲突名单：整份替换，只保留比对用的散列' })
  async recordConflictList(
    @Arg('input') { idempotencyKey, ...given }: RecordConflictListInput,
    @Ctx() op: Operation,
  ): Promise<RecordConflictListResult> {
    requireRole(op, KEEPERS, 'EDUCATION');
    const verdict = await runCommand(op, recordConflictList, given, { idempotencyKey });
    if (!verdict.ok) return { ok: false, refusal: verdict.refusal, persons: null };
    return { ok: true, refusal: null, persons: verdict.value.persons };
  }
}
