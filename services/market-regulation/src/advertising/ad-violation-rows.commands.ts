import { openCaseProposals } from '@lianguan/case-proposal';
import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { AdCandidateStateName } from './ad-candidate.rules.js';
import type { EarlierViolation } from './ad-case.rules.js';
import type { AdChannelName, AdContentKindName, AdViolationKindName } from './ad-terms.rules.js';
import type { AdMatchName } from './ad-text.rules.js';
import type { AdViolationEventName, AdViolationStateName } from './ad-violation-lifecycle.rules.js';
import type { AdSourceName } from './ad-violation.rules.js';

/** The type of record that a file proves. */
export const AD_RECORD = 'AdViolation';

/** Instants as text. */
export interface AdViolationStepRow {
  readonly act: AdViolationEventName | 'recordSeenAd';
  readonly at: string;
  /** Null of a citizen: who told is in the record of acts alone. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

export interface AdViolationRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly channel: AdChannelName;
  readonly place: string;
  readonly seenOn: CalendarDay;
  readonly text: string;
  readonly source: AdSourceName;
  readonly documentNo: string | null;
  readonly match: AdMatchName;
  readonly filedAdId: string | null;
  readonly channelBan: string | null;
  readonly state: AdViolationStateName;
  readonly kinds: readonly AdViolationKindName[];
  readonly checkDue: CalendarDay;
  readonly checkExtended: boolean;
  readonly foundOn: CalendarDay | null;
  /** Of the two years before it was found: all violations, and false ads among them. */
  readonly repeatCount: number;
  readonly falseBefore: number;
  readonly stopDue: CalendarDay | null;
  readonly schoolNoticeNo: string | null;
  readonly removedOn: CalendarDay | null;
  readonly removalDocumentNo: string | null;
  readonly recordedAt: string;
  readonly steps: readonly AdViolationStepRow[];
}

export const adViolations = rowStore<AdViolationRow>('ad_violation', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  channel: 'channel',
  place: 'place',
  seenOn: 'seen_on',
  text: 'text',
  source: 'source',
  documentNo: 'document_no',
  match: 'match',
  filedAdId: 'filed_ad_id',
  channelBan: 'channel_ban',
  state: 'state',
  kinds: 'kinds',
  checkDue: 'check_due',
  checkExtended: 'check_extended',
  foundOn: 'found_on',
  repeatCount: 'repeat_count',
  falseBefore: 'false_before',
  stopDue: 'stop_due',
  schoolNoticeNo: 'school_notice_no',
  removedOn: 'removed_on',
  removalDocumentNo: 'removal_document_no',
  recordedAt: 'recorded_at',
  steps: 'steps',
});
const SELECTED = adViolations.selected.replace(/(seen_on|check_due|found_on|stop_due|removed_on)/gu, '$1::text');

export interface AdCandidateRow {
  readonly id: string;
  readonly violationId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly kind: AdContentKindName;
  readonly passage: string;
  readonly from: number;
  readonly to: number;
  readonly state: AdCandidateStateName;
  readonly reason: string | null;
  readonly decidedOn: CalendarDay | null;
}

export const adCandidates = rowStore<AdCandidateRow>('ad_candidate', {
  id: 'id',
  violationId: 'violation_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  kind: 'kind',
  passage: 'passage',
  from: 'begins_at',
  to: 'ends_at',
  state: 'state',
  reason: 'reason',
  decidedOn: 'decided_on',
});
const CANDIDATE_SELECTED = adCandidates.selected.replace('decided_on', 'decided_on::text');

export interface AdViolationFile {
  readonly row: AdViolationRow;
  readonly candidates: readonly AdCandidateRow[];
  /** Of the same institution, those found otherwise. */
  readonly others: readonly EarlierViolation[];
  /** Whether a proposal of it is still open. */
  readonly proposalOpen: boolean;
}

interface FoundRow extends EarlierViolation {
  readonly id: string;
  readonly institutionId: string;
}

/** The institutions are locked first: of two findings of one the later counts the earlier. */
export async function lockAdViolations(tx: Tx, ids: readonly string[]): Promise<Map<string, AdViolationFile>> {
  await tx.query(
    `select id from institution_directory
     where id in (select institution_id from ad_violation where id = any($1::uuid[])) order by id for no key update`,
    [ids],
  );
  const rows = await tx.query<AdViolationRow>(
    `select ${SELECTED} from ad_violation where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const candidates = await tx.query<AdCandidateRow>(
    `select ${CANDIDATE_SELECTED} from ad_candidate where violation_id = any($1::uuid[]) order by begins_at, id`,
    [ids],
  );
  const found = await tx.query<FoundRow>(
    `select id, institution_id as "institutionId", found_on::text as "foundOn", kinds from ad_violation
     where institution_id = any($1::uuid[]) and found_on is not null`,
    [rows.map(({ institutionId }) => institutionId)],
  );
  const open = await openCaseProposals(tx, 'AD_VIOLATION', ids);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        row,
        proposalOpen: open.has(row.id),
        candidates: candidates.filter(({ violationId }) => violationId === row.id),
        others: found.filter(({ id, institutionId }) => institutionId === row.institutionId && id !== row.id),
      },
    ]),
  );
}

export interface AdCandidateFile {
  readonly row: AdCandidateRow;
  readonly violationState: AdViolationStateName;
}

/** With the ads that they stand in, which are locked too: a verdict on a passage and one on the ad come one after the other. */
export async function lockAdCandidates(tx: Tx, ids: readonly string[]): Promise<Map<string, AdCandidateFile>> {
  const states = await tx.query<{ id: string; state: AdViolationStateName }>(
    `select id, state from ad_violation
     where id in (select violation_id from ad_candidate where id = any($1::uuid[])) order by id for update`,
    [ids],
  );
  const rows = await tx.query<AdCandidateRow>(
    `select ${CANDIDATE_SELECTED} from ad_candidate where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(
    rows.flatMap((row) => {
      const ad = states.find(({ id }) => id === row.violationId);
      return ad ? [[row.id, { row, violationState: ad.state }] as const] : [];
    }),
  );
}
