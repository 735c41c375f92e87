import { ledgerColumns, ledgerCommand, matchByCode, nameKeyColumn } from '@lianguan/institution-ledger';
import { escrowAccountRecorded } from './escrow-account.events.js';
import { accountStateOf, type EscrowAccountRow } from './escrow-account.rules.js';

/** D1: the account list of the banks comes in; the office learns which institution has an account. */
export const recordEscrowAccounts = ledgerCommand<EscrowAccountRow>({
  command: 'recordEscrowAccounts',
  table: 'escrow_account',
  subjectType: 'EscrowAccount',
  key: { of: (row) => row.accountNo, column: 'account_no', header: '监管账户账号' },
  columns: ledgerColumns<EscrowAccountRow>({
    accountNo: 'text',
    name: 'text',
    usccCode: 'text',
    bankName: 'text',
    bankCode: 'text',
    mode: 'text',
    recordedState: 'text',
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
  match: matchByCode,
  announce: ({ recordedState, mode }, { id, version, measures }, institutionId) =>
    escrowAccountRecorded({ id, version, state: accountStateOf(recordedState, measures), mode }, institutionId),
});
