import type { DeadlineDraft, EventDraft, Facts, Tx } from '@lianguan/service-kit';
import { recordFacts, type FactsTold } from '../file-record/index.js';
import { institutionRecorded, newFile, told, upsertInstitutions, type ChangedFile } from '../institution/index.js';
import { describePremises } from '../license-admission/index.js';
import {
  expiresAt,
  licenseRecorded,
  recordLicense,
  recordLicenses,
  type LicenseRecording,
} from '../licensing/index.js';
import type { ApplicationAct, IssuedLicense } from './application-file.rules.js';
import type { LoadedFile } from './application-rows.commands.js';

interface LicenseInForce {
  readonly divisionCode: string;
  readonly fact: IssuedLicense;
  readonly recording: LicenseRecording;
}

/** What the other slices get of an application: the file of a new institution when the paper is issued, the license when it begins to hold. */
export interface Issue {
  readonly file: ChangedFile | null;
  readonly told: FactsTold | null;
  readonly license: LicenseInForce | null;
  readonly events: readonly EventDraft[];
  readonly deadlines: readonly DeadlineDraft[];
}

export const NOTHING_ISSUED: Issue = { file: null, told: null, license: null, events: [], deadlines: [] };

export function issueOf(file: LoadedFile, input: ApplicationAct, facts: Facts): Issue {
  if (input.act === 'issue' && !file.inLedger) return opened(file, input.license.number, facts);
  const { license } = file.application;
  return input.act === 'activate' && license ? inForce(file, license, facts) : NOTHING_ISSUED;
}

/** The registers and finance know an institution by the ledger: without its file, neither registration nor account could reach it. */
function opened({ application, operators }: LoadedFile, ledgerNo: string, { today }: Facts): Issue {
  // No draft is without one.
  const operator = operators[0]!;
  const file = newFile(
    {
      ledgerNo,
      name: application.schoolName,
      divisionCode: application.divisionCode,
      address: application.address,
      classKind: application.nonAcademicKind ?? 'ACADEMIC',
      usccCode: null,
      operatorName: operator.name,
      operatorCitizenNumber: operator.citizenNumber,
      operatorMobile: operator.mobile,
      licenseNumber: null,
      licenseIssuedBy: null,
      licenseValidFrom: null,
      licenseValidTo: null,
      stages: application.stages,
      importerDivision: application.divisionCode,
    },
    { id: application.institutionId, personId: operator.personId },
  );
  const { premises } = application;
  const facts = told(
    file,
    { validFrom: today, source: 'APPLICATION', documentNo: ledgerNo },
    {
      OPERATOR: operators.map(({ personId, name }) => ({ personId, name })),
      ...(premises && { PREMISES: describePremises(premises) }),
    },
  );
  return { ...NOTHING_ISSUED, file, told: facts, events: [institutionRecorded(file.input, file.outcome)] };
}

function inForce({ application, formerLicense }: LoadedFile, fact: IssuedLicense, facts: Facts): Issue {
  const { institutionId, divisionCode } = application;
  const recording = recordLicense({ institutionId, fact, known: formerLicense, issued: true }, facts);
  const expiry = { name: 'license.expire', subjectId: recording.license!.id, due: expiresAt(fact) };
  return {
    ...NOTHING_ISSUED,
    license: { divisionCode, fact, recording },
    events: licenseRecorded(recording),
    deadlines: [expiry],
  };
}

export async function saveIssues(tx: Tx, issues: readonly Issue[], facts: Facts): Promise<void> {
  await upsertInstitutions(
    tx,
    issues.flatMap(({ file }) => file ?? []),
    facts.today,
  );
  await recordFacts(
    tx,
    issues.flatMap(({ told: ofFile }) => ofFile ?? []),
    facts,
  );
  await recordLicenses(
    tx,
    issues.flatMap(({ license }) => license ?? []),
  );
}
