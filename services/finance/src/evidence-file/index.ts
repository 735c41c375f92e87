// Feature 54: the receipts that parents hand in.
import { evidenceFileSlice } from '@lianguan/evidence-file';
import { requireRole } from '@lianguan/service-kit';
import { readsReceiptFile } from '../off-account/index.js';

export const evidenceFile = evidenceFileSlice({
  requireUploader: (op) => requireRole(op, ['GUARDIAN'], 'GUARDIAN'),
  records: { OffAccountReceipt: readsReceiptFile },
});
