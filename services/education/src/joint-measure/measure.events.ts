import type { EventDraft } from '@lianguan/service-kit';
import { licenseStateChanged, type LicensesInHand } from '../licensing/index.js';

/** The others learn of each license that a measure has brought into another state. */
export function licenseEvents(before: LicensesInHand, after: LicensesInHand): EventDraft[] {
  const states = new Map(before.licenses.map(({ id, state }) => [id, state]));
  return after.licenses
    .filter(({ id, state }) => states.get(id) !== state)
    .map((license) => licenseStateChanged(license, license.state));
}
