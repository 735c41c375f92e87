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
  /** By an act of education's own, not by a ledger row. */
  readonly issued?: boolean;
}

/**
 * A ledger that comes in ends no measure: a license under one stays on record although the row does not name it any more. Nor does it wake a
 * license that was withdrawn or cancelled, whatever number it names.
 */
export function recordLicense(
  { institutionId, fact, known, issued = false }: LicenseRow,
  facts: Pick<Facts, 'today' | 'newId'>,
): LicenseRecording {
  if (known && known.ending !== null && !issued) return { change: 'KEPT', license: known, told: false };
  if (!fact) return unnamed(known);
  const { id, version, measures } = known ?? { id: facts.newId(), version: 0, measures: [] };
  const recordedState = stateOn(fact, facts);
  const state = licenseStateOf(recordedState, measures);
  const { validTo } = fact;
  const license = { id, institutionId, validTo, version: version + 1, recordedState, ending: null, measures, state };
  return { change: 'RECORDED', license, told: state !== known?.state };
}

function unnamed(known: LicenseStanding | undefined): LicenseRecording {
  if (!known) return { change: 'NONE', license: null, told: false };
  if (known.measures.length > 0) return { change: 'KEPT', license: known, told: false };
  return { change: 'REMOVED', license: { ...known, version: known.version + 1 }, told: true };
}
