import {
  ActInput,
  connection,
  mutationResult,
  PageArgs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { TrainingInstitution } from '../risk-code/index.js';
import { takeEscrowEscalation } from './escalation.commands.js';
import { EscrowEscalation } from './escalation.entity.js';

@ArgsType()
class EscrowEscalationsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: '只看专班还没有安排的' })
  waiting?: boolean | null;
}

const EscrowEscalationConnection = connection('EscrowEscalation', () => EscrowEscalation);
const EscrowEscalationResult = mutationResult('EscrowEscalationResult', 'escalation', () => EscrowEscalation);

@InputType()
class TakeEscrowEscalationInput extends ActInput {
  @Field(() => ID)
  escalationId: string;

  @Field({ description: '作出的安排' })
  @MaxLength(500)
  arrangement: string;

  @Field({ description: '督办单或会议纪要的编号' })
  @MaxLength(200)
  documentNo: string;
}

const OFFICE = ['JEO', 'JEO_LEAD'] as const;

@Resolver(() => EscrowEscalation)
export class EscrowEscalationResolver {
  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: EscrowEscalation): TrainingInstitution {
    return { id: institutionId };
  }

  @Query(() => EscrowEscalationConnection, { nullable: true, description: '升级到专班的预警，期限早的在前' })
  escrowEscalations(
    @Args() { waiting, ...args }: EscrowEscalationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<EscrowEscalation>> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    const query = op.db.manager
      .createQueryBuilder(EscrowEscalation, 'escalation')
      .where('escalation.escalated_at is not null');
    if (waiting) query.andWhere('escalation.taken_by is null');
    return pageOf(query, ['answerDue', 'id'], args);
  }

  @Mutation(() => EscrowEscalationResult, { description: '专班对逾期未答复的预警作出安排' })
  takeEscrowEscalation(
    @Arg('input') { idempotencyKey, ...input }: TakeEscrowEscalationInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    return rowResult(op, runCommand(op, takeEscrowEscalation, input, { idempotencyKey }), {
      type: EscrowEscalation,
      noun: 'escalation',
      id: ({ escalationId }) => escalationId,
    });
  }
}
