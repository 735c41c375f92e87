import { Directive, Field, InputType, ObjectType, type ClassType } from 'type-graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';
import type { RenderedRefusal, Verdict } from './command.js';

/** The law's no, as the graph shows it. */
@ObjectType('Refusal', { description: '依法不予办理的原因' })
@Directive('@shareable')
export class RefusalType {
  @Field()
  code: string;

  @Field({ description: '中文说明' })
  message: string;

  @Field(() => String, { nullable: true, description: '法律依据' })
  basis: string | null;
}

/** What every mutation's input carries; a base class, not a type of the graph. */
@InputType()
export abstract class ActInput {
  @Field({ description: '幂等键：同一键重复提交只办理一次' })
  @IsNotEmpty()
  @MaxLength(128)
  idempotencyKey: string;
}

/** Base of every mutation's result, not a type of the graph itself. */
@ObjectType()
export abstract class ActResult {
  @Field()
  ok: boolean;

  @Field(() => RefusalType, { nullable: true })
  refusal: RenderedRefusal | null;
}

/** The result type `name` with the act's noun beside `ok` and `refusal`: `mutationResult('MergeInstitutionsResult', 'institution', () => TrainingInstitution)`. */
export function mutationResult(name: string, noun: string, type: () => ClassType): ClassType<ActResult> {
  @ObjectType(name)
  class Result extends ActResult {}
  Field(type, { nullable: true })(Result.prototype, noun);
  return Result;
}

/** The answer of a mutation: `actResult(verdict, 'institution')` → `{ ok, refusal, institution }`. */
export function actResult<Noun extends string, Result>(
  verdict: Verdict<Result>,
  noun: Noun,
): ActResult & Record<Noun, Result | null> {
  const shown = { [noun]: verdict.ok ? verdict.value : null } as Record<Noun, Result | null>;
  return { ok: verdict.ok, refusal: verdict.ok ? null : verdict.refusal, ...shown };
}
