import { isRefused, isUnavailable, type GraphFault } from './graph-faults';

/** Where a field stands: in the answer, in the schema, and which department's service gives it. */
export interface FieldPlace {
  readonly path: string;
  readonly coordinate: string;
  readonly service: string;
}

/** Why a field has a value or has none: a null alone would let an outage pass for "no such record". */
export type FieldState<T> =
  | { readonly kind: 'VALUE'; readonly value: T }
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'NEEDS_PURPOSE' }
  | { readonly kind: 'REFUSED'; readonly message: string; readonly basis: string | null }
  | { readonly kind: 'UNAVAILABLE' };

const within = (path: string, ancestor: string): boolean => path === ancestor || path.startsWith(`${ancestor}.`);

const refuses = (fault: GraphFault, place: FieldPlace): boolean =>
  isRefused(fault) &&
  (fault.coordinate === place.coordinate || (fault.path !== null && within(place.path, fault.path)));

/** An outage that names neither a service nor a path may concern any field that is null. */
function silences(fault: GraphFault, place: FieldPlace): boolean {
  if (!isUnavailable(fault)) return false;
  if (fault.service !== null) return fault.service === place.service;
  return fault.path === null || within(place.path, fault.path) || within(fault.path, place.path);
}

export function fieldState<T>(
  value: T | null | undefined,
  place: FieldPlace,
  faults: readonly GraphFault[],
): FieldState<T> {
  if (value !== null && value !== undefined) return { kind: 'VALUE', value };
  const refusal = faults.find((fault) => refuses(fault, place));
  if (refusal?.code === 'PURPOSE_REQUIRED') return { kind: 'NEEDS_PURPOSE' };
  if (refusal) return { kind: 'REFUSED', message: refusal.message, basis: refusal.basis };
  if (faults.some((fault) => silences(fault, place))) return { kind: 'UNAVAILABLE' };
  // Personal fields are not asked for until a purpose is chosen, so the answer does not contain them.
  return { kind: value === undefined ? 'NEEDS_PURPOSE' : 'EMPTY' };
}
