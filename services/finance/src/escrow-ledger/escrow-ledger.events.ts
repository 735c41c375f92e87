import { create } from '@bufbuild/protobuf';
import { EscrowLedgerSealedSchema, SYSTEM_KEY } from '@lianguan/proto-events';
import type { DeadlineDraft, EventDraft } from '@lianguan/service-kit';
import type { TransferRequest } from './transfer.rules.js';

export interface SealedBlock {
  readonly batchNo: string;
  readonly fromSeq: string;
  readonly toSeq: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

export const ledgerSealed = ({ batchNo, fromSeq, toSeq, previousHash, hash }: SealedBlock): EventDraft => ({
  key: SYSTEM_KEY,
  schema: EscrowLedgerSealedSchema,
  message: create(EscrowLedgerSealedSchema, {
    batchNo: BigInt(batchNo),
    fromSeq: BigInt(fromSeq),
    toSeq: BigInt(toSeq),
    previousHash,
    hash,
  }),
});

export const PENDING_EXPIRY = 'escrowTransfer.expire';

/** The term of a pending transfer begins with it and ends with its resolution. */
export function pendingDeadline(request: TransferRequest): DeadlineDraft[] {
  if ('resolves' in request) return [{ name: PENDING_EXPIRY, subjectId: request.resolves, due: null }];
  const until = 'pendingUntil' in request ? request.pendingUntil : null;
  return until ? [{ name: PENDING_EXPIRY, subjectId: request.id, due: until }] : [];
}
