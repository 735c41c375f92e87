import {
  ActInput,
  ActResult,
  actResult,
  CalendarDayScalar,
  connection,
  enumOf,
  mutationResult,
  pageOf,
  requireRole,
  runCommand,
  statePage,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import type { CalendarDay } from '@lianguan/kernel';
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
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { answerLicensePaper } from './paper.commands.js';
import { LicensePaper, LicensePaperState } from './paper.entity.js';
import { DESK_ROLES, isOwnPaper, ownersAnsweredBy, paperLifecycle, type PaperStateName } from './paper.rules.js';

const PaperVerdict = enumOf(['CONSENT', 'OBJECT'] as const);
registerEnumType(PaperVerdict, { name: 'PaperVerdict', description: '同意、不同意' });

const LicensePaperConnection = connection('LicensePaper', () => LicensePaper);

@ArgsType()
class LicensePapersArgs extends statePage<PaperStateName>(LicensePaperState) {}

@InputType()
class AnswerLicensePaperInput extends ActInput {
  @Field(() => ID)
  paperId: string;

  @Field(() => PaperVerdict)
  verdict: keyof typeof PaperVerdict;

  @Field({ description: '文书编号；没有席位的部门为其来函文号' })
  @MaxLength(100)
  number: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '有效期止；空为长期' })
  expiresOn?: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '不同意的理由' })
  @MaxLength(1000)
  reason?: string | null;
}

const LicensePaperResult = mutationResult('LicensePaperResult', 'paper', () => LicensePaper);

@Resolver(() => LicensePaper)
export class LicensePaperResolver {
  @Query(() => LicensePaperConnection, { nullable: true, description: '由本岗位出具的部门意见，先征求的在前' })
  licensePapers(
    @Args(() => LicensePapersArgs) args: LicensePapersArgs,
    @Ctx() op: Operation,
  ): Promise<Page<LicensePaper>> {
    requireDesk(op);
    const query = op.db.manager
      .createQueryBuilder(LicensePaper, 'paper')
      .where('paper.owner = any(:owners)', { owners: ownersAnsweredBy(op.caller) });
    if (args.state) query.andWhere('paper.state = :state', { state: args.state });
    return pageOf(query, ['id'], args);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { owner, state }: LicensePaper, @Ctx() op: Operation): string[] {
    if (!isOwnPaper(owner, op.caller)) return [];
    return paperLifecycle.availableActions(state, op.caller).filter((act) => act !== 'recall');
  }

  @Mutation(() => LicensePaperResult, { description: '出具或更改部门意见' })
  async answerLicensePaper(@Arg('input') input: AnswerLicensePaperInput, @Ctx() op: Operation): Promise<ActResult> {
    requireDesk(op);
    const { idempotencyKey, expiresOn = null, reason = null, ...given } = input;
    const verdict = await runCommand(op, answerLicensePaper, { ...given, expiresOn, reason }, { idempotencyKey });
    const shown = actResult(verdict, 'paper');
    if (!verdict.ok) return shown;
    const paper = await op.db.manager.findOneBy(LicensePaper, { id: verdict.value.paperId });
    return { ...shown, paper } as ActResult;
  }
}

/** The roles sit at one agency each; which papers are theirs is the rule's to say. */
function requireDesk(op: Operation): void {
  requireRole(op, DESK_ROLES);
  if (ownersAnsweredBy(op.caller).length === 0) requireRole(op, [], op.caller.agency);
}
