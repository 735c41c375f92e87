import { permit } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import { personKeys } from '../operator-conflict/index.js';
import type { ApplicationRow } from './application-file.rules.js';
import { applications, lockApplications, NEVER_DUE } from './application-rows.commands.js';
import {
  checkDraft,
  DRAFT_REFUSALS,
  type CheckedPerson,
  type DraftApplication,
  type DraftRefusal,
} from './draft.rules.js';

interface Drafted {
  readonly application: ApplicationRow;
  readonly persons: readonly CheckedPerson[];
}

type Known = ReadonlyMap<string, ApplicationRow>;

/** The applicant fills the form in, or anew; also to correct what was asked for. */
export const draftLicenseApplication: Command<
  DraftApplication,
  Known,
  Drafted,
  { readonly applicationId: string },
  DraftRefusal
> = {
  name: 'draftLicenseApplication',
  refusals: DRAFT_REFUSALS,
  async load(tx, inputs) {
    const rows = await lockApplications(
      tx,
      inputs.flatMap(({ applicationId }) => applicationId ?? []),
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(known, input, facts) {
    const before = input.applicationId === null ? null : known.get(input.applicationId);
    const checked = checkDraft(before, input);
    if (!checked.ok) return checked;
    const { owners, persons } = checked.value;
    const { applicationId: _id, persons: _persons, companies: _companies, holdings: _holdings, ...plan } = input;
    const begun = before ?? beginning(facts);
    return permit({ application: { ...begun, ...plan, owners, version: begun.version + 1 }, persons });
  },
  async apply(tx, accepted) {
    const drafts = accepted.map(({ outcome }) => outcome);
    await applications.save(
      tx,
      drafts.map(({ application }) => application),
    );
    await replacePersons(tx, drafts);
    return drafts.map(({ application }) => ({ applicationId: application.id }));
  },
  subject: (_input, { application }) => ({ type: 'LicenseApplication', id: application.id }),
};

const beginning = (facts: Facts) =>
  ({
    id: facts.newId(),
    version: 0,
    state: 'DRAFT',
    agencies: [],
    correctionItems: [],
    extended: false,
    overdue: [],
    siteCheck: null,
    decision: null,
    license: null,
    staffAnswer: null,
    nextDueMs: NEVER_DUE,
  }) as const satisfies Partial<ApplicationRow>;

/** One person, one opaque id: the one known for the citizen number, here or in the ledger, else a fresh one. */
async function replacePersons(tx: Tx, drafts: readonly Drafted[]): Promise<void> {
  const keys = await personKeys(
    tx,
    drafts.flatMap(({ persons }) => persons.map(({ citizenNumber }) => citizenNumber)),
  );
  const rows = drafts.flatMap(({ application, persons }) =>
    persons.map(({ citizenNumber, ...person }) => ({
      ...person,
      application_id: application.id,
      institution_id: application.institutionId,
      division_code: application.divisionCode,
      citizen_number: citizenNumber,
      person_key: keys.get(citizenNumber),
    })),
  );
  await tx.query('delete from license_application_person where application_id = any($1::uuid[])', [
    drafts.map(({ application }) => application.id),
  ]);
  await tx.query(
    `with declared as (select * from jsonb_populate_recordset(null::license_application_person, $1::jsonb)),
       known as (
         select number, coalesce(
           (select operator_person_id from training_institution where operator_citizen_number = number limit 1),
           gen_random_uuid()) as person_id
         from (select distinct citizen_number as number from declared) numbers
       )
     insert into license_application_person (application_id, key, institution_id, division_code, operator, name,
       citizen_number, mobile, person_id, person_key)
     select application_id, key, institution_id, division_code, operator, name, citizen_number, mobile,
       known.person_id, person_key
     from declared join known on known.number = declared.citizen_number`,
    [JSON.stringify(rows)],
  );
}
