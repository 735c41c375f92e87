import { rowStore, type Tx } from '@lianguan/service-kit';
import { COMPETENT_DEPARTMENTS, type CompetentDepartmentName } from '../classification/index.js';
import type {
  AppraisalChange,
  AppraisalFile,
  AppraisalRow,
  Material,
  MaterialKind,
  Opinion,
} from './appraisal.rules.js';
import type { Candidate, Finding, PanelDraw, PanelLevel, Seat } from './panel.rules.js';

const appraisals = rowStore<AppraisalRow>('appraisal', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  courseName: 'course_name',
  courseKey: 'course_key',
  subjects: 'subjects',
  grounds: 'grounds',
  newEvidence: 'new_evidence',
  previousId: 'previous_id',
  requestedBy: 'requested_by',
  requestedAt: 'requested_at',
  competentDepartment: 'competent_department',
  state: 'state',
  outstanding: 'outstanding',
  finding: 'finding',
  findingReason: 'finding_reason',
  reviewUntil: 'review_until',
  reviewReason: 'review_reason',
  finalFinding: 'final_finding',
  finalReason: 'final_reason',
  version: 'version',
});

const seats = rowStore<Seat>('panel_seat', {
  id: 'id',
  appraisalId: 'appraisal_id',
  divisionCode: 'division_code',
  level: 'level',
  expertId: 'expert_id',
  personId: 'person_id',
  state: 'state',
  recusalReason: 'recusal_reason',
});

interface MaterialRow extends Material {
  readonly id: string;
  readonly appraisalId: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

const materials = rowStore<MaterialRow>('appraisal_material', {
  id: 'id',
  appraisalId: 'appraisal_id',
  kind: 'kind',
  title: 'title',
  documentNo: 'document_no',
  sha256: 'sha256',
  recordedBy: 'recorded_by',
  recordedAt: 'recorded_at',
});

interface DrawRow extends PanelDraw {
  readonly id: string;
  readonly appraisalId: string;
  readonly drawnAt: string;
}

const draws = rowStore<DrawRow>('panel_draw', {
  id: 'id',
  appraisalId: 'appraisal_id',
  level: 'level',
  seed: 'seed',
  pool: 'pool',
  size: 'size',
  drawnAt: 'drawn_at',
});

interface OpinionRow extends Opinion {
  readonly id: string;
  readonly appraisalId: string;
  readonly seatId: string;
  readonly level: PanelLevel;
  readonly givenAt: string;
}

const opinions = rowStore<OpinionRow>('panel_opinion', {
  id: 'id',
  appraisalId: 'appraisal_id',
  seatId: 'seat_id',
  level: 'level',
  finding: 'finding',
  purpose: 'purpose',
  content: 'content',
  method: 'method',
  evaluation: 'evaluation',
  givenAt: 'given_at',
});

export const insertAppraisals = appraisals.insert;

export const competenceOf = (department: string): AppraisalFile['competent'] =>
  COMPETENT_DEPARTMENTS[department as CompetentDepartmentName];

type OfAppraisal<Row> = Row & { readonly appraisalId: string };

/** Experts whom the caller sees, each with whether a post in an institution is known of him. */
const CANDIDATES = `
  select e.id as "expertId", e.person_id as "personId", e.division_code as "divisionCode", e.subjects,
    held.hash is not null as conflicted
  from expert e
  left join lateral (select held.hash from posts_held(array[e.person_hash]) as held(hash) limit 1) held on true
  where e.withdrawn_on is null and e.subjects && $1::text[]`;

/** The appraisals with all that their rules ask for, locked; of what is sealed nothing. */
export async function loadFiles(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AppraisalFile>> {
  const rows = await tx.query<AppraisalRow & { readonly reviewUntil: Date | string | null }>(
    `select ${appraisals.selected} from appraisal where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const of = <Row extends object>(sql: string): Promise<OfAppraisal<Row>[]> => tx.query<OfAppraisal<Row>>(sql, [ids]);
  const kinds = await of<{ kind: MaterialKind }>(
    'select appraisal_id as "appraisalId", kind from appraisal_material where appraisal_id = any($1::uuid[])',
  );
  const lots = await of<PanelDraw>(`select ${draws.selected} from panel_draw where appraisal_id = any($1::uuid[])`);
  const sitting = await of<Seat>(
    `select ${seats.selected} from panel_seat where appraisal_id = any($1::uuid[]) order by id for update`,
  );
  const given = await of<{ level: PanelLevel; finding: Finding }>(
    'select appraisal_id as "appraisalId", level, finding from panel_opinion where appraisal_id = any($1::uuid[])',
  );
  const candidates = await tx.query<Candidate>(CANDIDATES, [[...new Set(rows.flatMap(({ subjects }) => subjects))]]);
  return new Map(
    rows.map((row): [string, AppraisalFile] => {
      const own = <Row>(all: readonly OfAppraisal<Row>[]) => all.filter(({ appraisalId }) => appraisalId === row.id);
      const file = {
        row: { ...row, reviewUntil: row.reviewUntil && new Date(row.reviewUntil).toISOString() },
        competent: competenceOf(row.competentDepartment),
        materials: own(kinds).map(({ kind }) => kind),
        draws: own(lots),
        seats: own(sitting),
        findings: own(given),
        candidates,
      };
      return [row.id, file];
    }),
  );
}

/** An expert's rights end with the seat, so the seats come last; an opinion is written while its seat is open. */
export async function saveChanges(
  tx: Tx,
  changes: readonly AppraisalChange[],
  { now, newId, recordedBy }: { readonly now: Date; readonly newId: () => string; readonly recordedBy: string },
): Promise<void> {
  const at = now.toISOString();
  const rowsOf = <Row>(make: (change: AppraisalChange) => readonly Row[]) => changes.flatMap((change) => make(change));
  await opinions.insert(
    tx,
    rowsOf(({ row, opinion }) => {
      if (!opinion) return [];
      const { seat, ...given } = opinion;
      return [{ ...given, id: newId(), appraisalId: row.id, seatId: seat.id, level: seat.level, givenAt: at }];
    }),
  );
  await appraisals.save(
    tx,
    changes.map(({ row }) => row),
  );
  await materials.insert(
    tx,
    rowsOf(({ row, materials: documents = [] }) =>
      documents.map((one) => ({ ...one, id: newId(), appraisalId: row.id, recordedBy, recordedAt: at })),
    ),
  );
  await draws.insert(
    tx,
    rowsOf(({ row, draw }) => (draw ? [{ ...draw, id: newId(), appraisalId: row.id, drawnAt: at }] : [])),
  );
  await seats.save(
    tx,
    rowsOf(({ seats: changed = [] }) => changed),
  );
}
