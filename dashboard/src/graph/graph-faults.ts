/** One coded error of an answer, or of the way to it, in a form that a page can show. */
export interface GraphFault {
  readonly code: string;
  readonly message: string;
  readonly basis: string | null;
  readonly traceId: string | null;
  /** Response path without list positions, for example `institution.escrowAccount`. */
  readonly path: string | null;
  /** Schema coordinate `Type.field` of a refused field. */
  readonly coordinate: string | null;
  /** Name of the department's service that did not answer, where the gateway states it. */
  readonly service: string | null;
}

const TEXTS: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: '登录已过期或未登录，请重新登录。',
  FORBIDDEN: '您的职责不包含此操作。',
  FIELD_FORBIDDEN: '您的职责不包含查看此项内容。',
  CASE_REQUIRED: '此项内容仅在案件办理中可以查看。',
  PURPOSE_REQUIRED: '查看个人信息须先选择查询用途。',
  BAD_PURPOSE: '查询用途无效，请重新选择。',
  SUBGRAPH_UNAVAILABLE: '部门系统未响应，该部门内容暂不可用。',
  SUBGRAPH_TIMEOUT: '部门系统响应超时，该部门内容暂不可用。',
  BAD_USER_INPUT: '输入内容不符合要求，请检查后重试。',
  NETWORK_LOST: '网络连接中断，内容未能读取。',
  TOO_SLOW: '系统应答超时，请稍后重试。',
  SERVER_FAILED: '系统暂时无法应答，请稍后重试。',
  INTERNAL: '系统内部错误，请将追踪号告知系统管理员。',
};

const UNAVAILABLE_CODES = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT']);
const REFUSED_CODES = new Set(['FIELD_FORBIDDEN', 'CASE_REQUIRED', 'PURPOSE_REQUIRED', 'BAD_PURPOSE', 'FORBIDDEN']);

export const isUnavailable = (fault: GraphFault): boolean => UNAVAILABLE_CODES.has(fault.code);
export const isRefused = (fault: GraphFault): boolean => REFUSED_CODES.has(fault.code);

/** A fault that one place of the page shows by itself, so that it needs no alert at the head of the page. */
export const isPlaced = (fault: GraphFault): boolean =>
  fault.code !== 'FORBIDDEN' &&
  (isUnavailable(fault) || (isRefused(fault) && (fault.coordinate ?? fault.path) !== null));

interface RawError {
  readonly message?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface PlainError extends Readonly<Record<string, unknown>> {
  readonly message?: string;
}

const CHINESE = /\p{Script=Han}/u;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The gateway writes a list's position as a number, or as `@` where it concerns every row. */
const pathText = (path: readonly (string | number)[]): string =>
  path.filter((step) => typeof step === 'string' && step !== '@').join('.');

/** The server's own words if they are meant for people, otherwise those for its code. */
function messageOf(code: string, said: string | undefined): string {
  if (said && CHINESE.test(said)) return said;
  return TEXTS[code] ?? '操作未能完成。';
}

function faultOf({ message, path, extensions = {} }: RawError): GraphFault {
  const code = textOrNull(extensions['code']) ?? 'INTERNAL';
  return {
    code,
    message: messageOf(code, message),
    basis: textOrNull(extensions['basis']),
    traceId: textOrNull(extensions['traceId']),
    path: path ? pathText(path) : null,
    coordinate: textOrNull(extensions['coordinate']),
    service: textOrNull(extensions['service']) ?? textOrNull(extensions['serviceName']),
  };
}

const bare = (code: string): GraphFault => faultOf({ extensions: { code } });

/** Apollo's error of an HTTP answer that is no GraphQL answer carries `statusCode`; routes beside the graph answer `{ error }`. */
function faultsOfAnswer(statusCode: number, bodyText: unknown): GraphFault[] {
  if (statusCode === 401) return [bare('UNAUTHENTICATED')];
  if (typeof bodyText === 'string') {
    try {
      const { errors, error } = JSON.parse(bodyText) as { errors?: RawError[]; error?: PlainError };
      if (errors?.length) return errors.map(faultOf);
      if (error) return [faultOf({ message: error.message, extensions: error })];
    } catch {
      // A proxy's own page says nothing that the status does not.
    }
  }
  return [bare(statusCode === 403 ? 'FORBIDDEN' : 'SERVER_FAILED')];
}

/** Every fault within an error of Apollo Client or of fetch; none for undefined. */
export function faultsOf(error: unknown): readonly GraphFault[] {
  if (!error) return [];
  const { errors, statusCode, bodyText } = error as {
    errors?: readonly RawError[];
    statusCode?: number;
    bodyText?: unknown;
  };
  if (Array.isArray(errors)) return errors.map(faultOf);
  if (typeof statusCode === 'number') return faultsOfAnswer(statusCode, bodyText);
  return [bare((error as Error).name === 'TimeoutError' ? 'TOO_SLOW' : 'NETWORK_LOST')];
}

export const hasFault = (faults: readonly GraphFault[], code: string): boolean =>
  faults.some((fault) => fault.code === code);

/** None where the duty may not read: asking again does not help. */
export const retryOf = (faults: readonly GraphFault[], onRetry: () => void): (() => void) | undefined =>
  hasFault(faults, 'FORBIDDEN') ? undefined : onRetry;
