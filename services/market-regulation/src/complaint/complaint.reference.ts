import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { COMPLAINT_DUE } from './complaint-steps.rules.js';
import type { ComplaintClock, ComplaintProgress } from './complaint.entity.js';

export const clocksLoader = (op: Operation): DataLoader<string, ComplaintClock | null> =>
  op.loader(
    'complaint-clocks',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<ComplaintClock & { readonly complaintId: string }>(
          `select subject_id as "complaintId", due, provisional from deadline
           where name = $1 and subject_id = any($2::text[]) and refused is null`,
          [COMPLAINT_DUE, ids],
        );
        return ids.map((id) => rows.find(({ complaintId }) => complaintId === id) ?? null);
      }),
  );

type ProgressRow = Omit<ComplaintProgress, 'clock'> & Partial<ComplaintClock>;

/** Whoever holds the receipt may ask; the number cannot be guessed. */
export async function progressOf(op: Operation, receiptNo: string): Promise<ComplaintProgress | null> {
  const [row] = await op.db.query<ProgressRow>(
    `select receipt_no as "receiptNo", kind, state, received_at as "receivedAt", steps, due, provisional
     from complaint_progress($1)`,
    [receiptNo.trim().toUpperCase()],
  );
  if (!row) return null;
  const { due, provisional = false, ...progress } = row;
  return { ...progress, clock: due ? { due, provisional } : null };
}
