/** Makes escrow accounts of the bank DEMO01 in finance's database, numbered from 0 on; the number is the id and the end of the account's number. */
export const escrowAccountsSql = (
  count: number,
  asOf = "'2026-03-01'",
): string => `insert into escrow_account (id, version, account_no, name, name_key, bank_name, bank_code, mode, state, recorded_state, listed_state, balance_fen,
     minimum_fen, balance_as_of, division_code)
   select lpad(n::text, 32, '0')::uuid, 1, (9900000000000000 + n)::text, '示例' || n, '示例' || n, '示例银行', 'DEMO01', 'BANK_CUSTODY',
     'ACTIVE', 'ACTIVE', 'ACTIVE', 0, 0, ${asOf}, '341203' from generate_series(0, ${count - 1}) n`;
