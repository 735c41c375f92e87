import { divisionsUnderWay, queueTask, type Command } from '@lianguan/service-kit';
import {
  CHECK_REFUSALS,
  decideCheck,
  type CheckRefusal,
  type StartedCheck,
  type StartTimetableCheck,
} from './check.rules.js';
import { timetableCheckTask } from './check.task.js';

export interface CheckJobId {
  readonly jobId: string;
}

export const startTimetableCheck: Command<
  StartTimetableCheck,
  ReadonlySet<string>,
  StartedCheck,
  CheckJobId,
  CheckRefusal
> = {
  name: 'startTimetableCheck',
  refusals: CHECK_REFUSALS,
  async load(tx, inputs) {
    // There is no row yet that a second start at the same moment could wait for.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('timetable check', 0))`);
    return divisionsUnderWay(
      tx,
      timetableCheckTask,
      inputs.map(({ divisionCode }) => divisionCode),
    );
  },
  decide: decideCheck,
  async apply(tx, accepted, { caller }) {
    for (const { outcome } of accepted) {
      const { jobId: id, divisionCode, day } = outcome;
      await queueTask(tx, timetableCheckTask, { id, caller, division: divisionCode, input: { divisionCode, day } });
    }
    return accepted.map(({ outcome: { jobId } }) => ({ jobId }));
  },
  subject: (_input, { jobId }) => ({ type: 'TimetableCheck', id: jobId }),
};
