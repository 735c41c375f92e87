import { EvidenceFile, evidenceFilesLoader, type EvidenceReader } from '@lianguan/evidence-file';
import { mayRead } from '@lianguan/kernel';
import {
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
import { TrainingInstitution } from '../escrow-account/index.js';
import { RECEIPT_COMMANDS, reportOffAccountReceipt, type ReceiptId } from './receipt.commands.js';
import { OffAccountReceipt, PAYEE_POLICY } from './receipt.entity.js';
import { RECEIPT_OFFICERS, receiptLifecycle, type ReceiptActName } from './receipt.rules.js';
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
  availableActions(@Root() { state, finding }: OffAccountReceipt, @Ctx() op: Operation): string[] {
    const acts = receiptLifecycle.availableActions(state, op.caller);
    return finding === 'OFF_ACCOUNT' ? acts : acts.filter((act) => act !== 'confirmOffAccountReceipt');
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
