import { EvidenceFile, evidenceFilesLoader, type EvidenceReader } from '@lianguan/evidence-file';
import { dayOf, mayRead } from '@lianguan/kernel';
import {
  constantsFor,
  DateTimeScalar,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  runtimeOf,
  type ActResult,
  type Operation,
  type Page,
  type RuleConstants,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../escrow-account/index.js';
import { RECEIPT_COMMANDS, reportOffAccountReceipt, type ReceiptId } from './receipt.commands.js';
import { OffAccountReceipt, PAYEE_POLICY } from './receipt.entity.js';
import { cashDueOf, RECEIPT_OFFICERS, receiptLifecycle, stillInOrder, type ReceiptActName } from './receipt.rules.js';
import {
  OffAccountReceiptActInput,
  OffAccountReceiptConnection,
  OffAccountReceiptResult,
  OffAccountReceiptsArgs,
  ReportOffAccountReceiptInput,
} from './receipt.type.js';

function requireReader(op: Operation): void {
  if (op.caller.agency === 'GUARDIAN') requireRole(op, ['GUARDIAN'], 'GUARDIAN');
  else requireRole(op, RECEIPT_OFFICERS, 'FINANCE');
}

/** A receipt shows who was paid: its file is for who may read that unmasked. */
export const readsReceiptFile: EvidenceReader = async (op, { recordId }) => {
  requireReader(op);
  const verdict = mayRead(PAYEE_POLICY, op.caller);
  const receipt = await op.db.manager.findOneBy(OffAccountReceipt, { id: recordId });
  if (!receipt || !verdict.ok || verdict.masked) return false;
  op.touchPersons('RECEIPT_FILE', [receipt.personId]);
  return true;
};

/** Of the county whose receipt it is. */
const constantsOf = (op: Operation, { divisionCode }: OffAccountReceipt): Promise<RuleConstants> =>
  constantsFor(runtimeOf(op), dayOf(op.clock.now()), divisionCode);

@Resolver(() => OffAccountReceipt)
export class OffAccountReceiptResolver {
  @Query(() => OffAccountReceiptConnection, {
    nullable: true,
    description: '家长提交的交费凭证，先收到的在前；家长只见本人的',
  })
  offAccountReceipts(
    @Args() { state, ...args }: OffAccountReceiptsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<OffAccountReceipt>> {
    requireReader(op);
    const query = op.db.manager.createQueryBuilder(OffAccountReceipt, 'receipt');
    if (state) query.andWhere('receipt.state = :state', { state });
    // By id: made of the time at which it was received.
    return pageOf(query, ['id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: OffAccountReceipt): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => EvidenceFile, { nullable: true, description: '凭证文件；没有上传的为空' })
  async file(@Root() { id }: OffAccountReceipt, @Ctx() op: Operation): Promise<EvidenceFile | null> {
    const [file = null] = await evidenceFilesLoader(op).load(id);
    return file;
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  async availableActions(@Root() receipt: OffAccountReceipt, @Ctx() op: Operation): Promise<string[]> {
    const acts = receiptLifecycle.availableActions(receipt.state, op.caller);
    const constants = await constantsOf(op, receipt);
    const proves = stillInOrder(receipt, { now: op.clock.now(), constants }) === null;
    return proves ? acts : acts.filter((act) => act !== 'confirmOffAccountReceipt');
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '机构将现金缴存监管账户的期限；不是现金的为空' })
  async cashDue(@Root() receipt: OffAccountReceipt, @Ctx() op: Operation): Promise<Date | null> {
    return cashDueOf(receipt, await constantsOf(op, receipt));
  }

  @Mutation(() => OffAccountReceiptResult, { description: '家长提交交费凭证，与机构的监管账户比对' })
  reportOffAccountReceipt(
    @Arg('input') { idempotencyKey, payeeAccount, fileId, sha256, ...given }: ReportOffAccountReceiptInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    const receipt = { ...given, payeeAccount: payeeAccount ?? '', fileId: fileId ?? null, sha256: sha256 ?? null };
    return shown(op, runCommand(op, reportOffAccountReceipt, receipt, { idempotencyKey }));
  }

  @Mutation(() => OffAccountReceiptResult, { description: '核实后认定账外收费' })
  confirmOffAccountReceipt(@Arg('input') input: OffAccountReceiptActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'confirmOffAccountReceipt', input);
  }

  @Mutation(() => OffAccountReceiptResult, { description: '核实后认定不成立' })
  dismissOffAccountReceipt(@Arg('input') input: OffAccountReceiptActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'dismissOffAccountReceipt', input);
  }
}

function act(op: Operation, name: ReceiptActName, input: OffAccountReceiptActInput): Promise<ActResult> {
  requireRole(op, RECEIPT_OFFICERS, 'FINANCE');
  const { idempotencyKey, ...given } = input;
  return shown(op, runCommand(op, RECEIPT_COMMANDS[name], { ...given, act: name }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<ReceiptId>>): Promise<ActResult> =>
  rowResult(op, done, { type: OffAccountReceipt, noun: 'receipt', id: ({ receiptId }) => receiptId });
