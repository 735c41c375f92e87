import {
  CREDIT_CODE_REFUSALS,
  creditCodeHolder,
  namesPerson,
  parseCreditCode,
  permit,
  refuse,
  renderRefusal,
  type CalendarDay,
  type Decision,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  publicCertificateLifecycle,
  type CertificateSourceName,
  type CertificateStateName,
  type PublicCertificateRefusal,
} from './certificate-lifecycle.rules.js';

/** What stands on the certificate, and how an officer saw it. */
export interface GivenCertificate {
  readonly usccCode: string;
  /** The unit as the certificate names it, its organiser and its registrar. */
  readonly unitName: string;
  readonly organiser: string;
  readonly registrar: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
  readonly source: CertificateSourceName;
  readonly seenOn: CalendarDay;
}

export interface CertificateStanding {
  readonly state: CertificateStateName;
  readonly validTo: CalendarDay;
}

/** The institution that is said to have the certificate. */
export interface Holder {
  readonly usccCode: string | null;
  /** The last day of the certificate that it has on file already. */
  readonly onFileTo: CalendarDay | null;
}

type Decided<T> = Decision<T, PublicCertificateRefusal>;
type GivenFacts = Pick<Facts, 'caller' | 'today'>;

const TEXTS = { unitName: '单位名称', organiser: '举办单位', registrar: '登记管理机关' } as const;

/** The code in capitals. */
export function decideRecording(
  holder: Holder | undefined,
  given: GivenCertificate,
  { today }: Pick<GivenFacts, 'today'>,
): Decided<string> {
  if (!holder) return refuse('PUBLIC_CERTIFICATE_INSTITUTION_UNKNOWN');
  const missing = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).find((field) => given[field].trim() === '');
  if (missing) return refuse('PUBLIC_CERTIFICATE_TEXT_MISSING', { field: TEXTS[missing] });
  if ([given.unitName, given.organiser, given.registrar].some(namesPerson))
    return refuse('PUBLIC_CERTIFICATE_TEXT_NAMES_PERSON');
  const code = codeOf(given.usccCode);
  if (!code.ok) return code;
  if (holder.usccCode !== null && holder.usccCode !== code.value)
    return refuse('PUBLIC_CERTIFICATE_CODE_DIFFERS', { code: holder.usccCode });
  if (holder.onFileTo !== null) return refuse('PUBLIC_CERTIFICATE_ON_FILE', { validTo: holder.onFileTo });
  const term = checkTerm(given, today);
  return term.ok ? code : term;
}

function codeOf(text: string): Decided<string> {
  const code = parseCreditCode(text);
  if (!code.ok) {
    const problem = renderRefusal(CREDIT_CODE_REFUSALS, code.refusal).message;
    return refuse('PUBLIC_CERTIFICATE_CODE_INVALID', { problem });
  }
  return creditCodeHolder(code.value) === 'PUBLIC_INSTITUTION' ? code : refuse('PUBLIC_CERTIFICATE_CODE_OF_OTHERS');
}

type Term = Pick<GivenCertificate, 'validFrom' | 'validTo' | 'seenOn'>;

function checkTerm({ validFrom, validTo, seenOn }: Term, today: CalendarDay): Decided<null> {
  if (validTo < validFrom) return refuse('PUBLIC_CERTIFICATE_TERM_REVERSED');
  if (validFrom > today || seenOn > today) return refuse('PUBLIC_CERTIFICATE_DAY_IN_FUTURE');
  if (validTo < today) return refuse('PUBLIC_CERTIFICATE_TERM_OVER', { validTo });
  return permit(null);
}

/** A new certificate for the same unit: its term follows the old one's. */
export function decideRenewal(
  known: CertificateStanding | undefined,
  renewed: Term,
  { caller, today }: GivenFacts,
): Decided<CertificateStateName> {
  if (!known) return refuse('PUBLIC_CERTIFICATE_UNKNOWN');
  const term = checkTerm(renewed, today);
  if (!term.ok) return term;
  if (renewed.validTo <= known.validTo) return refuse('PUBLIC_CERTIFICATE_TERM_NOT_LONGER', { validTo: known.validTo });
  return publicCertificateLifecycle.fire(known.state, 'renewPublicInstitutionCertificate', caller);
}

export interface Cancellation {
  readonly cancelledOn: CalendarDay;
  /** The registrar's notice. */
  readonly documentNo: string;
}

export function decideCancellation(
  known: CertificateStanding | undefined,
  { cancelledOn, documentNo }: Cancellation,
  { caller, today }: GivenFacts,
): Decided<CertificateStateName> {
  if (!known) return refuse('PUBLIC_CERTIFICATE_UNKNOWN');
  if (documentNo.trim() === '') return refuse('PUBLIC_CERTIFICATE_TEXT_MISSING', { field: '注销登记的文书编号' });
  if (namesPerson(documentNo)) return refuse('PUBLIC_CERTIFICATE_TEXT_NAMES_PERSON');
  if (cancelledOn > today) return refuse('PUBLIC_CERTIFICATE_DAY_IN_FUTURE');
  return publicCertificateLifecycle.fire(known.state, 'cancelPublicInstitutionCertificate', caller);
}

/** A deadline may fire for a certificate that was renewed or cancelled meanwhile. */
export function decideExpiry(
  known: CertificateStanding | undefined,
  { caller, today }: GivenFacts,
): Decided<CertificateStateName | 'NOT_DUE'> {
  if (known?.state !== 'VALID' || known.validTo >= today) return permit('NOT_DUE');
  return publicCertificateLifecycle.fire(known.state, 'expire', caller);
}
