import { addDays, namesPerson, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { FactsTold } from '../file-record/index.js';
import { premisesText, type ApprovedPlace } from './place.rules.js';

/** A place is open as long as it has no last day. */
export const placeLifecycle = defineLifecycle({
  name: 'ApprovedPlace',
  states: ['OPEN', 'CLOSED'],
  initial: 'OPEN',
  terminal: ['CLOSED'],
  transitions: [
    {
      event: 'closeTeachingPoint',
      from: ['OPEN'],
      to: 'CLOSED',
      roles: ['INST', 'EDU_LIC'],
      guard: 'isTeachingPoint',
      basis: null,
    },
  ],
  labels: { OPEN: '使用中', CLOSED: '已停用', closeTeachingPoint: '停用教学点' },
});

export type ClosingRefusal =
  | 'TEACHING_POINT_UNKNOWN'
  | 'MAIN_PLACE_STAYS'
  | 'CLOSING_REASON_MISSING'
  | 'CLOSING_NAMES_PERSON'
  | LifecycleRefusal;

export const CLOSING_REFUSALS = {
  TEACHING_POINT_UNKNOWN: { message: '没有这处教学点，或不属于本机构、不在本单位管辖范围内', basis: null },
  MAIN_PLACE_STAYS: {
    message: '办学地址不能停用；迁址的请申请变更，终止办学的请办理注销',
    basis: '民办教育促进法 第五十六条',
  },
  CLOSING_REASON_MISSING: { message: '请写明停用的理由和学员的安排', basis: null },
  CLOSING_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<ClosingRefusal>;

export const stateOfPlace = ({ validTo }: Pick<ApprovedPlace, 'validTo'>): 'OPEN' | 'CLOSED' =>
  validTo === null ? 'OPEN' : 'CLOSED';

export function decideClosing(
  place: ApprovedPlace | undefined,
  reason: string,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<'OPEN' | 'CLOSED'>, ClosingRefusal> {
  if (!place) return refuse('TEACHING_POINT_UNKNOWN');
  const step = placeLifecycle.step(stateOfPlace(place), 'closeTeachingPoint', caller, {
    isTeachingPoint: place.role === 'TEACHING_POINT' || { code: 'MAIN_PLACE_STAYS' },
  });
  if (!step.ok) return step;
  if (reason.trim() === '') return refuse('CLOSING_REASON_MISSING');
  return namesPerson(reason) ? refuse('CLOSING_NAMES_PERSON') : permit(step.value);
}

/** Today is the last day; the file says so from tomorrow on. */
export function closingOf(
  place: ApprovedPlace,
  { places, fileDivision }: { readonly places: readonly ApprovedPlace[]; readonly fileDivision: string },
  { today }: Pick<Facts, 'today'>,
): { readonly place: ApprovedPlace; readonly told: FactsTold } {
  const left = places.filter(({ id }) => id !== place.id);
  return {
    place: { ...place, validTo: today },
    told: {
      institutionId: place.institutionId,
      divisionCode: fileDivision,
      facts: { PREMISES: premisesText(left) },
      validFrom: addDays(today, 1),
      source: 'APPLICATION',
      documentNo: null,
    },
  };
}
