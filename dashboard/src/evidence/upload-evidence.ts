import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { bodyOf, sendForm } from '../graph/send-form';

export type EvidenceDepartment = 'market-regulation' | 'finance';

interface EvidenceUpload {
  readonly department: EvidenceDepartment;
  readonly file: File;
  readonly token: string | null;
  readonly onProgress: (percent: number) => void;
}

export type EvidenceAnswer =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly faults: readonly GraphFault[] };

export function evidenceAnswer(status: number, text: string): EvidenceAnswer {
  const { id } = status === 201 ? bodyOf<{ readonly id: string }>(text) : {};
  return id ? { ok: true, id } : { ok: false, faults: faultsOf({ statusCode: status, bodyText: text }) };
}

export async function uploadEvidence({ department, file, ...sending }: EvidenceUpload): Promise<EvidenceAnswer> {
  const form = new FormData();
  // The gateway wants to know where to before it reads the file.
  form.append('department', department);
  form.append('file', file, file.name);
  const sent = await sendForm('/files', { ...sending, form });
  return sent ? evidenceAnswer(sent.status, sent.text) : { ok: false, faults: faultsOf(new TypeError('network')) };
}
