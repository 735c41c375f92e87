import type { CalendarDay } from '@lianguan/kernel';

/** One place where an institution may teach, from a day on. */
export interface ApprovedPlace {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly role: 'MAIN' | 'TEACHING_POINT';
  readonly address: string;
  readonly description: string;
  readonly validFrom: CalendarDay;
  /** The last day. */
  readonly validTo: CalendarDay | null;
  readonly documentNo: string | null;
}

/** What the file says of all places that are open. */
export const premisesText = (places: readonly ApprovedPlace[]): string =>
  places
    .filter(({ validTo }) => validTo === null)
    .map(({ role, address, description }) => `${role === 'MAIN' ? '' : '教学点 '}${address}：${description}`)
    .join('；');
