import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { fileNameOf } from './job-progress-text';

/** The file needs the caller's token, which a plain link cannot carry; so it is fetched and handed to the browser to save. */
export async function downloadCorrections(url: string, token: string | null): Promise<readonly GraphFault[]> {
  try {
    const response = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} });
    if (!response.ok) return faultsOf({ statusCode: response.status });
    save(await response.blob(), fileNameOf(response.headers.get('content-disposition'), '更正文件.xlsx'));
    return [];
  } catch (error) {
    return faultsOf(error);
  }
}

function save(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
