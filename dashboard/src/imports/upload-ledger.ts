import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { bodyOf, sendForm } from '../graph/send-form';

export interface LedgerUpload {
  readonly kind: string;
  readonly file: File;
  /** The same key again, after a cut, is answered with the first upload's job. */
  readonly idempotencyKey: string;
  readonly token: string | null;
  readonly onProgress: (percent: number) => void;
}

export type UploadAnswer =
  | { readonly ok: true; readonly jobId: string; readonly replayed: boolean }
  | { readonly ok: false; readonly faults: readonly GraphFault[] };

interface AnswerBody {
  readonly jobId?: string;
  readonly replayed?: boolean;
}

export function uploadAnswer(status: number, text: string): UploadAnswer {
  const { jobId, replayed = false } = status === 202 ? bodyOf<AnswerBody>(text) : {};
  return jobId
    ? { ok: true, jobId, replayed }
    : { ok: false, faults: faultsOf({ statusCode: status, bodyText: text }) };
}

export async function uploadLedger({ kind, file, idempotencyKey, ...sending }: LedgerUpload): Promise<UploadAnswer> {
  const form = new FormData();
  // The gateway admits by the kind before it reads the file.
  form.append('kind', kind);
  form.append('file', file, file.name);
  const sent = await sendForm('/imports', { ...sending, form, headers: { 'idempotency-key': idempotencyKey } });
  return sent ? uploadAnswer(sent.status, sent.text) : { ok: false, faults: faultsOf(new TypeError('network')) };
}
