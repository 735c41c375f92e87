import { divisionPrefix } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import { STANDING_STATES } from '../licensing/index.js';
import type { CampaignRow } from './campaign.rules.js';

export const campaigns = rowStore<CampaignRow>('re_registration_campaign', {
  id: 'id',
  divisionCode: 'division_code',
  name: 'name',
  documentNo: 'document_no',
  deadline: 'deadline',
  phases: 'phases',
  trainingClass: 'training_class',
  stage: 'stage',
  forProfit: 'for_profit',
  openedOn: 'opened_on',
  openedBy: 'opened_by',
});

export const readCampaigns = (tx: Tx, ids: readonly string[], lock = ''): Promise<CampaignRow[]> =>
  tx.query<CampaignRow>(
    `select ${campaigns.selected} from re_registration_campaign where id = any($1::uuid[]) order by id ${lock}`,
    [ids],
  );

export const lockCampaigns = (tx: Tx, ids: readonly string[]): Promise<CampaignRow[]> =>
  readCampaigns(tx, ids, 'for update');

/** An institution that a campaign is about and that has no notice yet. */
export interface Candidate {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly usccCode: string | null;
}

/** Of whom one does not know what ages it teaches, it cannot be said whether a campaign for one stage is about it. */
const OF_STAGE = 'c.stage is null or t.leading_stage = c.stage';
const OF_UNKNOWN_STAGE = 'c.stage is not null and t.stages is null';

/**
 * Licensed institutions of the campaign's scope without a record in it, and without one under way in another. For-profit is who is in the register of
 * enterprises and sole traders: by its paper, or by its code where no register was handed in.
 */
const candidatesSql = (stage: string) => `
  select c.id as "campaignId", t.id as "institutionId", t.division_code as "divisionCode", t.name, t.uscc_code as "usccCode",
    t.ledger_no as "ledgerNo"
  from unnest($1::uuid[], $2::text[]) as named(id, prefix)
  join re_registration_campaign c on c.id = named.id
  join training_institution t on t.root_id = t.id and starts_with(t.division_code, named.prefix)
  where (${stage}) and (c.training_class is null or t.training_class = c.training_class)
    and (c.for_profit is null or c.for_profit = (coalesce(t.uscc_code like '9%', false) or exists (
      select 1 from training_institution m join legal_person_paper p on p.institution_id = m.id
      where m.root_id = t.id and p.valid and p.kind = 'BUSINESS_LICENSE')))
    and exists (select 1 from training_institution m join license l on l.institution_id = m.id
                where m.root_id = t.id and l.state = any($3::text[]))
    and not exists (select 1 from training_institution m join re_registration r on r.institution_id = m.id
                    where m.root_id = t.id and (r.campaign_id = c.id or r.state not in ('DONE', 'TERMINATED')))`;

type Scope = Pick<CampaignRow, 'id' | 'divisionCode'>;

const parametersOf = (scopes: readonly Scope[]): unknown[] => [
  scopes.map(({ id }) => id),
  scopes.map(({ divisionCode }) => divisionPrefix(divisionCode)),
  STANDING_STATES,
];

export const candidatesOf = (tx: Tx, scope: Scope, institutionIds: readonly string[]): Promise<Candidate[]> =>
  tx.query<Candidate>(`${candidatesSql(OF_STAGE)} and t.id = any($4::uuid[])`, [
    ...parametersOf([scope]),
    institutionIds,
  ]);

/** In the order of the ledger. */
export const nextCandidates = (tx: Tx, scope: Scope, limit: number): Promise<Candidate[]> =>
  tx.query<Candidate>(`${candidatesSql(OF_STAGE)} order by t.division_code, t.ledger_no, t.id limit $4`, [
    ...parametersOf([scope]),
    limit,
  ]);

/** By campaign. */
export const countCandidates = (tx: Tx, scopes: readonly Scope[]) => countOf(tx, scopes, OF_STAGE);

/** By campaign: who would be in scope but for the stage, which the file does not tell. */
export const countOfUnknownStage = (tx: Tx, scopes: readonly Scope[]) => countOf(tx, scopes, OF_UNKNOWN_STAGE);

const MOST_UNKNOWN = 100;

/** The first of those, by campaign: whose stages are to be recorded. */
export async function ofUnknownStage(tx: Tx, scopes: readonly Scope[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.query<{ campaignId: string; institutionIds: string[] }>(
    `select "campaignId", array_agg("institutionId" order by place) as "institutionIds" from (
       select "campaignId", "institutionId", row_number() over (partition by "campaignId" order by "divisionCode", "ledgerNo", "institutionId") as place
       from (${candidatesSql(OF_UNKNOWN_STAGE)}) candidate) placed
     where place <= ${MOST_UNKNOWN} group by 1`,
    parametersOf(scopes),
  );
  return new Map(rows.map(({ campaignId, institutionIds }) => [campaignId, institutionIds]));
}

async function countOf(tx: Tx, scopes: readonly Scope[], stage: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ campaignId: string; count: number }>(
    `select "campaignId", count(*)::int as count from (${candidatesSql(stage)}) candidate group by 1`,
    parametersOf(scopes),
  );
  return new Map(rows.map(({ campaignId, count }) => [campaignId, count]));
}

/** How many institutions of each campaign are in each outcome, state and choice: one statement, so one moment. */
export const COUNTS = `
  select campaign_id, outcome, state, choice, count(*)::int as count
  from re_registration_file where campaign_id = any($1::uuid[]) group by campaign_id, outcome, state, choice`;

export interface Snapshot {
  readonly campaignId: string;
  readonly kind: 'NOTICE' | 'PHASE_END' | 'EXTENSION';
  readonly phase: string | null;
}

/** M52: the figures as they are now, kept. */
export async function takeSnapshots(tx: Tx, taken: readonly Snapshot[], facts: Facts): Promise<void> {
  if (taken.length === 0) return;
  const rows = taken.map((snapshot) => ({ ...snapshot, id: facts.newId() }));
  await tx.query(
    `insert into re_registration_snapshot (id, campaign_id, division_code, kind, phase, taken_on, taken_at, total, counts)
     select s.id, c.id, c.division_code, s.kind, s.phase, $3, $4, coalesce(sum(f.count), 0)::int,
       coalesce(jsonb_agg(jsonb_build_object('outcome', f.outcome, 'state', f.state, 'choice', f.choice, 'count', f.count)
         order by f.outcome, f.state, f.choice) filter (where f.count is not null), '[]')
     from jsonb_to_recordset($2::jsonb) as s(id uuid, "campaignId" uuid, kind text, phase text)
     join re_registration_campaign c on c.id = s."campaignId"
     left join (${COUNTS}) f on f.campaign_id = c.id
     group by s.id, c.id, c.division_code, s.kind, s.phase`,
    [rows.map(({ campaignId }) => campaignId), JSON.stringify(rows), facts.today, facts.now],
  );
}
