import { renderRefusal } from '@lianguan/kernel';
import { RefusalType, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../escrow-account/index.js';
import { chargeFacts } from './charge-facts.commands.js';
import { CHARGE_REFUSALS, chargeObstacles, mayCharge, type ChargeFacts } from './charge-standing.rules.js';

@ObjectType({ description: '机构现在可否收费，不可的逐项说明原因和依据' })
class ChargeStanding {
  @Field({ description: '可以收费' })
  mayCharge: boolean;

  @Field(() => [RefusalType], { description: '不得收费的原因，要紧的在前' })
  obstacles: RefusalType[];
}

async function standingOf(op: Operation, institutionId: string): Promise<ChargeStanding> {
  const loader = op.loader(
    'charge-standing',
    (tx) => new DataLoader<string, ChargeFacts>((ids) => chargeFacts(tx, ids)),
  );
  const facts = await loader.load(institutionId);
  return {
    mayCharge: mayCharge(facts).ok,
    obstacles: chargeObstacles(facts).map((refusal) => renderRefusal(CHARGE_REFUSALS, refusal)),
  };
}

@Resolver(() => TrainingInstitution)
export class ChargeStandingResolver {
  @FieldResolver(() => ChargeStanding, { nullable: true, description: '可否收费（公开）' })
  chargeStanding(@Root() { id }: TrainingInstitution, @Ctx() op: Operation): Promise<ChargeStanding> {
    return standingOf(op, id);
  }

  @Query(() => ChargeStanding, { nullable: true, description: '机构可否收费（公开）' })
  mayCharge(@Arg('institutionId', () => ID) institutionId: string, @Ctx() op: Operation): Promise<ChargeStanding> {
    return standingOf(op, institutionId);
  }
}
