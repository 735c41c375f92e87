import { Transform, type Readable } from 'node:stream';
import { CONTEXT_HEADER, injectTraceparent, type ContextMinter, type Logger } from '@lianguan/platform';
import type { Caller } from '@lianguan/kernel';
import { Agent, request, type Dispatcher } from 'undici';
import type { DepartmentName } from '../departments.js';
import { classifyFault, faultMessage } from '../subgraphs/subgraph-fault.js';
import { ERRORS, type CodedError } from './coded-error.js';

export type DepartmentAnswer =
  | { readonly ok: true; readonly response: Dispatcher.ResponseData }
  | { readonly ok: false; readonly error: CodedError };

export interface DepartmentFilesOptions {
  readonly baseUrlOf: (department: DepartmentName) => string;
  readonly minter: ContextMinter;
  readonly log: Logger;
}

export interface DepartmentRequest {
  readonly department: DepartmentName;
  readonly caller: Caller;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readable;
  readonly limitMs: number;
}

export const LARGEST_FILE = 50 * 1024 * 1024;

class TooLarge extends Error {
  constructor(readonly refusal: CodedError) {
    super('the file is too large');
  }
}

/** Files to and from the departments' own HTTP servers, streamed, with the caller's signed context. */
export class DepartmentFiles {
  // Apart from the graph's connections: an upload holds one for minutes.
  private readonly agent = new Agent({ connections: 8, headersTimeout: 0, bodyTimeout: 0 });

  constructor(private readonly options: DepartmentFilesOptions) {}

  async send(asked: DepartmentRequest): Promise<DepartmentAnswer> {
    const { department, caller, method, path, headers, body, limitMs } = asked;
    try {
      const response = await request(`${this.options.baseUrlOf(department)}${path}`, {
        method,
        headers: injectTraceparent({ ...headers, [CONTEXT_HEADER]: await this.options.minter.mint(caller) }),
        body,
        dispatcher: this.agent,
        signal: AbortSignal.timeout(limitMs),
      });
      if (response.statusCode < 500 && response.statusCode !== 401) return { ok: true, response };
      await response.body.dump();
      return this.failed(department, new Error(`the department answered ${response.statusCode}`));
    } catch (fault) {
      return fault instanceof TooLarge ? { ok: false, error: fault.refusal } : this.failed(department, fault);
    }
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  private failed(department: DepartmentName, fault: unknown): DepartmentAnswer {
    const code = classifyFault(fault);
    this.options.log.warn({ department, code, fault: String(fault) }, 'a department did not take or give a file');
    const base = code === 'SUBGRAPH_TIMEOUT' ? ERRORS.DEPARTMENT_TIMEOUT : ERRORS.DEPARTMENT_UNAVAILABLE;
    return { ok: false, error: { ...base, message: faultMessage(code, department) } };
  }
}

/** Passes at most so many bytes, then fails, so that the department never takes a cut file for a whole one. */
export function sizeLimit(most: number, refusal: CodedError): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > most) done(new TooLarge(refusal));
      else done(null, chunk);
    },
  });
}
