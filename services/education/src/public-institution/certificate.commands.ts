import { addDays, endOfDay, permit, type CalendarDay } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Facts, Tx } from '@lianguan/service-kit';
import { recordPapers, type PaperTold } from '../certificate/index.js';
import {
  CANCELLATION_BASIS,
  CERTIFICATE_EXPIRY,
  PUBLIC_CERTIFICATE_REFUSALS,
  REGISTRATION_BASIS,
  type CertificateStateName,
  type PublicCertificateRefusal,
} from './certificate-lifecycle.rules.js';
import {
  certificates,
  lockCertificates,
  lockHolders,
  stepOf,
  type CertificateId,
  type CertificateRow,
  type KnownHolder,
  type PublicCertificateStepRow,
  type Rows,
} from './certificate-rows.commands.js';
import {
  decideCancellation,
  decideExpiry,
  decideRecording,
  decideRenewal,
  type Cancellation,
  type GivenCertificate,
} from './certificate.rules.js';

export interface RecordCertificate extends GivenCertificate {
  readonly institutionId: string;
}

/** Of several certificates of one set each holder gets the first. */
export const recordPublicInstitutionCertificate: Command<
  RecordCertificate,
  Map<string, KnownHolder>,
  CertificateRow,
  CertificateId,
  PublicCertificateRefusal
> = {
  name: 'recordPublicInstitutionCertificate',
  refusals: PUBLIC_CERTIFICATE_REFUSALS,
  load: (tx, inputs) =>
    lockHolders(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(holders, input, facts) {
    const holder = holders.get(input.institutionId);
    const decided = decideRecording(holder, input, facts);
    if (!decided.ok) return decided;
    const { validTo } = input;
    holders.set(input.institutionId, { ...holder!, onFileTo: validTo });
    return permit({
      ...input,
      id: facts.newId(),
      divisionCode: holder!.divisionCode,
      usccCode: decided.value,
      unitName: input.unitName.trim(),
      organiser: input.organiser.trim(),
      registrar: input.registrar.trim(),
      state: 'VALID',
      version: 1,
      steps: [stepOf('recordPublicInstitutionCertificate', { validTo, documentNo: null }, facts)],
    });
  },
  async apply(tx, accepted, facts) {
    const rows = accepted.map(({ outcome }) => outcome);
    await certificates.insert(tx, rows);
    await tellPapers(
      tx,
      rows.map((row) => toldOf(row, row.validFrom)),
      facts,
    );
    return rows.map(({ id }) => ({ certificateId: id }));
  },
  subject: (_input, { id, usccCode }) => ({
    type: 'PublicInstitutionCertificate',
    id,
    basis: REGISTRATION_BASIS,
    documentNo: usccCode,
  }),
  deadlines: (_input, row) => [expiryOf(row)],
};

interface Changed {
  readonly before: CertificateStateName;
  readonly row: CertificateRow;
  /** The day from which the paper is what it is now. */
  readonly on: CalendarDay;
}

export interface RenewCertificate
  extends CertificateId, Pick<GivenCertificate, 'validFrom' | 'validTo' | 'source' | 'seenOn'> {}

export const renewPublicInstitutionCertificate: Command<
  RenewCertificate,
  Rows,
  Changed,
  CertificateId,
  PublicCertificateRefusal
> = {
  name: 'renewPublicInstitutionCertificate',
  refusals: PUBLIC_CERTIFICATE_REFUSALS,
  load: lockCertificates,
  decide(rows, { certificateId, ...term }, facts) {
    const known = rows.get(certificateId);
    const decided = decideRenewal(known, term, facts);
    if (!decided.ok) return decided;
    const step = stepOf('renewPublicInstitutionCertificate', { validTo: term.validTo, documentNo: null }, facts);
    return changed(rows, { ...known!, ...term, state: decided.value }, { step, on: term.validFrom });
  },
  apply: save,
  subject: ({ certificateId }, { before }) => ({
    type: 'PublicInstitutionCertificate',
    id: certificateId,
    basis: REGISTRATION_BASIS,
    transition: `${before} -renewPublicInstitutionCertificate-> VALID`,
  }),
  deadlines: (_input, { row }) => [expiryOf(row)],
};

export interface CancelCertificate extends CertificateId, Cancellation {}

export const cancelPublicInstitutionCertificate: Command<
  CancelCertificate,
  Rows,
  Changed,
  CertificateId,
  PublicCertificateRefusal
> = {
  name: 'cancelPublicInstitutionCertificate',
  refusals: PUBLIC_CERTIFICATE_REFUSALS,
  load: lockCertificates,
  decide(rows, input, facts) {
    const known = rows.get(input.certificateId);
    const decided = decideCancellation(known, input, facts);
    if (!decided.ok) return decided;
    const documentNo = input.documentNo.trim();
    const step = stepOf('cancelPublicInstitutionCertificate', { validTo: known!.validTo, documentNo }, facts);
    return changed(rows, { ...known!, state: decided.value }, { step, on: input.cancelledOn });
  },
  apply: save,
  subject: ({ certificateId, documentNo }, { before }) => ({
    type: 'PublicInstitutionCertificate',
    id: certificateId,
    basis: CANCELLATION_BASIS,
    documentNo: documentNo.trim(),
    transition: `${before} -cancelPublicInstitutionCertificate-> CANCELLED`,
  }),
  deadlines: ({ certificateId }) => [{ name: CERTIFICATE_EXPIRY, subjectId: certificateId, due: null }],
};

/** Fired by the deadline that the certificate itself sets; SYS only. */
export const expirePublicInstitutionCertificate: Command<
  CertificateId,
  Rows,
  Changed | 'NOT_DUE',
  CertificateId,
  PublicCertificateRefusal
> = {
  name: 'expirePublicInstitutionCertificate',
  refusals: PUBLIC_CERTIFICATE_REFUSALS,
  load: lockCertificates,
  decide(rows, { certificateId }, facts) {
    const known = rows.get(certificateId);
    const decided = decideExpiry(known, facts);
    if (!decided.ok) return decided;
    if (decided.value === 'NOT_DUE') return permit('NOT_DUE');
    const { validTo } = known!;
    const step = stepOf('expire', { validTo, documentNo: null }, facts);
    return changed(rows, { ...known!, state: decided.value }, { step, on: addDays(validTo, 1) });
  },
  async apply(tx, accepted, facts) {
    const expired = accepted.flatMap(({ input, outcome }) => (outcome === 'NOT_DUE' ? [] : [{ input, outcome }]));
    await save(tx, expired, facts);
    return accepted.map(({ input: { certificateId } }) => ({ certificateId }));
  },
  subject: ({ certificateId }) => ({
    type: 'PublicInstitutionCertificate',
    id: certificateId,
    basis: REGISTRATION_BASIS,
    transition: 'VALID -expire-> EXPIRED',
  }),
  changes: (outcome) => outcome !== 'NOT_DUE',
};

function changed(
  rows: Rows,
  row: CertificateRow,
  { step, on }: { readonly step: PublicCertificateStepRow; readonly on: CalendarDay },
): { ok: true; value: Changed } {
  const before = rows.get(row.id)!;
  const after = { ...row, version: before.version + 1, steps: [...before.steps, step] };
  rows.set(row.id, after);
  return permit({ before: before.state, row: after, on });
}

async function save(
  tx: Tx,
  accepted: readonly { readonly outcome: Changed }[],
  facts: Pick<Facts, 'caller' | 'now'>,
): Promise<CertificateId[]> {
  const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
  await certificates.save(tx, [...last.values()]);
  await tellPapers(
    tx,
    accepted.map(({ outcome: { row, on } }) => toldOf(row, on)),
    facts,
  );
  return accepted.map(({ outcome }) => ({ certificateId: outcome.row.id }));
}

const tellPapers = (tx: Tx, papers: readonly PaperTold[], facts: Pick<Facts, 'caller' | 'now'>): Promise<void> =>
  recordPapers(tx, papers, { facts, source: 'OFFICER' });

const toldOf = (
  { institutionId, id, usccCode, state, version, steps }: CertificateRow,
  on: CalendarDay,
): PaperTold => ({
  institutionId,
  kind: 'PUBLIC_INSTITUTION_CERTIFICATE',
  registrationId: id,
  usccCode,
  valid: state === 'VALID',
  version,
  on,
  documentNo: steps.at(-1)?.documentNo ?? usccCode,
});

const expiryOf = ({ id, validTo }: CertificateRow): DeadlineDraft => ({
  name: CERTIFICATE_EXPIRY,
  subjectId: id,
  due: endOfDay(validTo),
});
