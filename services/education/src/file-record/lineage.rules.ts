import type { CalendarDay } from '@lianguan/kernel';
import type { FactSourceName } from './fact.rules.js';

/** A7, A8: how one legal person becomes another. */
export const LINEAGE_KINDS = ['RE_REGISTRATION', 'MERGE', 'SPLIT'] as const;
export type LineageKindName = (typeof LINEAGE_KINDS)[number];

/** An institution under one of its codes: re-registration changes the code and may keep the file. */
export interface LegalPerson {
  readonly institutionId: string;
  readonly usccCode: string | null;
}

export interface LineageLink {
  readonly kind: LineageKindName;
  readonly predecessor: LegalPerson;
  readonly successor: LegalPerson;
  /** The first day of the successor. */
  readonly validFrom: CalendarDay;
  readonly source: FactSourceName;
  readonly documentNo: string | null;
}
