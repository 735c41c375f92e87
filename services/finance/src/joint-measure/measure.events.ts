import { changedRows } from '@lianguan/joint-measure/rules';
import type { EventDraft } from '@lianguan/service-kit';
import { escrowAccountRecorded } from '../escrow-account/index.js';
import type { AccountRow, Accounts } from './measure.rules.js';

export const accountEvents = (accounts: readonly AccountRow[]): EventDraft[] =>
  accounts.flatMap((account) => account.institutionIds.map((id) => escrowAccountRecorded(account, id)));

/** What the others learn of the accounts that an act has changed. */
export const changedAccountEvents = (before: Accounts | undefined, after: Accounts): EventDraft[] =>
  before ? accountEvents(changedRows(before, after)) : [];
