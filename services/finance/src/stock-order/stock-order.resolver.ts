import { ImportCsvInput, ImportResult } from '@lianguan/institution-ledger';
import type { Role } from '@lianguan/kernel';
import {
  decodeCursor,
  importFromCsv,
  pageOf,
  pageOfRows,
  PageArgs,
  Personal,
  Policy,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../escrow-account/index.js';
import { offerStockOrder, type StockOrderId } from './offer.commands.js';
import { STOCK_ORDER_COMMANDS } from './stock-order.commands.js';
import { StockCourse, StockOrder, type StockLot } from './stock-order.entity.js';
import { coursesOf, lotPage } from './stock-order-rows.commands.js';
import { stockOrderLedger } from './stock-ledger.type.js';
import { stockOrderLifecycle, type StockOrderAct } from './stock-order.rules.js';
import {
  DeclineStockOrderInput,
  OfferStockOrderInput,
  StockLotConnection,
  StockOrderConnection,
  StockOrderInput,
  StockOrderResult,
  StockOrdersArgs,
} from './stock-order.type.js';

const READERS: readonly Role[] = ['FIN', 'BANK', 'EDU_SUP', 'INST', 'GUARDIAN'];

function requireOfferer(op: Operation): void {
  if (op.caller.agency === 'FINANCE') requireRole(op, ['FIN'], 'FINANCE');
  else requireRole(op, ['INST'], 'INSTITUTION');
}

@Resolver(() => StockOrder)
export class StockOrderResolver {
  @Query(() => StockOrderConnection, { nullable: true, description: '存量订单：机构、银行、家长只见自己的' })
  stockOrders(@Args() { state, ...args }: StockOrdersArgs, @Ctx() op: Operation): Promise<Page<StockOrder>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(StockOrder, 'stock').where('true');
    if (state) query.andWhere('stock.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => StockOrder, { nullable: true })
  stockOrder(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<StockOrder | null> {
    requireRole(op, READERS);
    return op.db.manager.findOneBy(StockOrder, { id });
  }

  @Query(() => StockLotConnection, {
    nullable: true,
    description: '还没有转入培训订单的存量预收费，按原订单编号；机构、银行只见自己的',
  })
  stockLots(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<StockLot>> {
    requireRole(op, ['FIN', 'BANK', 'INST']);
    const page = lotPage(op.db);
    return page.rows(decodeCursor(args.after, 2), args.first + 1).then((rows) =>
      pageOfRows(rows, args.first, {
        keyOf: ({ orderNo, id }) => [orderNo, id],
        count: page.count,
      }),
    );
  }

  @Query(() => [StockCourse], { nullable: true, description: '监管账户所属机构备案的课程' })
  stockCourses(@Arg('accountId', () => ID) accountId: string, @Ctx() op: Operation): Promise<StockCourse[]> {
    requireOfferer(op);
    return coursesOf(op.db, accountId, op.caller.institutionId ?? null);
  }

  // As of an order: bank and finance need not be told of the child.
  @FieldResolver(() => String, { nullable: true, description: '学员姓名；银行和金融监管部门为空' })
  @Policy('trainee-guardian')
  @Personal({ subject: 'guardianId', mask: 'NAME' })
  traineeName(@Root() { traineeName }: StockOrder, @Ctx() op: Operation): string | null {
    return op.caller.agency === 'BANK' || op.caller.agency === 'FINANCE' ? null : traineeName;
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: StockOrder): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: StockOrder, @Ctx() op: Operation): string[] {
    return stockOrderLifecycle.availableActions(state, op.caller).filter((act) => act !== 'reverseEscrowTransfer');
  }

  @Mutation(() => StockOrderResult, {
    description: '机构提交存量订单请家长核对；金融监管部门可凭家长的合同、收据提交',
  })
  offerStockOrder(
    @Arg('input') { idempotencyKey, documentNo, ...input }: OfferStockOrderInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireOfferer(op);
    return shown(op, runCommand(op, offerStockOrder, { ...input, documentNo: documentNo ?? '' }, { idempotencyKey }));
  }

  @Mutation(() => ImportResult, { description: '导入存量订单台账（CSV 文本）' })
  importStockOrders(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, stockOrderLedger, input);
  }

  @Mutation(() => StockOrderResult, { description: '家长核对无误：剩余课时和金额转入培训订单' })
  confirmStockOrder(@Arg('input') input: StockOrderInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return act(op, { ...input, act: 'confirmStockOrder', reason: '' });
  }

  @Mutation(() => StockOrderResult, { description: '家长不认可，写明理由；机构更正后重新提交' })
  declineStockOrder(@Arg('input') input: DeclineStockOrderInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return act(op, { ...input, act: 'declineStockOrder' });
  }

  @Mutation(() => StockOrderResult, { description: '撤回还没有核对的存量订单' })
  withdrawStockOrder(@Arg('input') input: StockOrderInput, @Ctx() op: Operation): Promise<ActResult> {
    requireOfferer(op);
    return act(op, { ...input, act: 'withdrawStockOrder', reason: '' });
  }
}

const act = (op: Operation, { idempotencyKey, ...input }: StockOrderAct & { readonly idempotencyKey: string }) =>
  shown(op, runCommand(op, STOCK_ORDER_COMMANDS[input.act], input, { idempotencyKey }));

const shown = (op: Operation, done: Promise<Verdict<StockOrderId>>): Promise<ActResult> =>
  rowResult(op, done, { type: StockOrder, noun: 'stockOrder', id: ({ stockOrderId }) => stockOrderId });
