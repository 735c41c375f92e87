import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In, Not } from 'typeorm';
import { TraineeInsurance } from '../trainee-insurance/index.js';
import { MassRefundClaim, MassRefundMoney, type MassRefundTotals } from './mass-refund.entity.js';
import { openPolicies } from './mass-refund-rows.commands.js';

/** Sums of a list, of its claims as they stand. */
export const totalsLoader = (op: Operation): DataLoader<string, MassRefundTotals | null> =>
  op.loader(
    'mass-refund-totals',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<MassRefundTotals & { readonly id: string }>(
          `select mass_refund_id as id, count(*)::int as orders, sum(claimed_fen)::text as claimed,
             sum(account_fen)::text as "fromAccount", sum(deposit_fen)::text as "fromDeposit",
             sum(insurance_fen)::text as "fromInsurance", sum(late_fen)::text as "fromLateMoney",
             sum(liquidation_fen)::text as "fromLiquidation", sum(written_off_fen)::text as "writtenOff",
             sum(claimed_fen - account_fen - deposit_fen - insurance_fen - late_fen - liquidation_fen - written_off_fen)::text as rest
           from mass_refund_claim where mass_refund_id = any($1::uuid[]) group by mass_refund_id`,
          [ids],
        );
        return ids.map((id) => rows.find((row) => row.id === id) ?? null);
      }),
  );

/** What was shared out among all, as it came. */
export const moneyLoader = (op: Operation): DataLoader<string, MassRefundMoney[]> =>
  op.loader(
    'mass-refund-money',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.manager.find(MassRefundMoney, {
          where: { massRefundId: In([...ids]) },
          order: { id: 'ASC' },
        });
        return ids.map((id) => rows.filter(({ massRefundId }) => massRefundId === id));
      }),
  );

/** The policies whose insurers have not answered. */
export const openPoliciesLoader = (op: Operation): DataLoader<string, TraineeInsurance[]> =>
  op.loader(
    'mass-refund-policies',
    (tx) =>
      new DataLoader(async (ids) => {
        const open = await openPolicies(tx, ids);
        const rows = await tx.manager.findBy(TraineeInsurance, { id: In(open.map(({ policyId }) => policyId)) });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) =>
          open.filter(({ massRefundId }) => massRefundId === id).flatMap(({ policyId }) => byId.get(policyId) ?? []),
        );
      }),
  );

/** The policies that have paid and whose insurers' recourse is open. */
export const openRecoursesLoader = (op: Operation): DataLoader<string, TraineeInsurance[]> =>
  op.loader(
    'mass-refund-recourses',
    (tx) =>
      new DataLoader(async (ids) => {
        const claims = await tx.manager.findBy(MassRefundClaim, {
          massRefundId: In([...ids]),
          fromInsurance: Not('0'),
        });
        const paid = await tx.manager.find(TraineeInsurance, {
          where: { orderId: In(claims.flatMap(({ orderId }) => orderId ?? [])), state: 'PAID' },
          order: { id: 'ASC' },
        });
        return ids.map((id) => {
          const own = new Set(claims.flatMap(({ massRefundId, orderId }) => (massRefundId === id ? [orderId] : [])));
          return paid.filter(({ orderId }) => own.has(orderId));
        });
      }),
  );

/** The order's share in the last mass refund that was not withdrawn. */
export const shareLoader = (op: Operation): DataLoader<string, MassRefundClaim | null> =>
  op.loader(
    'mass-refund-share',
    (tx) =>
      new DataLoader(async (orderIds) => {
        const rows = await tx.manager
          .createQueryBuilder(MassRefundClaim, 'claim')
          .where({ orderId: In([...orderIds]) })
          .andWhere(`claim.mass_refund_id in (select id from mass_refund where state <> 'WITHDRAWN')`)
          .orderBy('claim.id', 'DESC')
          .getMany();
        return orderIds.map((id) => rows.find(({ orderId }) => orderId === id) ?? null);
      }),
  );
