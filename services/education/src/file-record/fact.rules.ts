import { addDays, type CalendarDay } from '@lianguan/kernel';

/** What a file keeps the history of. The registers' papers stand under their kind, with their code. */
export const FACT_KINDS = [
  'NAME',
  'CREDIT_CODE',
  'ADDRESS',
  'PREMISES',
  'OPERATOR',
  'LEGAL_REPRESENTATIVE',
  'CONTROLLER',
  'BUSINESS_LICENSE',
  'NON_PROFIT_REGISTRATION',
  'PUBLIC_INSTITUTION_CERTIFICATE',
] as const;
export type FactKindName = (typeof FACT_KINDS)[number];

export const PERSON_KINDS = ['OPERATOR', 'LEGAL_REPRESENTATIVE', 'CONTROLLER'] as const satisfies FactKindName[];
export type PersonKind = (typeof PERSON_KINDS)[number];
export const isOfPersons = (kind: FactKindName): kind is PersonKind =>
  (PERSON_KINDS as readonly FactKindName[]).includes(kind);

export const FACT_SOURCES = ['LEDGER', 'REGISTER', 'APPLICATION', 'OFFICER'] as const;
export type FactSourceName = (typeof FACT_SOURCES)[number];

export interface NamedPerson {
  /** Opaque. */
  readonly personId: string;
  readonly name: string;
}

/** Null: there is none any more. */
export type FactValue = string | readonly NamedPerson[] | null;
export type FactValues = Readonly<Partial<Record<FactKindName, FactValue>>>;

/** What an act told of a file: from `validFrom` on these values hold, until another is told for a later day. */
export interface FileRecord {
  /** In the order of recording. */
  readonly id: number;
  readonly institutionId: string;
  readonly validFrom: CalendarDay;
  readonly facts: FactValues;
  readonly source: FactSourceName;
  readonly documentNo: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export const sameValue = (a: FactValue | undefined, b: FactValue | undefined): boolean =>
  JSON.stringify(namesIn(a)) === JSON.stringify(namesIn(b));
const namesIn = (value: FactValue | undefined) =>
  value === undefined || value === null || typeof value === 'string' ? (value ?? null) : value.map(({ name }) => name);

/** What of `after` is news: what is told again is none. */
export const changedFacts = (before: FactValues, after: FactValues): FactValues =>
  Object.fromEntries(
    Object.entries(after).filter(([kind, value]) => !sameValue(before[kind as FactKindName], value)),
  ) as FactValues;

/** A value of the file with the days on which it held, the last one included; null while it holds. */
export interface DatedFactPeriod extends Omit<FileRecord, 'facts'> {
  readonly kind: FactKindName;
  readonly value: Exclude<FactValue, null>;
  readonly validTo: CalendarDay | null;
}

export interface HistoryQuestion {
  /** Only what held on this day. */
  readonly asOf?: CalendarDay | null;
  /** Only what was on record at this instant: what was corrected later is shown as it was believed. */
  readonly knownAt?: Date | null;
  readonly kinds?: readonly FactKindName[] | null;
}

type Told = Omit<FileRecord, 'facts'> & { readonly kind: FactKindName; readonly value: FactValue };

/** The history of one file, newest first. For one day the value that was told last counts: that is how an error is corrected. */
export function timelineOf(records: readonly FileRecord[], question: HistoryQuestion = {}): DatedFactPeriod[] {
  const { asOf, knownAt, kinds } = question;
  const told = records
    .filter(({ recordedAt }) => !knownAt || recordedAt <= knownAt)
    .flatMap(({ facts, ...record }) =>
      Object.entries(facts).map(([kind, value]): Told => ({ ...record, kind: kind as FactKindName, value })),
    )
    .filter(({ kind }) => !kinds || kinds.includes(kind));
  return byFileAndKind(told)
    .flatMap(periodsOf)
    .filter(({ validFrom, validTo }) => !asOf || (validFrom <= asOf && (validTo === null || asOf <= validTo)))
    .sort(newestFirst);
}

function byFileAndKind(told: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[]>();
  for (const fact of told) {
    const key = `${fact.institutionId}/${fact.kind}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()];
}

function periodsOf(told: readonly Told[]): DatedFactPeriod[] {
  const lastTold = new Map(told.toSorted((a, b) => a.id - b.id).map((fact) => [fact.validFrom, fact]));
  const inOrder = [...lastTold.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder.flatMap((fact, index) => {
    const next = inOrder[index + 1];
    if (fact.value === null) return [];
    return { ...fact, value: fact.value, validTo: next ? addDays(next.validFrom, -1) : null };
  });
}

const newestFirst = (a: DatedFactPeriod, b: DatedFactPeriod): number =>
  (a.validFrom < b.validFrom ? 1 : 0) - (b.validFrom < a.validFrom ? 1 : 0) ||
  FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind) ||
  a.id - b.id;
