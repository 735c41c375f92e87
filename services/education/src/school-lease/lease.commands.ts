import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  actStep,
  checkTexts,
  knownSchools,
  recordAct,
  SCHOOL_ACT_REFUSALS,
  type ActStepRow,
  type KnownSchool,
  type RecordAct,
  type RecordId,
  type SchoolActRefusal,
} from '../school/index.js';
import {
  decideLease,
  LEASE_REFUSALS,
  leaseLifecycle,
  type FoundLease,
  type LeaseActName,
  type LeaseRefusal,
  type LeaseStateName,
} from './lease.rules.js';

interface LeaseRow {
  readonly id: string;
  readonly schoolId: string;
  readonly institutionId: string | null;
  readonly divisionCode: string;
  readonly place: string;
  readonly areaM2: number;
  readonly foundOn: CalendarDay;
  readonly facts: string;
  readonly state: LeaseStateName;
  readonly steps: readonly ActStepRow[];
}

const leases = rowStore<LeaseRow>('school_lease', {
  id: 'id',
  schoolId: 'school_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  place: 'place',
  areaM2: 'area_m2',
  foundOn: 'found_on',
  facts: 'facts',
  state: 'state',
  steps: 'steps',
});

async function lockLeases(tx: Tx, ids: readonly string[]): Promise<Map<string, LeaseRow>> {
  const rows = await tx.query<LeaseRow>(
    `select ${leases.selected.replace('found_on', 'found_on::text')} from school_lease
     where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

interface FindState {
  readonly schools: ReadonlyMap<string, KnownSchool>;
  readonly tenants: ReadonlySet<string>;
}

export const recordSchoolLease: Command<FoundLease, FindState, LeaseRow, RecordId, LeaseRefusal | SchoolActRefusal> = {
  name: 'recordSchoolLease',
  refusals: { ...SCHOOL_ACT_REFUSALS, ...LEASE_REFUSALS },
  async load(tx, inputs) {
    const rows = await tx.query<{ id: string }>(
      'select id from training_institution where id = any($1::uuid[]) and root_id = id',
      [inputs.flatMap(({ institutionId }) => institutionId ?? [])],
    );
    const schools = await knownSchools(
      tx,
      inputs.map(({ schoolId }) => schoolId),
    );
    return { schools, tenants: new Set(rows.map(({ id }) => id)) };
  },
  decide({ schools, tenants }, input, facts) {
    const texts = checkTexts(input, [input.place]);
    if (!texts.ok) return texts;
    const { schoolId, institutionId, areaM2, foundOn, documentNo } = input;
    const school = schools.get(schoolId);
    const decided = decideLease(input, {
      today: facts.today,
      schoolKnown: school !== undefined,
      tenantKnown: institutionId !== null && tenants.has(institutionId),
    });
    if (!decided.ok) return decided;
    return permit({
      id: facts.newId(),
      schoolId,
      institutionId,
      divisionCode: school!.divisionCode,
      place: input.place.trim(),
      areaM2,
      foundOn,
      facts: input.reason.trim(),
      state: leaseLifecycle.initial,
      steps: [actStep({ act: 'recordSchoolLease', documentNo }, facts)],
    });
  },
  async apply(tx, accepted) {
    await leases.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ recordId: id }));
  },
  subject: ({ reason, documentNo }, { id }) => ({
    type: 'SchoolLease',
    id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
  }),
};

const leaseCommand = (name: LeaseActName) =>
  recordAct(name, {
    type: 'SchoolLease',
    refusals: {},
    lock: lockLeases,
    save: leases.save,
    decide: ({ state }, { act }: RecordAct<LeaseActName>, { caller }) => leaseLifecycle.step(state, act, caller),
  });

export const LEASE_COMMANDS = {
  dismissSchoolLease: leaseCommand('dismissSchoolLease'),
  orderPremisesReturn: leaseCommand('orderPremisesReturn'),
  reportPremisesReturn: leaseCommand('reportPremisesReturn'),
  confirmPremisesReturn: leaseCommand('confirmPremisesReturn'),
  refusePremisesReturn: leaseCommand('refusePremisesReturn'),
} satisfies Record<LeaseActName, unknown>;
