import { addDays, type CalendarDay } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { FactsTold } from '../file-record/index.js';
import type { InstitutionStanding } from '../institution/index.js';
import { premisesText, type ApprovedPlace } from './place.rules.js';

/** What an approval makes of the places of an institution. */
export interface Approval {
  /** Those that end and those that begin. */
  readonly places: readonly ApprovedPlace[];
  readonly told: FactsTold;
  /** After a move; null where the institution stays. */
  readonly moved: InstitutionStanding | null;
}

interface Approved {
  readonly plan: {
    readonly kind: 'MOVE' | 'TEACHING_POINT';
    readonly divisionCode: string;
    readonly address: string;
  };
  /** Of the new place, as it was found. */
  readonly description: string;
  readonly documentNo: string;
  readonly institution: InstitutionStanding;
  readonly places: readonly ApprovedPlace[];
  /** What the file says of the address of before. */
  readonly former: { readonly description: string | null; readonly since: CalendarDay | null };
}

/** A1, A6: from the day of the decision on; a move ends the former address on the day before. */
export function approvalOf(approved: Approved, { today, newId }: Pick<Facts, 'today' | 'newId'>): Approval {
  const { plan, description, documentNo, institution } = approved;
  const isMove = plan.kind === 'MOVE';
  const address = plan.address.trim();
  const main = mainPlace(approved, { today, newId });
  const begun: ApprovedPlace = {
    id: newId(),
    institutionId: institution.id,
    divisionCode: plan.divisionCode,
    role: isMove ? 'MAIN' : 'TEACHING_POINT',
    address,
    description,
    validFrom: today,
    validTo: null,
    documentNo,
  };
  const points = approved.places.filter(({ role }) => role === 'TEACHING_POINT');
  const mainAfter = isMove ? { ...main, validTo: lastDayBefore(main, today) } : main;
  const after = [mainAfter, ...points, begun];
  const open = isMove ? [begun, ...points] : after;
  return {
    places: [mainAfter, begun],
    told: {
      institutionId: institution.id,
      divisionCode: institution.divisionCode,
      facts: { PREMISES: premisesText(open), ...(isMove && { ADDRESS: address }) },
      validFrom: today,
      source: 'APPLICATION',
      documentNo,
    },
    moved: isMove ? { ...institution, address, version: institution.version + 1 } : null,
  };
}

/** Approved today and left today, it was a place for this one day. */
const lastDayBefore = ({ validFrom }: ApprovedPlace, today: Facts['today']) => {
  const dayBefore = addDays(today, -1);
  return dayBefore < validFrom ? validFrom : dayBefore;
};

/** The address of before, as the file knows it, where no change was decided here yet. */
function mainPlace(
  { institution, places, former }: Approved,
  { today, newId }: Pick<Facts, 'today' | 'newId'>,
): ApprovedPlace {
  const known = places.find(({ role, validTo }) => role === 'MAIN' && validTo === null);
  if (known) return known;
  return {
    id: newId(),
    institutionId: institution.id,
    divisionCode: institution.divisionCode,
    role: 'MAIN',
    address: institution.address,
    description: former.description ?? '原核准场所',
    validFrom: former.since ?? today,
    validTo: null,
    documentNo: null,
  };
}
