import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { OrderLesson } from './lesson.entity.js';
import { LESSON_CONFIRMATION_DUE } from './order-lifecycle.rules.js';
import { TrainingOrder } from './order.entity.js';

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
