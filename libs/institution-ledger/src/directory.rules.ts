import { permit, type Decision } from '@lianguan/kernel';

export interface InstitutionFact {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly nameKey: string;
  readonly usccCode: string | null;
  readonly version: number;
}

export interface RootFact {
  readonly id: string;
  readonly rootId: string;
}

export type DirectoryOutcome = 'RECORDED' | 'STALE';

/** An event that comes late or twice carries a version already known: it changes nothing. */
export function decideRecord(
  known: ReadonlyMap<string, number>,
  fact: InstitutionFact,
): Decision<DirectoryOutcome, never> {
  return permit((known.get(fact.id) ?? 0) >= fact.version ? 'STALE' : 'RECORDED');
}
