import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { renderRefusal } from '@lianguan/kernel';
import { RefusalType, type Operation, type Tx } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../escrow-account/index.js';
import { CHARGE_REFUSALS, chargeObstacles, mayCharge, type ChargeFacts } from './charge-standing.rules.js';

@ObjectType({ description: '机构现在可否收费，不可的逐项说明原因和依据' })
class ChargeStanding {
  @Field({ description: '可以收费' })
  mayCharge: boolean;

  @Field(() => [RefusalType], { description: '不得收费的原因，要紧的在前' })
  obstacles: RefusalType[];
}

/**
 * By the institution that was named: itself and all that are merged with it. An account that took another's place answers for it, except where the
 * other's money is held or frozen.
 */
const FACTS = `with member as (
    select named.id as asked, d.* from institution_directory named join institution_directory d on d.root_id = named.root_id
    where named.id = any($1::uuid[])
  ), own as (
    select distinct m.asked, a.id, a.replaces_id, a.state
    from member m join lateral (${matchingRowsSql('escrow_account', keysOf('m'))}) a on true
  ), account as (
    select own.asked, own.state from own where not exists (select from own later where later.replaces_id = own.id)
    union all
    select own.asked, old.state from own join escrow_account old on old.id = own.replaces_id and old.state in ('HELD', 'FROZEN')
  )
  select asked as id,
    array(select l.reason from charge_lock l join member m on m.id = l.institution_id
          where m.asked = named.asked and l.locked order by l.re_registration_id) as locks,
    array(select s.state from license_standing s join member m on m.id = s.institution_id where m.asked = named.asked) as licenses,
    array(select account.state from account where account.asked = named.asked) as accounts
  from (select distinct asked from member) named`;

const UNKNOWN: ChargeFacts = { known: false, locks: [], licenses: [], accounts: [] };

async function chargeFacts(tx: Tx, ids: readonly string[]): Promise<ChargeFacts[]> {
  const rows = await tx.query<ChargeFacts & { readonly id: string }>(FACTS, [ids]);
  const byId = new Map(rows.map((row) => [row.id, { ...row, known: true }]));
  return ids.map((id) => byId.get(id) ?? UNKNOWN);
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
