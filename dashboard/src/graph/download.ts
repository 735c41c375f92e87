import { faultsOf, type GraphFault } from './graph-faults';

export interface Wanted {
  readonly token: string | null;
  /** Where the answer does not name the file. */
  readonly fileName: string;
  /** Makes it a POST. */
  readonly json?: unknown;
}

/** The file needs the caller's token, which a plain link cannot carry; so it is fetched whole and handed to the browser to save. */
export async function download(url: string, { token, fileName, json }: Wanted): Promise<readonly GraphFault[]> {
  const headers = new Headers(token ? { authorization: `Bearer ${token}` } : {});
  if (json !== undefined) headers.set('content-type', 'application/json');
  try {
    const response = await fetch(
      url,
      json === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(json) },
    );
    if (!response.ok) return faultsOf({ statusCode: response.status, bodyText: await response.text() });
    save(await response.blob(), fileNameOf(response.headers.get('content-disposition'), fileName));
    return [];
  } catch (error) {
    return faultsOf(error);
  }
}

export function fileNameOf(contentDisposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(contentDisposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(contentDisposition ?? '')?.[1] ?? otherwise;
}

function save(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
