import type { Role } from '@lianguan/kernel';
import {
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { PAYMENT_OFFICERS, paymentLifecycle, type PaymentActName } from './payment-lifecycle.rules.js';
import { PAYMENT_COMMANDS, recordInstitutionPayment, type PaymentId } from './payment.commands.js';
import { InstitutionPayment } from './payment.entity.js';
import {
  InstitutionPaymentConnection,
  InstitutionPaymentResult,
  InstitutionPaymentsArgs,
  PaymentActInput,
  RecordInstitutionPaymentInput,
} from './payment.type.js';

/** Each role in its own agency. */
export const requireOfficer = (op: Operation): void => {
  const own = Object.entries(PAYMENT_OFFICERS).filter(([, agency]) => agency === op.caller.agency);
  requireRole(
    op,
    own.map(([role]) => role as Role),
  );
};

@Resolver(() => InstitutionPayment)
export class PaymentResolver extends offersActs(InstitutionPayment, paymentLifecycle) {
  @Query(() => InstitutionPaymentConnection, { nullable: true, description: '非营利性机构的支付，先付的在前' })
  institutionPayments(
    @Args() { filter, ...args }: InstitutionPaymentsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<InstitutionPayment>> {
    requireOfficer(op);
    const { institutionId, state, year } = filter ?? {};
    const query = op.db.manager.createQueryBuilder(InstitutionPayment, 'payment');
    // Payments of a registration that was merged are those of the institution it became part of.
    if (institutionId)
      query.innerJoin(TrainingInstitution, 'payer', 'payer.id = payment.institutionId and payer.rootId = :root', {
        root: institutionId,
      });
    if (state) query.andWhere('payment.state = :state', { state });
    if (year) query.andWhere('extract(year from payment.paidOn) = :year', { year });
    return pageOf(query, ['paidOn', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() payment: InstitutionPayment, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(payment.institutionId);
  }

  @Mutation(() => InstitutionPaymentResult, { description: '登记一笔支付，并与利益关联方比对' })
  recordInstitutionPayment(
    @Arg('input') input: RecordInstitutionPaymentInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireOfficer(op);
    const { idempotencyKey, payeeCitizenNumber = null, payeeCode = null, ...given } = input;
    const payment = { ...given, payeeCitizenNumber, payeeCode };
    return shown(op, runCommand(op, recordInstitutionPayment, payment, { idempotencyKey }));
  }

  @Mutation(() => InstitutionPaymentResult, { description: '列为待核查' })
  flagInstitutionPayment(@Arg('input') input: PaymentActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'flagInstitutionPayment', input);
  }

  @Mutation(() => InstitutionPaymentResult, { description: '核查无问题：定价公允、决策规范' })
  clearInstitutionPayment(@Arg('input') input: PaymentActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'clearInstitutionPayment', input);
  }

  @Mutation(() => InstitutionPaymentResult, { description: '认定为变相分配利润' })
  confirmProfitDistribution(@Arg('input') input: PaymentActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'confirmProfitDistribution', input);
  }

  @Mutation(() => InstitutionPaymentResult, { description: '登记款项已退回机构' })
  recordPaymentReturn(@Arg('input') input: PaymentActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'recordPaymentReturn', input);
  }

  @Mutation(() => InstitutionPaymentResult, { description: '有新的事实的，重新核查' })
  reopenInstitutionPayment(@Arg('input') input: PaymentActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'reopenInstitutionPayment', input);
  }
}

function act(op: Operation, name: PaymentActName, input: PaymentActInput): Promise<ActResult> {
  requireOfficer(op);
  const { idempotencyKey, ...given } = input;
  return shown(op, runCommand(op, PAYMENT_COMMANDS[name], { ...given, act: name }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<PaymentId>>): Promise<ActResult> =>
  rowResult(op, done, { type: InstitutionPayment, noun: 'payment', id: ({ paymentId }) => paymentId });
