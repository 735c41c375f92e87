import type { LiftCauseName, MeasureFacts } from '@lianguan/joint-measure';

export type ReleaseReason = LiftCauseName | 'LIFTED' | 'EXPIRED';

/** 止付 by agreement (lifecycle 5): with two signatures and an end. Instants as ISO 8601. */
export interface PaymentHoldRow {
  readonly id: string;
  readonly accountId: string;
  readonly measureId: string;
  /** The joint action: its issue by the office's lead is the first signature. */
  readonly firstSignature: string;
  /** BY_CLAUSE, or the officer of finance. */
  readonly secondSignature: string;
  readonly decisionOrgan: string;
  readonly decisionNumber: string;
  readonly placedAt: string;
  readonly expiresAt: string;
  readonly releasedAt: string | null;
  readonly releaseReason: ReleaseReason | null;
  readonly divisionCode: string;
  readonly bankCode: string;
}

interface Placing {
  readonly id: string;
  readonly signed: string;
  readonly placedAt: Date;
  readonly expiresAt: Date;
}

export const holdOf = (
  account: { readonly id: string; readonly divisionCode: string; readonly bankCode: string },
  measure: MeasureFacts,
  { id, signed, placedAt, expiresAt }: Placing,
): PaymentHoldRow => ({
  id,
  accountId: account.id,
  measureId: measure.measureId,
  firstSignature: measure.jointActionId,
  secondSignature: signed,
  decisionOrgan: measure.decisionOrgan,
  decisionNumber: measure.decisionNumber,
  placedAt: placedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  releasedAt: null,
  releaseReason: null,
  divisionCode: account.divisionCode,
  bankCode: account.bankCode,
});

/** The hold at its end; one that has ended stays as it ended. */
export const released = (
  hold: PaymentHoldRow,
  { reason, now }: { readonly reason: ReleaseReason; readonly now: Date },
): PaymentHoldRow => (hold.releasedAt ? hold : { ...hold, releasedAt: now.toISOString(), releaseReason: reason });

/** Whether the holds of a measure have come to their end: a deadline may fire for one that was released or prolonged meanwhile. */
export const isOver = (holds: readonly PaymentHoldRow[], now: Date): boolean =>
  holds.some(({ releasedAt, expiresAt }) => releasedAt === null && new Date(expiresAt) <= now);
