import type { DeadlineDraft } from '@lianguan/service-kit';
import { movementCheck, reopening, reportCheck } from '../escrow-account/index.js';
import { isBooked, leavesToInstitution, MOVEMENTS } from './chart.rules.js';
import { pendingDeadline } from './escrow-ledger.events.js';
import type { Book, Entry } from './escrow-ledger.rules.js';

/** What is looked at after these entries: the terms of what is pending, and their accounts, each once. */
export const deadlinesOf = (entries: readonly Entry[], book: Book, now: Date): DeadlineDraft[] => [
  ...entries.flatMap(({ request }) => pendingDeadline(request)),
  ...accountsOf(entries.filter(isLarge)).map((id) => movementCheck(id, now)),
  ...accountsOf(entries.filter((entry) => lessensDeposit(entry, book))).map((id) => reportCheck(id, now)),
  ...accountsOf(entries.filter((entry) => comesBackToClosed(entry, book))).map((id) => reopening(id, now)),
];

const accountsOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.map(({ moved }) => moved.escrowAccountId)),
];

/** The bank has paid the institution: perhaps a large movement. */
const isLarge = ({ phase, moved: { code } }: Entry): boolean => phase === 'POST' && leavesToInstitution(code);

/** In deposit mode the alarms are about the deposit. */
const lessensDeposit = ({ phase, moved: { code }, debit }: Entry, { accounts }: Book): boolean =>
  accounts.get(debit)!.mode === 'RISK_DEPOSIT' &&
  isBooked(phase) &&
  (phase === 'REVERSE' ? code === 'RISK_DEPOSIT' : MOVEMENTS[code].credit === 'RISK_DEPOSIT_BANK');

/** What is booked back on a closed account is there to be paid again. */
const comesBackToClosed = ({ phase, debit }: Entry, { accounts }: Book): boolean =>
  phase === 'REVERSE' && accounts.get(debit)!.state === 'CLOSED';
