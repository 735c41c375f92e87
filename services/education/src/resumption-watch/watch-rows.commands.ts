import { dayOf, type CalendarDay } from '@lianguan/kernel';
import { dueOf, rowStore, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import { WATCH_DUE, watchTerm, type WatchStanding } from './watch.rules.js';

export interface WatchRow extends WatchStanding {
  readonly id: string;
  readonly acceptanceId: string;
  readonly institutionId: string;
  readonly schoolName: string;
  readonly townshipCode: string;
  readonly dueOn: CalendarDay;
  readonly pupilsSeen: number | null;
  readonly checkedOn: CalendarDay | null;
  readonly officers: readonly string[];
  readonly documentNo: string | null;
  readonly note: string | null;
  readonly recordedBy: string | null;
}

export const watches = rowStore<WatchRow>('resumption_watch', {
  id: 'id',
  acceptanceId: 'acceptance_id',
  institutionId: 'institution_id',
  schoolName: 'school_name',
  townshipCode: 'township_code',
  acceptedOn: 'accepted_on',
  pupilsAllowed: 'pupils_allowed',
  dueOn: 'due_on',
  state: 'state',
  pupilsSeen: 'pupils_seen',
  checkedOn: 'checked_on',
  officers: 'officers',
  documentNo: 'document_no',
  note: 'note',
  recordedBy: 'recorded_by',
});

export async function lockWatches(tx: Tx, ids: readonly string[]): Promise<Map<string, WatchRow>> {
  const rows = await tx.query<WatchRow>(
    `select ${watches.selected} from resumption_watch where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was accepted: the plan's number where an emergency asked for one, else as many as before. */
export interface AcceptedSchool {
  readonly id: string;
  readonly institutionId: string;
  readonly schoolName: string;
  readonly townshipCode: string;
  readonly scale: number;
  readonly plan: { readonly capacityPerSlot: number } | null;
}

/** The to-do that an acceptance begins; its constants are those of the place. */
export function watchOf(
  { id: acceptanceId, institutionId, schoolName, townshipCode, scale, plan }: AcceptedSchool,
  { newId, today, constants }: Pick<Facts, 'newId' | 'today' | 'constants'>,
): { readonly row: WatchRow; readonly deadline: DeadlineDraft } {
  const term = watchTerm(constants);
  const deadline = dueOf(today, term, constants);
  const row: WatchRow = {
    id: newId(),
    acceptanceId,
    institutionId,
    schoolName,
    townshipCode,
    acceptedOn: today,
    pupilsAllowed: plan?.capacityPerSlot ?? scale,
    dueOn: dayOf(deadline.due),
    state: 'WATCHING',
    pupilsSeen: null,
    checkedOn: null,
    officers: [],
    documentNo: null,
    note: null,
    recordedBy: null,
  };
  return { row, deadline: { name: WATCH_DUE, subjectId: row.id, ...deadline, term, startedOn: today } };
}
