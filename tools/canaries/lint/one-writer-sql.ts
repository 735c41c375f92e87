// as services/education/src/canary/canary.events.ts, caught by no-restricted-syntax
export const close = (tx: { query(sql: string): Promise<void> }): Promise<void> =>
  tx.query('update license set state = 2');
