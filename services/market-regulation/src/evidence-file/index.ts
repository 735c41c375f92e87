// C1, M17: photos and scans of ads, of their removal, and of the papers served about them.
import { evidenceFileSlice } from '@lianguan/evidence-file';
import { readsAdEvidence, requireAdUploader } from '../advertising/index.js';

export const evidenceFile = evidenceFileSlice({
  requireUploader: requireAdUploader,
  records: { AdViolation: readsAdEvidence },
});
