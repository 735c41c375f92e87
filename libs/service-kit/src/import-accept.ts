import type { Caller } from '@lianguan/kernel';
import { ImportRefused } from './import-problem.js';
import type { ServiceRuntime } from './runtime.js';
import type { ImportKind } from './slice.js';

const LONGEST_KEY = 200;
const LONGEST_NAME = 200;

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly idempotencyKey: string;
  readonly fileName: string;
}

/** What a caller wants to import, if there is such a ledger and it is theirs to hand in; throws ImportRefused otherwise. */
export function admitImport(
  runtime: ServiceRuntime,
  caller: Caller,
  wanted: { readonly kind?: string; readonly idempotencyKey?: string; readonly fileName?: string },
): ImportRequest {
  const kind = runtime.slices.flatMap(({ imports }) => imports ?? []).find((known) => known.kind === wanted.kind);
  if (!kind) throw new ImportRefused('BAD_IMPORT_KIND', { kind: (wanted.kind ?? '').slice(0, 60) });
  const mayImport = caller.agency === kind.agency && kind.roles.some((role) => caller.roles.includes(role));
  if (!mayImport) throw new ImportRefused('FORBIDDEN', { title: kind.title });
  const idempotencyKey = wanted.idempotencyKey?.trim() ?? '';
  if (idempotencyKey === '' || idempotencyKey.length > LONGEST_KEY) throw new ImportRefused('IDEMPOTENCY_KEY_REQUIRED');
  return { kind, idempotencyKey, fileName: cleanFileName(wanted.fileName ?? '') };
}

/** A name as a header carries it, percent-encoded. */
export function decodedName(name: string | undefined): string {
  try {
    return decodeURIComponent(name ?? '');
  } catch {
    return name ?? '';
  }
}

/** The last part of a path, without what has no place in a file name. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // A header of the answer will carry it.
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e"<>|:*?]/g, '').trim();
  return plain.slice(-LONGEST_NAME) || '未命名';
}
