import { faultsOf, type GraphFault } from './graph-faults';

export interface Wanted {
  readonly token: string | null;
  /** Where the answer does not name the file. */
  readonly fileName: string;
  /** Makes it a POST. */
  readonly json?: unknown;
}

export type Fetched =
  | { readonly ok: true; readonly content: Blob; readonly fileName: string }
  | { readonly ok: false; readonly faults: readonly GraphFault[] };

/** The file needs the caller's token, which a plain link cannot carry; so it is fetched whole. */
export async function fetchFile(url: string, { token, fileName, json }: Wanted): Promise<Fetched> {
  const headers = new Headers(token ? { authorization: `Bearer ${token}` } : {});
  if (json !== undefined) headers.set('content-type', 'application/json');
  try {
    const response = await fetch(
      url,
      json === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(json) },
    );
    if (!response.ok)
      return { ok: false, faults: faultsOf({ statusCode: response.status, bodyText: await response.text() }) };
    const name = fileNameOf(response.headers.get('content-disposition'), fileName);
    return { ok: true, content: await response.blob(), fileName: name };
  } catch (error) {
    return { ok: false, faults: faultsOf(error) };
  }
}

/** Hands the file to the browser to save. */
export async function download(url: string, wanted: Wanted): Promise<readonly GraphFault[]> {
  const fetched = await fetchFile(url, wanted);
  if (!fetched.ok) return fetched.faults;
  save(fetched.content, fetched.fileName);
  return [];
}

export function fileNameOf(contentDisposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(contentDisposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(contentDisposition ?? '')?.[1] ?? otherwise;
}

export function save(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
