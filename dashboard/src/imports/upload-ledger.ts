import { faultsOf, type GraphFault } from '../graph/graph-faults';

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
  readonly error?: {
    readonly code?: string;
    readonly message?: string;
    readonly basis?: string | null;
    readonly traceId?: string;
  };
}

function bodyOf(text: string): AnswerBody {
  try {
    return JSON.parse(text) as AnswerBody;
  } catch {
    return {};
  }
}

export function uploadAnswer(status: number, text: string): UploadAnswer {
  const { jobId, replayed = false, error } = bodyOf(text);
  if (status === 202 && jobId) return { ok: true, jobId, replayed };
  if (error) return { ok: false, faults: faultsOf({ errors: [{ message: error.message, extensions: error }] }) };
  return { ok: false, faults: faultsOf({ statusCode: status }) };
}

/** XMLHttpRequest and not fetch, which cannot say how much of a body is sent. */
export function uploadLedger({ kind, file, idempotencyKey, token, onProgress }: LedgerUpload): Promise<UploadAnswer> {
  const form = new FormData();
  // The gateway admits by the kind before it reads the file.
  form.append('kind', kind);
  form.append('file', file, file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/imports');
    request.setRequestHeader('idempotency-key', idempotencyKey);
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    };
    request.onload = () => {
      resolve(uploadAnswer(request.status, request.responseText));
    };
    request.onerror = () => {
      resolve({ ok: false, faults: faultsOf(new TypeError('network')) });
    };
    request.send(form);
  });
}
