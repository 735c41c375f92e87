import type { Agency, Role } from '@lianguan/kernel';
import type { Operation } from '@lianguan/service-kit';
import type { ClassType } from 'type-graphql';

/** The register of one department, whose scopes are checked. */
export interface ScopeCheckDesk {
  readonly agency: Agency;
  readonly role: Role;
  readonly table: string;
  readonly scopeColumn: string;
  readonly forProfit: boolean;
  /** Of a registration of the graph. */
  readonly scopeOf: (registration: object) => { readonly id: string; readonly scope: string };
  readonly registration: () => ClassType<object>;
  readonly registrationOf: (op: Operation, id: string) => Promise<object | null>;
  /** Name of the registration in an act's answer, and of the answer's type; what is found is called by `noun`. */
  readonly noun: 'ScopeFinding' | 'CharterFinding';
  readonly answer: string;
}
