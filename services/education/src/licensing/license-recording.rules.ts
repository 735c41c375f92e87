import type { Facts } from '@lianguan/service-kit';
import { licenseStateOf, stateOn, type LicenseFact, type LicenseStanding } from './license.rules.js';

/** What a ledger row makes of an institution's license. */
export interface LicenseRecording {
  readonly change: 'RECORDED' | 'KEPT' | 'REMOVED' | 'NONE';
  readonly license: LicenseStanding | null;
  /** The others are told: of a new license, of another state, and of one that is gone. */
  readonly told: boolean;
}

interface LicenseRow {
  readonly institutionId: string;
  readonly fact: LicenseFact | null;
  readonly known: LicenseStanding | undefined;
}

/** A ledger that comes in ends no measure: a license under one, or ended by an act, stays on record although the row does not name it any more. */
export function recordLicense(
  { institutionId, fact, known }: LicenseRow,
  facts: Pick<Facts, 'today' | 'newId'>,
): LicenseRecording {
  if (!fact) return unnamed(known);
  const { id, version, measures } = known ?? { id: facts.newId(), version: 0, measures: [] };
  const recordedState = stateOn(fact, facts);
  const { number, validTo } = fact;
  // Another number is another license; of one that has ended, a ledger that still names it is out of date.
  const ending = known?.number === number ? known.ending : null;
  const state = licenseStateOf(recordedState, measures, ending);
  const license = { id, institutionId, number, validTo, version: version + 1, recordedState, ending, measures, state };
  return { change: 'RECORDED', license, told: state !== known?.state };
}

function unnamed(known: LicenseStanding | undefined): LicenseRecording {
  if (!known) return { change: 'NONE', license: null, told: false };
  if (known.measures.length > 0 || known.ending !== null) return { change: 'KEPT', license: known, told: false };
  return { change: 'REMOVED', license: { ...known, version: known.version + 1 }, told: true };
}
