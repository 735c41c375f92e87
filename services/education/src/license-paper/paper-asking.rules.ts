import type { Facts } from '@lianguan/service-kit';
import {
  paperLifecycle,
  type PaperKindName,
  type PaperOwnerName,
  type PaperRow,
  type RegistrarName,
} from './paper.rules.js';

interface Plan {
  readonly mode: 'OFFLINE' | 'ONLINE';
  readonly nonAcademicKind: 'CULTURE_ART' | 'SPORT' | 'SCI_TECH' | 'VOCATIONAL' | null;
  readonly registrar: RegistrarName;
}

interface Wanted {
  readonly kind: PaperKindName;
  readonly owner: PaperOwnerName;
}

/** What an application of this kind needs beside education's own review. Subject training has education itself as competent department. */
export function papersFor({ mode, nonAcademicKind, registrar }: Plan): readonly Wanted[] {
  const place: readonly Wanted[] = [
    { kind: 'FIRE_DESIGN_REVIEW', owner: 'HOUSING' },
    { kind: 'FIRE_ACCEPTANCE', owner: 'FIRE' },
    { kind: 'BUILDING_SAFETY_REPORT', owner: 'HOUSING' },
    { kind: 'PROPERTY_RIGHT', owner: 'NATURAL_RESOURCES' },
  ];
  const competent = nonAcademicKind === 'VOCATIONAL' ? 'HUMAN_RESOURCES' : 'CULTURE_SPORT_SCIENCE';
  return [
    ...(mode === 'OFFLINE' ? place : [{ kind: 'ICP_FILING', owner: 'COMMUNICATIONS' } as const]),
    ...(nonAcademicKind ? [{ kind: 'COMPETENT_CONSENT', owner: competent } as const] : []),
    { kind: 'NAME_AND_REGISTRATION', owner: registrar },
  ];
}

/** What a move or a teaching point needs: the registration stays as it is. */
export const placePapersFor = (nonAcademicKind: Plan['nonAcademicKind']): readonly Wanted[] =>
  papersFor({ mode: 'OFFLINE', nonAcademicKind, registrar: 'CIVIL_AFFAIRS' }).filter(
    ({ kind }) => kind !== 'NAME_AND_REGISTRATION',
  );

type Subject = Pick<PaperRow, 'applicationId' | 'changeId' | 'institutionId' | 'divisionCode'>;

interface Asking extends Plan {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
}

const ofApplication = ({ id: applicationId, institutionId, divisionCode }: Asking): Subject => ({
  applicationId,
  changeId: null,
  institutionId,
  divisionCode,
});

const asked = (subject: Subject, { kind, owner }: Wanted, facts: Pick<Facts, 'newId' | 'now'>): PaperRow => ({
  ...subject,
  id: facts.newId(),
  kind,
  owner,
  state: 'ASKED',
  number: null,
  expiresOn: null,
  reason: null,
  askedAt: facts.now.toISOString(),
  answeredAt: null,
});

export const papersAsked = (application: Asking, facts: Pick<Facts, 'newId' | 'now'>): PaperRow[] =>
  papersFor(application).map((wanted) => asked(ofApplication(application), wanted, facts));

interface ChangingPlace {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly nonAcademicKind: Plan['nonAcademicKind'];
}

/** M9: each department's own word on the new place, all at once. */
export const placePapersAsked = (change: ChangingPlace, facts: Pick<Facts, 'newId' | 'now'>): PaperRow[] => {
  const { id: changeId, institutionId, divisionCode, nonAcademicKind } = change;
  const subject = { applicationId: null, changeId, institutionId, divisionCode };
  return placePapersFor(nonAcademicKind).map((wanted) => asked(subject, wanted, facts));
};

/** A7: an online school that gets no approval loses its filing, and the communications authority is asked to cancel its ICP. */
export const cancellationAsked = (application: Asking, facts: Pick<Facts, 'newId' | 'now'>): PaperRow =>
  asked(ofApplication(application), { kind: 'ICP_CANCELLATION', owner: 'COMMUNICATIONS' }, facts);

/** Papers that nobody needs any more. */
export function papersRecalled(papers: readonly PaperRow[], { caller }: Pick<Facts, 'caller'>): PaperRow[] {
  return papers.flatMap((paper) => {
    const step = paperLifecycle.fire(paper.state, 'recall', caller);
    return step.ok ? [{ ...paper, state: step.value }] : [];
  });
}
