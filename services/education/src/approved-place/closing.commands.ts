import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { recordFacts, type FactsTold } from '../file-record/index.js';
import { lockInstitutions } from '../institution/index.js';
import { closingOf, CLOSING_REFUSALS, decideClosing, type ClosingRefusal } from './closing.rules.js';
import { approvedPlaces, placesOf } from './place-rows.commands.js';
import type { ApprovedPlace } from './place.rules.js';

export interface CloseTeachingPoint {
  readonly placeId: string;
  readonly reason: string;
}

interface Closed {
  readonly place: ApprovedPlace;
  readonly told: FactsTold;
  readonly transition: string;
}

interface PlacesState {
  places: readonly ApprovedPlace[];
  /** Of each institution's file. */
  readonly divisions: ReadonlyMap<string, string>;
}

export const closeTeachingPoint: Command<
  CloseTeachingPoint,
  PlacesState,
  Closed,
  { readonly placeId: string },
  ClosingRefusal
> = {
  name: 'closeTeachingPoint',
  refusals: CLOSING_REFUSALS,
  /** With all places of the same institutions, under the institutions' lock. */
  async load(tx, inputs) {
    const owners = await tx.query<{ institutionId: string }>(
      'select institution_id as "institutionId" from approved_place where id = any($1::uuid[])',
      [inputs.map(({ placeId }) => placeId)],
    );
    const ids = owners.map(({ institutionId }) => institutionId);
    const institutions = await lockInstitutions(tx, ids);
    return {
      places: await placesOf(tx, ids),
      divisions: new Map(institutions.map(({ id, divisionCode }) => [id, divisionCode])),
    };
  },
  decide(state, { placeId, reason }, facts) {
    const place = state.places.find(({ id }) => id === placeId);
    const decided = decideClosing(place, reason, facts);
    if (!decided.ok) return decided;
    const { institutionId } = place!;
    const places = state.places.filter((other) => other.institutionId === institutionId);
    const closed = closingOf(place!, { places, fileDivision: state.divisions.get(institutionId)! }, facts);
    state.places = state.places.map((other) => (other.id === placeId ? closed.place : other));
    return permit({ ...closed, transition: decided.value.text });
  },
  async apply(tx, accepted, facts) {
    await approvedPlaces.save(
      tx,
      accepted.map(({ outcome }) => outcome.place),
    );
    await recordFacts(
      tx,
      accepted.map(({ outcome }) => outcome.told),
      facts,
    );
    return accepted.map(({ input: { placeId } }) => ({ placeId }));
  },
  subject: ({ placeId, reason }, { transition }) => ({
    type: 'ApprovedPlace',
    id: placeId,
    reason: reason.trim(),
    transition,
  }),
};
