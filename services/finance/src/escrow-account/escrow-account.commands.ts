import { ledgerColumns, ledgerCommand, matchByCode, nameKeyColumn } from '@lianguan/institution-ledger';
import { escrowAccountRecorded } from './escrow-account.events.js';
import { accountStateOf } from './account-state.rules.js';
import { settledRow, type EscrowAccountRow, type SettledAccount } from './escrow-account.rules.js';

/** D1: the account list of the banks comes in; the office learns which institution has an account. */
export const recordEscrowAccounts = ledgerCommand<EscrowAccountRow>({
  command: 'recordEscrowAccounts',
  table: 'escrow_account',
  subjectType: 'EscrowAccount',
  key: { of: (row) => row.accountNo, column: 'account_no', header: '监管账户账号' },
  // A statement may have brought a newer balance than the list has.
  asOf: { field: 'balanceAsOf', header: '余额日期' },
  columns: ledgerColumns<EscrowAccountRow>({
    accountNo: 'text',
    name: 'text',
    usccCode: 'text',
    bankName: 'text',
    bankCode: 'text',
    mode: 'text',
    recordedState: 'text',
    listedState: 'text',
    listedAnswered: 'text',
    balanceFen: 'bigint',
    minimumFen: 'bigint',
    balanceAsOf: 'date',
    divisionCode: 'text',
    holdClause: 'boolean',
  }),
  derived: [
    nameKeyColumn((row) => row.name),
    {
      field: 'state',
      column: 'state',
      type: 'text',
      from: ({ recordedState }, measures) => accountStateOf(recordedState, measures),
    },
  ],
  underMeasures: true,
  settled: {
    selected: `jsonb_build_object('stage', stage, 'listedAnswered', listed_answered, 'restraints', restraints, 'name', name, 'usccCode', uscc_code,
      'bankName', bank_name, 'bankCode', bank_code, 'mode', mode, 'minimumFen', minimum_fen::text,
      'divisionCode', division_code, 'holdClause', hold_clause)`,
    row: (row, kept) => settledRow(row, kept as SettledAccount | null),
  },
  match: matchByCode,
  announce: ({ recordedState, mode }, { id, version, measures }, institutionId) =>
    escrowAccountRecorded({ id, version, state: accountStateOf(recordedState, measures), mode }, institutionId),
});
