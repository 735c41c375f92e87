import { changedRows } from '@lianguan/joint-measure/rules';
import type { EventDraft } from '@lianguan/service-kit';
import { registrationRecorded } from '../registration/index.js';
import type { RegistrationRow, Registrations } from './measure.rules.js';

export const registrationEvents = (rows: readonly RegistrationRow[]): EventDraft[] =>
  rows.flatMap((row) => row.institutionIds.map((id) => registrationRecorded(row, id)));

/** What the others learn of the registrations that an act has changed. */
export const changedRegistrationEvents = (before: Registrations | undefined, after: Registrations): EventDraft[] =>
  before ? registrationEvents(changedRows(before, after)) : [];
