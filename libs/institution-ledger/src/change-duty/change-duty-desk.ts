import type { Agency, Role } from '@lianguan/kernel';
import type { Operation } from '@lianguan/service-kit';
import type { DutyKindName } from './change-duty.rules.js';

/** The register of one department, as its legal persons have to keep it up with their licenses. */
export interface ChangeDutyDesk {
  /** `market-regulation`: names of the graph carry it. */
  readonly service: string;
  readonly agency: Agency;
  readonly role: Role;
  readonly table: string;
  readonly scopeColumn: string;
  /** Recorded states in which there is nothing left to change. */
  readonly goneStates: readonly string[];
  /** Condition over the table as `r`: a clock of a joint action runs over the scope. */
  readonly underMeasure: string;
  /** The registration as the graph shows it. */
  readonly registrationOf: (op: Operation, id: string) => Promise<object | null>;
  /** The rule constant with the term of each kind. */
  readonly terms: Readonly<Record<DutyKindName, string>>;
}
