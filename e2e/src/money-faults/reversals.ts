import type { MoneyPeople } from './money-people.js';

/** What was booked by mistake: the newest of its code on such an account that stands, under this paper where it has one. */
interface Mistake {
  readonly accountId: string;
  readonly kind: 'ORDER' | 'REFUND_CLEARING';
  readonly orderNo?: string;
  readonly code: 'COLLECTION' | 'CONSUMPTION' | 'REFUND_PAYMENT';
  readonly documentNo?: string;
}

interface Posting {
  readonly transferId: string;
  readonly code: string;
  readonly phase: string;
  readonly reversed: boolean;
  readonly documentNo: string | null;
}

const ACCOUNTS = `query ($id: ID!) { escrowLedgerAccounts(accountId: $id, first: 100) { edges { node { id kind orderNo } } } }`;
const JOURNAL = `query ($id: ID!) { escrowLedgerPostings(ledgerAccountId: $id, first: 100) {
  edges { node { transferId code phase reversed documentNo } } } }`;

/** The correction of an officer, who finds the transfer in the account's journal. */
export async function bookBack(people: MoneyPeople, { accountId, kind, orderNo, code, documentNo }: Mistake) {
  const { escrowLedgerAccounts } = await people.ask('finance', ACCOUNTS, { id: accountId });
  const { node: account } = escrowLedgerAccounts.edges.find(
    ({ node }: { node: { kind: string; orderNo: string | null } }) =>
      node.kind === kind && (orderNo === undefined || node.orderNo === orderNo),
  );
  const { escrowLedgerPostings } = await people.ask('finance', JOURNAL, { id: account.id });
  const { node } = escrowLedgerPostings.edges.find(
    ({ node: one }: { node: Posting }) =>
      one.code === code &&
      one.phase !== 'REVERSE' &&
      !one.reversed &&
      (documentNo === undefined || one.documentNo === documentNo),
  );
  await people.do('finance', {
    mutation: 'reverseEscrowTransfer',
    input: { transferId: node.transferId, reason: '误记', documentNo: '示更1号' },
    shown: 'escrowAccount { id }',
  });
}
