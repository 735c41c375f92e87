import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { lockWatches, watches, type WatchRow } from './watch-rows.commands.js';
import {
  decideWatch,
  isWatchOverdue,
  named,
  WATCH_DUE,
  WATCH_REFUSALS,
  type RecordWatch,
  type WatchRefusal,
} from './watch.rules.js';

export interface WatchId {
  readonly watchId: string;
}

interface Outcome {
  readonly row: WatchRow;
  readonly transition: string;
}

export const recordResumptionWatch: Command<RecordWatch, Map<string, WatchRow>, Outcome, WatchId, WatchRefusal> = {
  name: 'recordResumptionWatch',
  refusals: WATCH_REFUSALS,
  load: (tx, inputs) =>
    lockWatches(
      tx,
      inputs.map(({ watchId }) => watchId),
    ),
  decide(rows, { watchId, ...said }, facts) {
    const known = rows.get(watchId);
    const constants = known ? facts.constantsIn(known.townshipCode) : facts.constants;
    const decided = decideWatch(known, said, { ...facts, constants });
    if (!decided.ok) return decided;
    const { pupilsSeen, checkedOn } = said;
    const row: WatchRow = {
      ...known!,
      pupilsSeen,
      checkedOn,
      officers: named(said.officers),
      documentNo: said.documentNo.trim(),
      note: said.note.trim() || null,
      recordedBy: facts.caller.subject,
      state: decided.value.to,
    };
    rows.set(watchId, row);
    return permit({ row, transition: decided.value.text });
  },
  async apply(tx, accepted) {
    await watches.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ input: { watchId } }) => ({ watchId }));
  },
  subject: ({ watchId: id }, { row: { documentNo, note }, transition }) => ({
    type: 'ResumptionWatch',
    id,
    documentNo: documentNo!,
    reason: note ?? undefined,
    transition,
  }),
  deadlines: ({ watchId }) => [{ name: WATCH_DUE, subjectId: watchId, due: null }],
};

/** Fired by the deadline that the acceptance sets; SYS only. The look can still be made. */
export const passWatchDue: Command<WatchId, Map<string, WatchRow>, WatchRow | null, null, never> = {
  name: 'passResumptionWatchDue',
  refusals: {},
  load: (tx, inputs) =>
    lockWatches(
      tx,
      inputs.map(({ watchId }) => watchId),
    ),
  decide(rows, { watchId }, { today }) {
    const known = rows.get(watchId);
    return permit(known && isWatchOverdue(known, today) ? { ...known, state: 'OVERDUE' as const } : null);
  },
  async apply(tx, accepted) {
    await watches.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ watchId: id }) => ({
    type: 'ResumptionWatch',
    id,
    transition: 'WATCHING -passWatchDue-> OVERDUE',
  }),
  changes: (outcome) => outcome !== null,
};
