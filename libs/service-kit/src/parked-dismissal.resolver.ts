import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ActInput, ActResult } from './act-result.js';
import { requireRole } from './authority.js';
import { pascalName } from './graph-names.js';
import type { Operation } from './operation.js';
import { dismissParked } from './parked-dismissal.js';
import { runCommand } from './run-command.js';

/** `dismiss<Department>ParkedMessage`, for SYSTEM_ADMIN. */
export function dismissalResolver(name: string): Function {
  const dismissal = `Dismiss${pascalName(name)}ParkedMessage`;

  @InputType(`${dismissal}Input`)
  class DismissInput extends ActInput {
    @Field(() => ID)
    @MaxLength(100)
    messageId: string;

    @Field({ description: '理由' })
    @MaxLength(1000)
    reason: string;
  }

  @ObjectType(`${dismissal}Result`)
  class DismissResult extends ActResult {}

  @Resolver()
  class ParkedDismissalResolver {
    @Mutation(() => DismissResult, {
      name: `dismiss${pascalName(name)}ParkedMessage`,
      description: '弃置一条无法处理的消息，使排在其后的消息得以处理；弃置的消息不再生效',
    })
    async dismiss(@Ctx() op: Operation, @Arg('input', () => DismissInput) input: DismissInput): Promise<DismissResult> {
      requireRole(op, ['SYSTEM_ADMIN']);
      const { idempotencyKey, ...dismissed } = input;
      const verdict = await runCommand(op, dismissParked, dismissed, { idempotencyKey });
      return { ok: verdict.ok, refusal: verdict.ok ? null : verdict.refusal };
    }
  }
  Object.defineProperty(ParkedDismissalResolver, 'name', { value: `${pascalName(name)}ParkedDismissalResolver` });
  return ParkedDismissalResolver;
}
