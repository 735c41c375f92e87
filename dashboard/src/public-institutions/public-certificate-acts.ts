import { isPublicCertificateAct, type PublicCertificateActName } from '../glossary/public-institution-texts';
import {
  CancelPublicInstitutionCertificateDocument,
  RecordPublicInstitutionCertificateDocument,
  RenewPublicInstitutionCertificateDocument,
  type PublicCertificateSource,
  type PublicCertificateState,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import type { useAct } from '../graph/use-act';

export interface CertificateValues {
  readonly usccCode: string;
  readonly unitName: string;
  readonly organiser: string;
  readonly registrar: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly source: PublicCertificateSource;
  readonly seenOn: string;
  readonly cancelledOn: string;
  readonly documentNo: string;
}

interface Known {
  readonly id: string;
  readonly state: PublicCertificateState;
  readonly availableActions: readonly string[];
}

/** Where there is no certificate, or only one that is cancelled, one may be recorded. */
export function openCertificateActs(known: Known | null): PublicCertificateActName[] {
  if (!known || known.state === 'CANCELLED') return ['recordPublicInstitutionCertificate'];
  return known.availableActions.filter(isPublicCertificateAct);
}

interface Subject {
  readonly institutionId: string;
  readonly certificateId: string;
}

type Send = (
  perform: ReturnType<typeof useAct>,
  subject: Subject,
  values: CertificateValues,
) => Promise<{ readonly objections: readonly GraphFault[] }>;

export const SEND_CERTIFICATE_ACT: Readonly<Record<PublicCertificateActName, Send>> = {
  recordPublicInstitutionCertificate: (perform, { institutionId }, values) => {
    const { usccCode, unitName, organiser, registrar, validFrom, validTo, source, seenOn } = values;
    const certificate = { usccCode, unitName, organiser, registrar, validFrom, validTo, source, seenOn };
    return perform(RecordPublicInstitutionCertificateDocument, { institutionId, ...certificate });
  },
  renewPublicInstitutionCertificate: (perform, { certificateId }, { validFrom, validTo, source, seenOn }) =>
    perform(RenewPublicInstitutionCertificateDocument, { certificateId, validFrom, validTo, source, seenOn }),
  cancelPublicInstitutionCertificate: (perform, { certificateId }, { cancelledOn, documentNo }) =>
    perform(CancelPublicInstitutionCertificateDocument, { certificateId, cancelledOn, documentNo }),
};
