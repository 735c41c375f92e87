import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { AdChannelName, AdKindName } from './ad-terms.rules.js';
import type { AdvertiserFile } from './ad-violation.rules.js';
import type { FiledAdStateName } from './filed-ad.rules.js';

/** Instants as text. */
export interface FiledAdRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly kind: AdKindName;
  readonly text: string;
  readonly channel: AdChannelName;
  readonly place: string;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly documentNo: string;
  readonly state: FiledAdStateName;
  readonly filedOn: CalendarDay;
  readonly filedAt: string;
  readonly endedOn: CalendarDay | null;
  readonly endReason: string | null;
}

export const filedAds = rowStore<FiledAdRow>('filed_ad', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  kind: 'kind',
  text: 'text',
  channel: 'channel',
  place: 'place',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  documentNo: 'document_no',
  state: 'state',
  filedOn: 'filed_on',
  filedAt: 'filed_at',
  endedOn: 'ended_on',
  endReason: 'end_reason',
});
const SELECTED = filedAds.selected.replace(/(starts_on|ends_on|filed_on|ended_on)/gu, '$1::text');

export async function lockFiledAds(tx: Tx, ids: readonly string[]): Promise<Map<string, FiledAdRow>> {
  const rows = await tx.query<FiledAdRow>(
    `select ${SELECTED} from filed_ad where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

interface InstitutionRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly academic: boolean;
}

/** Those that are no part of another, each with all that it filed; locked. */
export async function lockAdvertisers(tx: Tx, ids: readonly string[]): Promise<Map<string, AdvertiserFile>> {
  const institutions = await tx.query<InstitutionRow>(
    `select d.id, d.division_code as "divisionCode",
       exists (select from institution_directory m join institution_class c on c.institution_id = m.id
               where m.root_id = d.id and c.training_class = 'ACADEMIC') as academic
     from institution_directory d where d.id = any($1::uuid[]) and d.root_id = d.id order by d.id for no key update`,
    [ids],
  );
  const filings = await tx.query<FiledAdRow>(
    `select ${SELECTED} from filed_ad where institution_id = any($1::uuid[]) order by filed_at desc, id`,
    [ids],
  );
  return new Map(
    institutions.map(({ id, ...institution }) => [
      id,
      { ...institution, filings: filings.filter(({ institutionId }) => institutionId === id) },
    ]),
  );
}
