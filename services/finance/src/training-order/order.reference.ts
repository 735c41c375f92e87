import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { OrderLesson } from './lesson.entity.js';
import { LESSON_CONFIRMATION_DUE } from './order-lifecycle.rules.js';
import { isLeftSql } from './order-rows.commands.js';
import { TrainingOrder, type OrderAccount } from './order.entity.js';

export const lessonsLoader = (op: Operation): DataLoader<string, OrderLesson[]> =>
  op.loader(
    'order-lessons',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.manager.find(OrderLesson, {
          where: { orderId: In([...ids]) },
          order: { no: 'ASC', id: 'ASC' },
        });
        return ids.map((id) => rows.filter(({ orderId }) => orderId === id));
      }),
  );

/**
 * What of the order's money is still protected: neither consumed, nor refunded, nor with the bank to be paid back. A closing pays in parts while its
 * lessons stand; what an insurer or a liquidator has paid the guardian is the guardian's no more, nor is what is written off.
 */
export const protectedSql = (order: string): string =>
  `greatest(0, (select coalesce(sum(l.amount_fen), 0) from order_lesson l
       where l.order_id = ${order}.id and ${isLeftSql('l')})
     - (select coalesce(sum(r.principal_fen), 0) from refund r
       where r.order_id = ${order}.id and (r.state = 'PAYING' or (r.origin = 'CLOSURE' and r.settled_on is not null)))
     - (select coalesce(sum(c.insurance_fen + c.liquidation_fen + c.written_off_fen), 0) from mass_refund_claim c where c.order_id = ${order}.id))`;

export const protectedLoader = (op: Operation): DataLoader<string, bigint> =>
  op.loader(
    'order-protected',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<{ readonly id: string; readonly protected: string }>(
          `select o.id, ${protectedSql('o')}::text as protected from training_order o where o.id = any($1::uuid[])`,
          [ids],
        );
        const byId = new Map(rows.map((row) => [row.id, BigInt(row.protected)]));
        return ids.map((id) => byId.get(id) ?? 0n);
      }),
  );

export const orderLoader = (op: Operation): DataLoader<string, TrainingOrder | null> =>
  op.loader(
    'training-order',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.manager.findBy(TrainingOrder, { id: In([...ids]) });
        return ids.map((id) => rows.find((row) => row.id === id) ?? null);
      }),
  );

export interface ModelContractText {
  readonly number: string;
  readonly version: number;
}

export const modelContractLoader = (op: Operation): DataLoader<string, ModelContractText | null> =>
  op.loader(
    'order-model-contract',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<ModelContractText & { readonly id: string }>(
          'select model_contract_id as id, number, version from model_contract where model_contract_id = any($1::uuid[])',
          [ids],
        );
        return ids.map((id) => rows.find((row) => row.id === id) ?? null);
      }),
  );

export const orderAccountLoader = (op: Operation): DataLoader<string, OrderAccount | null> =>
  op.loader(
    'order-account',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<OrderAccount>(
          `select id, name, bank_name as "bankName", account_no as "accountNo" from escrow_account where id = any($1::uuid[])`,
          [ids],
        );
        return ids.map((id) => rows.find((row) => row.id === id) ?? null);
      }),
  );

/** When the guardian's silence will have confirmed the lesson. */
export const confirmationLoader = (op: Operation): DataLoader<string, Date | null> =>
  op.loader(
    'lesson-confirmation',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<{ readonly id: string; readonly due: Date }>(
          'select subject_id as id, due from deadline where name = $1 and subject_id = any($2::text[]) and refused is null',
          [LESSON_CONFIRMATION_DUE, ids],
        );
        return ids.map((id) => rows.find((row) => row.id === id)?.due ?? null);
      }),
  );
