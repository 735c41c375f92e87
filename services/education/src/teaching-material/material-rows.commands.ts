import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import { SUBJECTS } from '../classification/index.js';
import type { EditionContext, FilingInstitution, MaterialRow, OnFile } from './edition.rules.js';
import type { MaterialChange, MaterialFile, UsingCourse } from './review.rules.js';
import {
  NO_OPINIONS,
  type ExpertCandidate,
  type MaterialSeat,
  type MaterialVerdictName,
  type OpinionTexts,
} from './seat.rules.js';

const materials = rowStore<MaterialRow>('teaching_material', {
  id: 'id',
  seriesId: 'series_id',
  version: 'version',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  title: 'title',
  subject: 'subject',
  stage: 'stage',
  source: 'source',
  isbn: 'isbn',
  publisher: 'publisher',
  selectionNo: 'selection_no',
  sha256: 'sha256',
  state: 'state',
  selfReviewNo: 'self_review_no',
  selfReviewNote: 'self_review_note',
  round: 'round',
  panelSize: 'panel_size',
  outstanding: 'outstanding',
  dueAt: 'due_at',
  overdue: 'overdue',
  filingNo: 'filing_no',
  filedOn: 'filed_on',
  usedFrom: 'used_from',
  lastUsedOn: 'last_used_on',
  decisionReason: 'decision_reason',
  ban: 'ban',
  retainUntil: 'retain_until',
});
const MATERIAL = materials.selected.replace(/(filed_on|used_from|last_used_on)/gu, '$1::text');

const seats = rowStore<MaterialSeat>('material_seat', {
  id: 'id',
  materialId: 'material_id',
  divisionCode: 'division_code',
  round: 'round',
  expertId: 'expert_id',
  personId: 'person_id',
  state: 'state',
  recusalReason: 'recusal_reason',
});

interface OpinionRow extends OpinionTexts {
  readonly id: string;
  readonly materialId: string;
  readonly seatId: string;
  readonly round: number;
  readonly givenAt: string;
}

const opinions = rowStore<OpinionRow>('material_opinion', {
  id: 'id',
  materialId: 'material_id',
  seatId: 'seat_id',
  round: 'round',
  verdict: 'verdict',
  thought: 'thought',
  correctness: 'correctness',
  fitness: 'fitness',
  givenAt: 'given_at',
});

interface UseRow {
  readonly id: string;
  readonly materialId: string;
  readonly courseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly since: CalendarDay;
}

const uses = rowStore<UseRow>('material_use', {
  id: 'id',
  materialId: 'material_id',
  courseId: 'course_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  since: 'since',
});

export const insertMaterials = materials.insert;

export type KnownOfInstitution = Omit<EditionContext, 'subject'>;

/** In the order of the ids. The institutions are locked: two filings at once would not see each other's book. */
export async function editionContexts(
  tx: Tx,
  institutionIds: readonly (string | null)[],
): Promise<readonly KnownOfInstitution[]> {
  const ids = institutionIds.flatMap((id) => id ?? []);
  const found = await tx.query<FilingInstitution & { askedId: string }>(
    `select a.id as "askedId", t.id as "institutionId", t.division_code as "divisionCode", t.training_class as "trainingClass"
     from training_institution a join training_institution t on t.id = a.root_id
     where a.id = any($1::uuid[]) order by t.id for update of t`,
    [ids],
  );
  // What an institution gave up of its own accord it may file again.
  const onFile = await tx.query<OnFile & { institutionId: string }>(
    `select id, institution_id as "institutionId", isbn, sha256 from teaching_material
     where institution_id = any($1::uuid[]) and (ban is not null or state not in ('WITHDRAWN', 'ARCHIVED'))`,
    [found.map(({ institutionId }) => institutionId)],
  );
  return institutionIds.map((id) => {
    const institution = found.find(({ askedId }) => askedId === id);
    return { institution, onFile: onFile.filter((row) => row.institutionId === institution?.institutionId) };
  });
}

/** What an act names beside the edition. */
export interface NamedInAct {
  readonly materialId: string;
  readonly expertIds?: readonly string[];
  readonly courseId?: string;
}

interface Instants {
  readonly dueAt: Date | null;
  readonly retainUntil: Date | null;
}

/** Experts whom the caller sees, each with whether a post in an institution is known of him. */
const EXPERTS = `
  select e.id as "expertId", e.person_id as "personId", e.subjects, held.hash is not null as conflicted
  from expert e
  left join lateral (select held.hash from posts_held(array[e.person_hash]) as held(hash) limit 1) held on true
  where e.withdrawn_on is null and e.id = any($1::uuid[])`;

/** The editions with all that their rules ask for, locked; of sealed opinions nothing but the count before the last. */
export async function loadFiles(tx: Tx, inputs: readonly NamedInAct[]): Promise<ReadonlyMap<string, MaterialFile>> {
  const ids = inputs.map(({ materialId }) => materialId);
  // The whole series is locked: of its editions one is in use at a time.
  const series = await tx.query<Omit<MaterialRow, keyof Instants> & Instants>(
    `select ${MATERIAL} from teaching_material
     where series_id in (select series_id from teaching_material where id = any($1::uuid[])) order by id for update`,
    [ids],
  );
  const rows = series.filter(({ id }) => ids.includes(id));
  const sitting = await tx.query<MaterialSeat>(
    `select ${seats.selected} from material_seat where material_id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const named = inputs.flatMap(({ expertIds = [] }) => expertIds);
  const experts = await tx.query<ExpertCandidate>(EXPERTS, [[...sitting.map(({ expertId }) => expertId), ...named]]);
  const tallies = await tx.query<{ materialId: string; verdict: MaterialVerdictName; given: number }>(
    'select material_id as "materialId", verdict, given from material_tally($1::uuid[])',
    [ids],
  );
  const courses = await loadCourses(tx, inputs);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        row: {
          ...row,
          dueAt: row.dueAt && new Date(row.dueAt).toISOString(),
          retainUntil: row.retainUntil && new Date(row.retainUntil).toISOString(),
        },
        subjectTitle: SUBJECTS[row.subject].title,
        editions: series.filter(({ seriesId }) => seriesId === row.seriesId),
        seats: sitting.filter(({ materialId }) => materialId === row.id),
        experts,
        course: courses.find(({ materialId }) => materialId === row.id),
        tally: tallies
          .filter(({ materialId }) => materialId === row.id)
          .reduce((tally, { verdict, given }) => ({ ...tally, [verdict]: given }), NO_OPINIONS),
      },
    ]),
  );
}

async function loadCourses(
  tx: Tx,
  inputs: readonly NamedInAct[],
): Promise<readonly (UsingCourse & { readonly materialId: string })[]> {
  const asked = inputs.flatMap(({ materialId, courseId }) => (courseId ? [{ materialId, courseId }] : []));
  if (asked.length === 0) return [];
  return tx.query<UsingCourse & { materialId: string }>(
    `select a."materialId", c.id, c.state, c.subject, c.stage,
       exists (select from material_use u
         where u.course_id = c.id and u.material_id = a."materialId" and u.until is null) as using
     from jsonb_to_recordset($1::jsonb) as a("materialId" uuid, "courseId" uuid)
     join course_filing c on c.id = a."courseId"
     join teaching_material m on m.id = a."materialId" and m.institution_id = c.institution_id`,
    [JSON.stringify(asked)],
  );
}

/** An expert's rights end with the seat, so the seats come last; an opinion is written while its seat is open. */
export async function saveChanges(
  tx: Tx,
  changes: readonly MaterialChange[],
  { now, today, newId }: { readonly now: Date; readonly today: CalendarDay; readonly newId: () => string },
): Promise<void> {
  await opinions.insert(
    tx,
    changes.flatMap(({ row, opinion }) => {
      if (!opinion) return [];
      const { seat, ...given } = opinion;
      const place = { materialId: row.id, seatId: seat.id, round: seat.round };
      return [{ ...given, ...place, id: newId(), givenAt: now.toISOString() }];
    }),
  );
  await materials.save(
    tx,
    changes.map(({ row }) => row),
  );
  await seats.save(
    tx,
    changes.flatMap(({ seats: changed = [] }) => changed),
  );
  await uses.insert(
    tx,
    changes.flatMap(({ row: { id: materialId, institutionId, divisionCode }, courseId }) =>
      courseId ? [{ id: newId(), materialId, courseId, institutionId, divisionCode, since: today }] : [],
    ),
  );
  const ended = changes.flatMap(({ row, ended: isEnded }) => (isEnded ? row.id : []));
  if (ended.length > 0)
    await tx.query('update material_use set until = $2 where material_id = any($1::uuid[]) and until is null', [
      ended,
      today,
    ]);
}
