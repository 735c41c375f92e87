import { MeasureInForce, shownInForce } from '@lianguan/joint-measure';
import { Policy, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { In, IsNull, Not } from 'typeorm';
import { EscrowAccount } from '../escrow-account/index.js';
import { PaymentHold } from './payment-hold.entity.js';

const holdLoader = (op: Operation) =>
  op.loader(
    'payment-hold',
    (tx) =>
      new DataLoader<string, PaymentHold | null>(async (ids) => {
        const holds = await tx.manager.find(PaymentHold, {
          where: { accountId: In([...ids]), measureId: Not(IsNull()), releasedAt: IsNull() },
          order: { expiresAt: 'desc', id: 'asc' },
        });
        return ids.map((id) => holds.find(({ accountId }) => accountId === id) ?? null);
      }),
  );

@Resolver(() => EscrowAccount)
export class AccountMeasuresResolver {
  @FieldResolver(() => [MeasureInForce], { nullable: true, description: '正在执行的联合惩戒措施' })
  @Policy('joint-action')
  measuresInForce(@Root() account: EscrowAccount, @Ctx() op: Operation): MeasureInForce[] | null {
    return shownInForce(account.measures, 'FINANCE', op);
  }

  @FieldResolver(() => PaymentHold, {
    nullable: true,
    description: '联合惩戒的止付；有几项的，为到期最晚的一项。全部止付见 holds',
  })
  @Policy('account')
  paymentHold(@Root() account: EscrowAccount, @Ctx() op: Operation): Promise<PaymentHold | null> {
    return holdLoader(op).load(account.id);
  }
}
