import { ForwardMigration } from '@lianguan/service-kit';

/**
 * What changes in `book_transfers`, line by line; all else stays as it stands. Of an account that only refunds what the institution has earned leaves as
 * the rest of its deposit does: once its learners are owed nothing and nothing else, which the stronger state hides, restrains it.
 */
const LINES: readonly (readonly [from: string, to: string])[] = [
  ['  entered bigint;', '  entered bigint;\n  rests boolean;'],
  ['as forward, c.kind, c.available,', 'as forward, d.kind as debited, c.kind, c.available,'],
  ['select count(*), min(case', "select count(*), bool_or(forward and outward and state = 'REFUND_ONLY'), min(case"],
  [
    "(kind <> 'RISK_DEPOSIT_BANK' or codes[place] <> 'RISK_DEPOSIT_RETURN')",
    "(debited, kind, codes[place]) not in (('RISK_DEPOSIT', 'RISK_DEPOSIT_BANK', 'RISK_DEPOSIT_RETURN'), ('PAYABLE', 'SUPERVISED_BANK', 'PAYOUT'))",
  ],
  ['into entered, fault from', 'into entered, rests, fault from'],
  ["if 'RISK_DEPOSIT_RETURN' = any(codes) and exists (", 'if rests and exists ('],
  ["t.code = 'RISK_DEPOSIT_RETURN'", "t.code in ('RISK_DEPOSIT_RETURN', 'PAYOUT')"],
  [
    'and 0 <> (select coalesce(sum(o.balance_fen), 0)',
    `and 0 <> (e.restraints <> '[]' or e.measures @> '[{"kind": "PAYMENT_HOLD"}]')::integer + (select coalesce(sum(o.balance_fen), 0)`,
  ],
];

const CHANGED = `do $do$
declare
  text text := pg_get_functiondef('book_transfers'::regproc);
  line text[];
begin
  foreach line slice 1 in array array[${LINES.map(([from, to]) => `[$l$${from}$l$, $l$${to}$l$]`).join(', ')}] loop
    if strpos(text, line[1]) = 0 then raise exception 'book_transfers has no line: %', line[1]; end if;
    text := replace(text, line[1], line[2]);
  end loop;
  execute text;
end $do$`;

export class PayableRest1767000400000 extends ForwardMigration {
  protected statements(): string[] {
    return [CHANGED];
  }
}
