import { actResult, runCommand, type ActResult, type Operation } from '@lianguan/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ServiceProvider } from '../provider-selection/index.js';
import { requireDuty } from '../school/index.js';
import { EndServiceProviderInput, ProviderExitResult } from './agreement.type.js';
import { endServiceProvider } from './supervision.commands.js';

@Resolver()
export class SupervisionResolver {
  @Mutation(() => ProviderExitResult, { description: '责令机构退出，履行中的协议一并停止' })
  async endServiceProvider(
    @Arg('input') { idempotencyKey, ...given }: EndServiceProviderInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, { EDU_SUP: 'EDUCATION' });
    const verdict = await runCommand(op, endServiceProvider, given, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'provider');
    const value = await op.db.manager.findOneByOrFail(ServiceProvider, { id: verdict.value.recordId });
    return actResult({ ...verdict, value }, 'provider');
  }
}
