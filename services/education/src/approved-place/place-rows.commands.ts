import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import { recordFacts } from '../file-record/index.js';
import { changeInstitutions } from '../institution/index.js';
import type { Approval } from './approval.rules.js';
import type { ApprovedPlace } from './place.rules.js';

export const approvedPlaces = rowStore<ApprovedPlace>('approved_place', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  role: 'role',
  address: 'address',
  description: 'description',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  documentNo: 'document_no',
});

/** The places of these institutions, those that have ended too. Who writes them holds the institution's lock. */
export const placesOf = (tx: Tx, institutionIds: readonly string[]): Promise<ApprovedPlace[]> =>
  tx.query<ApprovedPlace>(
    `select ${approvedPlaces.selected} from approved_place where institution_id = any($1::uuid[]) order by valid_from, id`,
    [institutionIds],
  );

export async function saveApprovals(tx: Tx, approvals: readonly Approval[], facts: Facts): Promise<void> {
  // The former address ends before the new one begins: only one is the main place at a time.
  for (const ended of [true, false])
    await approvedPlaces.save(
      tx,
      approvals.flatMap(({ places }) => places.filter(({ validTo }) => (validTo !== null) === ended)),
    );
  await changeInstitutions(
    tx,
    approvals.flatMap(({ moved }) => moved ?? []),
  );
  await recordFacts(
    tx,
    approvals.map(({ told }) => told),
    facts,
  );
}
