import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** A running system's gateway as one signed-in person sees it. */
export interface GatewayClient {
  /** The data of the answer. Throws with the gateway's own words for any error: what the tools ask must be answered whole. */
  graphql<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  upload(
    kind: string,
    file: string,
    idempotencyKey: string,
  ): Promise<{ readonly jobId: string; readonly department: string }>;
}

const TIMEOUT_MS = 30_000;

/** `signIn` is asked before each request: a token lives shorter than a long import. */
export function gatewayClient(url: string, signIn: () => Promise<string>): GatewayClient {
  const send = async (path: string, init: RequestInit & { headers: Record<string, string> }): Promise<unknown> => {
    const headers = { ...init.headers, authorization: `Bearer ${await signIn()}` };
    const response = await fetch(`${url}${path}`, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.json();
  };
  return {
    async graphql<Data>(query: string, variables = {}) {
      const answer = (await send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      })) as { data?: Data; errors?: readonly { message: string }[] };
      if (answer.errors?.length || !answer.data)
        throw new Error(answer.errors?.map(({ message }) => message).join('；') ?? '网关没有返回数据');
      return answer.data;
    },
    async upload(kind, file, idempotencyKey) {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', new Blob([await readFile(file)]), basename(file));
      const answer = (await send('/imports', {
        method: 'POST',
        headers: { 'idempotency-key': idempotencyKey },
        body: form,
      })) as {
        jobId?: string;
        department?: string;
        error?: { message: string };
      };
      if (!answer.jobId || !answer.department) throw new Error(answer.error?.message ?? '网关没有接收文件');
      return { jobId: answer.jobId, department: answer.department };
    },
  };
}
