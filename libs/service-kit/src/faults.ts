import { isStalePlan } from '@lianguan/platform';

/** Classes 08 and 53, a server that stops or starts, and what the operating system says of a lost connection. */
const OUTAGE_CODE = /^(08\w{3}|53\w{3}|57P0[1-3]|ECONN\w+|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH)$/;
const OUTAGE_MESSAGE =
  /connection terminated|connection error|not queryable|timeout exceeded when trying to connect|query ?runner ?already ?released|driver not connected|connection is not established|server closed the connection/i;

// Serialization failure, deadlock.
const ROLLED_BACK = new Set(['40001', '40P01']);

interface CodedError {
  readonly code?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
  /** Of graphql, around what is no Error to it. */
  readonly thrownValue?: unknown;
  readonly message?: unknown;
}

/** The SQLSTATE or system code of an error, also where it is wrapped. */
export function faultCode(fault: unknown): string | undefined {
  if (typeof fault !== 'object' || fault === null) return undefined;
  const { code, driverError, cause, thrownValue } = fault as CodedError;
  if (typeof code === 'string') return code;
  return faultCode(driverError) ?? faultCode(cause) ?? faultCode(thrownValue);
}

/** The database or the way to it is away: nobody's fault but time's, to be tried again later. */
export function isOutage(fault: unknown): boolean {
  if (fault instanceof AggregateError) return fault.errors.some(isOutage);
  const code = faultCode(fault);
  if (code !== undefined && OUTAGE_CODE.test(code)) return true;
  return fault instanceof Error && (OUTAGE_MESSAGE.test(fault.message) || OUTAGE_MESSAGE.test(fault.constructor.name));
}

/** The database undid the transaction for the sake of another one or of a migration; the same again may succeed. */
export const isRolledBack = (fault: unknown): boolean => ROLLED_BACK.has(faultCode(fault) ?? '') || isStalePlan(fault);

/** Nothing is wrong with what was asked: the same again, now or later, may succeed. */
export const isTransient = (fault: unknown): boolean => isOutage(fault) || isRolledBack(fault);

/** A statement or a lock took too long. */
export const isTimeout = (fault: unknown): boolean => ['57014', '55P03'].includes(faultCode(fault) ?? '');

/** What is written down of a fault: its message in one line of bounded length. */
export function faultText(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return text.replace(/\s+/g, ' ').replaceAll('\0', '').slice(0, 500);
}
