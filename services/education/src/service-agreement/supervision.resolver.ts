import { rowResult, runCommand, type ActResult, type Operation } from '@lianguan/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ServiceProvider } from '../provider-selection/index.js';
import { requireDuty } from '../school/index.js';
import { EndServiceProviderInput, ProviderExitResult } from './agreement.type.js';
import { endServiceProvider } from './supervision.commands.js';

@Resolver()
export class SupervisionResolver {
  @Mutation(() => ProviderExitResult, { description: '责令机构退出，履行中的协议一并停止' })
  endServiceProvider(
    @Arg('input') { idempotencyKey, ...given }: EndServiceProviderInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, { EDU_SUP: 'EDUCATION' });
    const done = runCommand(op, endServiceProvider, given, { idempotencyKey });
    return rowResult(op, done, { type: ServiceProvider, noun: 'provider', id: ({ recordId }) => recordId });
  }
}
