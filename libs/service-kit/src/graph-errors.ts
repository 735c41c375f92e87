import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOutage, isTimeout } from './faults.js';

/** The answer for whatever a reader cannot help: no detail, but a trace id by which it is found in the logs. */
const INTERNAL_MESSAGE = '服务内部错误，请稍后重试；如仍有问题，请将追踪编号告知管理员';

/** The same again, with the same idempotency key, may succeed: nothing is wrong with what was asked. */
const PASSING = [
  [isOutage, 'SUBGRAPH_UNAVAILABLE', '系统暂时无法访问数据，请稍后重试；重试不会重复办理'],
  [isTimeout, 'SUBGRAPH_TIMEOUT', '系统未能及时办理，请稍后重试；重试不会重复办理'],
] as const;

/** The code of a fault that passes by itself; undefined for any other. */
export const passingFault = (fault: unknown): { readonly code: string; readonly message: string } | undefined => {
  const [, code, message] = PASSING.find(([is]) => is(fault)) ?? [];
  return code && { code, message: message! };
};

// Ids are UUIDs, which GraphQL's ID does not say; what was mistyped is the asker's to mend, and no fault of the service.
const MISTYPED_ID = /^invalid input syntax for type uuid\b/;
const BAD_ID_MESSAGE = '编号的格式不对，请核对后重试';

const isMistypedId = (fault: unknown): boolean => fault instanceof Error && MISTYPED_ID.test(fault.message);

interface ValidationFault {
  readonly property: string;
  readonly children?: readonly ValidationFault[];
}

/** What leaves the service of an error: coded ones with code, basis and coordinate, a database that is away or slow as such, anything else as INTERNAL without its text. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, locations, extensions = {} } = formatted;
  const code = String(extensions['code'] ?? 'INTERNAL_SERVER_ERROR');
  const fault = unwrapResolverError(error);
  const coded = fault instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR';
  const passing = coded ? undefined : passingFault(fault);
  if (!coded && isMistypedId(fault)) return { message: BAD_ID_MESSAGE, path, extensions: { code: 'BAD_USER_INPUT' } };
  if (passing) return { message: passing.message, path, extensions: { code: passing.code } };
  if (!coded) return { message: INTERNAL_MESSAGE, path, extensions: { code: 'INTERNAL' } };
  const shown = Object.entries(extensions).filter(([key]) => ['basis', 'coordinate'].includes(key));
  return { message: messageOf(formatted), path, locations, extensions: { code, ...Object.fromEntries(shown) } };
}

// The validator's own report repeats the input, which may be personal data: only the names of the fields are told.
function messageOf({ message, extensions }: GraphQLFormattedError): string {
  const faults = extensions?.['validationErrors'] as readonly ValidationFault[] | undefined;
  return faults ? `输入不符合要求：${faults.flatMap(fieldNames).join('、')}` : message;
}

const fieldNames = ({ property, children = [] }: ValidationFault): string[] =>
  children.length > 0 ? children.flatMap(fieldNames).map((name) => `${property}.${name}`) : [property];

/** For the log: no query parameters, which typeorm puts on its errors and which may be personal data. */
export function faultSummary(fault: unknown): {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
} {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  return { name, message, stack };
}
