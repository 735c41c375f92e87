import type { Operation, Tx } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { barredAmong, inServiceAmong, StaffMember } from '../staff/index.js';
import { StaffCheck } from './check.entity.js';
import type { CheckStateName } from './check-lifecycle.rules.js';
import { isListedFor } from './duty.rules.js';

/** By staff member, the newest first. */
export const checksLoader = (op: Operation): DataLoader<string, StaffCheck[]> =>
  op.loader(
    'staff-checks',
    (tx) =>
      new DataLoader(async (staffIds) => {
        const found = await tx.manager.find(StaffCheck, {
          where: { staffId: In([...staffIds]) },
          order: { id: 'DESC' },
        });
        return staffIds.map((staffId) => found.filter((check) => check.staffId === staffId));
      }),
  );

/** For who may know of it. */
export const checkLoader = (op: Operation): DataLoader<string, StaffCheck | null> =>
  op.loader(
    'staff-check-references',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(StaffCheck, { id: In([...ids]) });
        const listed = new Map(
          found.filter((check) => isListedFor(check, op.caller)).map((check) => [check.id, check]),
        );
        return ids.map((id) => listed.get(id) ?? null);
      }),
  );

/** By person key. */
export const barredLoader = (op: Operation): DataLoader<string, boolean> =>
  op.loader(
    'staff-barred',
    (tx: Tx) =>
      new DataLoader(async (keys) => {
        const barred = await barredAmong(tx, keys);
        return keys.map((key) => barred.has(key));
      }),
  );

/** By staff member. */
export const inServiceLoader = (op: Operation): DataLoader<string, boolean> =>
  op.loader(
    'staff-in-service',
    (tx: Tx) =>
      new DataLoader(async (staffIds) => {
        const confirmed = await inServiceAmong(tx, staffIds);
        return staffIds.map((staffId) => confirmed.has(staffId));
      }),
  );

export const memberLoader = (op: Operation): DataLoader<string, StaffMember | null> =>
  op.loader(
    'staff-members',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(StaffMember, { id: In([...ids]) });
        const byId = new Map(found.map((member) => [member.id, member]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

/** The states of a batch's checks. */
export const batchLoader = (op: Operation): DataLoader<string, CheckStateName[]> =>
  op.loader(
    'background-batches',
    (tx) =>
      new DataLoader(async (batchIds) => {
        const rows = await tx.query<{ batchId: string; state: CheckStateName }>(
          'select batch_id as "batchId", state from staff_check where batch_id = any($1::uuid[])',
          [batchIds],
        );
        return batchIds.map((id) => rows.flatMap(({ batchId, state }) => (batchId === id ? state : [])));
      }),
  );
