/** SQL expressions over the row that is to be matched. */
export interface MatchKeys {
  readonly code: string;
  readonly nameKey: string;
  readonly division: string;
}

/** The columns by which every ledger table, and the directory, is matched. */
export const keysOf = (alias: string): MatchKeys => ({
  code: `${alias}.uscc_code`,
  nameKey: `${alias}.name_key`,
  division: `${alias}.division_code`,
});

/**
 * Which rows of `table` belong to the row with these keys: those of its code; where either side has none, those of its name in the division.
 * A union, so that each half has its index.
 */
export const matchingRowsSql = (table: string, { code, nameKey, division }: MatchKeys): string =>
  `select * from ${table} where uscc_code = ${code}
   union
   select * from ${table}
   where name_key = ${nameKey} and division_code = ${division} and (uscc_code is null or ${code} is null)`;

/** Inputs whose key an earlier input of the same set has. */
export function repeatsOf<Input>(inputs: readonly Input[], keyOf: (input: Input) => string): ReadonlySet<Input> {
  const seen = new Set<string>();
  return new Set(
    inputs.filter((input) => {
      const key = keyOf(input);
      const again = seen.has(key);
      seen.add(key);
      return again;
    }),
  );
}

/** The newest version of each fact: one statement may touch a row once only. */
export function newestOf<Fact extends { readonly version: number }>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
): Fact[] {
  const newest = new Map<string, Fact>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if ((newest.get(key)?.version ?? 0) < fact.version) newest.set(key, fact);
  }
  return [...newest.values()];
}
