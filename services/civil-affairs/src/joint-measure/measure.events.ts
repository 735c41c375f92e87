import type { EventDraft } from '@lianguan/service-kit';
import { registrationRecorded, type RegistrationsInHand } from '../registration/index.js';

/** The registrations in hand, and whose they are for the departments that keep a copy. */
export interface RegistrationTarget extends RegistrationsInHand {
  /** By registration: every institution that it was told of. */
  readonly institutions: ReadonlyMap<string, readonly string[]>;
}

/** The others learn of each registration that a measure has changed. */
export function registrationEvents(before: RegistrationTarget, after: RegistrationsInHand): EventDraft[] {
  const versions = new Map(before.registrations.map(({ id, version }) => [id, version]));
  return after.registrations
    .filter(({ id, version }) => versions.get(id) !== version)
    .flatMap((registration) =>
      (before.institutions.get(registration.id) ?? []).map((institutionId) =>
        registrationRecorded(registration, institutionId),
      ),
    );
}
