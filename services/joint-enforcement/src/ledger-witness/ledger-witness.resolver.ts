import { DateTimeScalar, enumOf, requireRole, type Operation } from '@lianguan/service-kit';
import { Ctx, Field, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { WITNESS_FINDINGS, type WitnessFinding } from './ledger-witness.rules.js';
import { readWitness } from './witness-reading.js';

const Finding = enumOf(WITNESS_FINDINGS);
registerEnumType(Finding, { name: 'LedgerWitnessFinding', description: '送达的链头与已留存的不符之处' });

@ObjectType({ description: '联合专班见证留存的监管账目链头' })
export class EscrowLedgerWitness {
  @Field(() => Int, { description: '区块号' })
  batchNo: number;

  @Field()
  hash: string;

  @Field(() => DateTimeScalar)
  receivedAt: Date;

  @Field(() => Int, { nullable: true, description: '第一个与已留存的不符的区块' })
  differingBatchNo: number | null;

  @Field(() => Finding, { nullable: true })
  finding: WitnessFinding | null;
}

@Resolver()
export class LedgerWitnessResolver {
  @Query(() => EscrowLedgerWitness, { nullable: true, description: '见证留存的最后一个监管账目链头' })
  async escrowLedgerWitness(@Ctx() op: Operation): Promise<EscrowLedgerWitness | null> {
    requireRole(op, ['FIN', 'AUDIT_ADMIN', 'JEO', 'JEO_LEAD']);
    return readWitness(op.db);
  }
}
