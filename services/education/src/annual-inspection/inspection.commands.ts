import { endOfDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import { STANDING_STATES } from '../licensing/index.js';
import {
  decideInspection,
  decideOpening,
  INSPECTION_RECTIFY_DUE,
  INSPECTION_REFUSALS,
  type InspectionAct,
  type InspectionActName,
  type InspectionChange,
  type InspectionFacts,
  type InspectionRefusal,
  type InspectionRow,
  type OpenInspections,
  type Uninspected,
} from './inspection.rules.js';

const store = rowStore<InspectionRow>('annual_inspection', {
  id: 'id',
  licenseId: 'license_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  year: 'year',
  state: 'state',
  facts: 'facts',
  findings: 'findings',
  rectifyDue: 'rectify_due',
  openedOn: 'opened_on',
  concludedOn: 'concluded_on',
  publishedOn: 'published_on',
});
const SELECTED = store.selected.replace(/(rectify_due|opened_on|concluded_on|published_on)/gu, '$1::text');

/** What the records say of license `l` and of the year `y.year`, over all registrations of its institution. */
const FACTS = `jsonb_build_object(
  'licenseState', l.state,
  'registered', exists (select from training_institution m join legal_person_paper p on p.institution_id = m.id
    where m.root_id = h.root_id and p.valid),
  'accountActive', exists (select from training_institution m join escrow_standing e on e.institution_id = m.id
    where m.root_id = h.root_id and e.state = 'ACTIVE'),
  'measures', (select count(*) from training_institution m join measure_order o on o.institution_id = m.id
    where m.root_id = h.root_id and o.state in ('EXECUTED', 'COMPENSATION_DUE', 'COMPENSATED', 'COMPENSATION_FAILED')
      and extract(year from o.received_at at time zone 'Asia/Shanghai') = y.year),
  'handlingState', (select c.state from training_institution m join certificate_handling c on c.institution_id = m.id
    where m.root_id = h.root_id and c.state <> 'WITHDRAWN' order by c.decided_at desc, c.id desc limit 1),
  'appraisals', (select count(*) from training_institution m join appraisal a on a.institution_id = m.id
    where m.root_id = h.root_id and extract(year from a.requested_at at time zone 'Asia/Shanghai') = y.year),
  'academicFindings', (select count(*) from training_institution m join appraisal a on a.institution_id = m.id
    where m.root_id = h.root_id and extract(year from a.requested_at at time zone 'Asia/Shanghai') = y.year
      and coalesce(a.final_finding, a.finding) = 'ACADEMIC'),
  'staffListed', s.listed,
  'staffClear', s.clear)`;

const FACTS_FROM = `join training_institution h on h.id = l.institution_id
  left join lateral (
    select (a.staff_answer->>'listed')::integer as listed, (a.staff_answer->>'clear')::integer as clear
    from license_application a where a.institution_id = l.institution_id and a.staff_answer is not null
    order by a.staff_answer->>'answeredOn' desc limit 1
  ) s on true`;

export interface Opened {
  readonly opened: number;
}

/** For all licenses in force that the caller's office sees. */
export const openAnnualInspections: Command<
  OpenInspections,
  ReadonlyMap<number, readonly Uninspected[]>,
  readonly InspectionRow[],
  Opened,
  InspectionRefusal
> = {
  name: 'openAnnualInspections',
  refusals: INSPECTION_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<Uninspected & { year: number }>(
      `select y.year, l.id as "licenseId", l.institution_id as "institutionId", l.division_code as "divisionCode", ${FACTS} as facts
       from (select distinct year from unnest($1::integer[]) as year) y
       cross join license l ${FACTS_FROM}
       where l.state = any($2::text[]) and extract(year from l.valid_from) <= y.year
         and not exists (select from annual_inspection i where i.license_id = l.id and i.year = y.year)
       order by l.id for update of l`,
      [inputs.map(({ year }) => year), STANDING_STATES],
    );
    return new Map(
      inputs.map(({ year }) => [year, rows.flatMap(({ year: of, ...license }) => (of === year ? license : []))]),
    );
  },
  decide: (uninspected, input, facts) => decideOpening(uninspected.get(input.year) ?? [], input, facts),
  async apply(tx, accepted) {
    await store.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome }) => ({ opened: outcome.length }));
  },
  subject: ({ year }, opened) => ({
    type: 'AnnualInspection',
    id: String(year),
    basis: '民办教育促进法 第四十一条',
    reason: `${opened.length} 家`,
  }),
};

export interface InspectionId {
  readonly inspectionId: string;
}

type Files = ReadonlyMap<string, InspectionRow>;

/** An act on one inspection, judged by the records as they stand. */
export function inspectionCommand(
  act: InspectionActName,
): Command<InspectionAct, Files, InspectionChange | 'NOT_DUE', InspectionId, InspectionRefusal> {
  return {
    name: `${act}AnnualInspection`,
    refusals: INSPECTION_REFUSALS,
    load: loadInspections,
    decide: (files, input, facts) => decideInspection(files.get(input.inspectionId), input, facts),
    async apply(tx, accepted) {
      await store.save(
        tx,
        accepted.flatMap(({ outcome }) => (outcome === 'NOT_DUE' ? [] : outcome.inspection)),
      );
      return accepted.map(({ input: { inspectionId } }) => ({ inspectionId }));
    },
    subject: ({ inspectionId, findings }, outcome) => ({
      type: 'AnnualInspection',
      id: inspectionId,
      basis: (outcome !== 'NOT_DUE' && outcome.basis) || undefined,
      reason: findings?.trim() || undefined,
      transition: outcome === 'NOT_DUE' ? undefined : outcome.transition,
    }),
    deadlines(_input, outcome) {
      if (outcome === 'NOT_DUE') return [];
      const { id, state, rectifyDue } = outcome.inspection;
      const due = state === 'RECTIFYING' && rectifyDue ? endOfDay(rectifyDue) : null;
      return [{ name: INSPECTION_RECTIFY_DUE, subjectId: id, due }];
    },
    changes: (outcome) => outcome !== 'NOT_DUE',
  };
}

async function loadInspections(tx: Tx, inputs: readonly InspectionAct[]): Promise<Files> {
  const rows = await tx.query<InspectionRow>(
    `select ${SELECTED} from annual_inspection where id = any($1::uuid[]) order by id for update`,
    [inputs.map(({ inspectionId }) => inspectionId)],
  );
  const open = rows.filter(({ concludedOn }) => concludedOn === null);
  const found = await tx.query<{ id: string; facts: InspectionFacts }>(
    `select y.id, ${FACTS} as facts from annual_inspection y join license l on l.id = y.license_id ${FACTS_FROM}
     where y.id = any($1::uuid[])`,
    [open.map(({ id }) => id)],
  );
  const factsOf = new Map(found.map(({ id, facts }) => [id, facts]));
  return new Map(rows.map((row) => [row.id, { ...row, facts: factsOf.get(row.id) ?? row.facts }]));
}
