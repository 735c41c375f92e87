import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { entersInLedger, keepsEscrowLedger } from '../glossary/escrow-duties';
import { DepositDialog, ProposalDialog } from '../risk-deposits/deposit-dialogs';
import { useSignedIn } from '../session/session-context';
import { OpeningDialog, ReversalDialog } from './ledger-dialogs';

type LedgerAct = 'OPENING' | 'DEPOSIT' | 'PROPOSAL';
export type OpenLedgerAct = LedgerAct | { readonly transferId: string };

const TEXTS = {
  OPENING: { text: '登记存量预收费', done: '已登记，纳入监管。' },
  DEPOSIT: { text: '登记缴存保证金', done: '已登记缴存。' },
  PROPOSAL: { text: '提出退还保证金', done: '已提出，待另一人批准。' },
} satisfies Record<LedgerAct, object>;

const DIALOGS = { OPENING: OpeningDialog, DEPOSIT: DepositDialog, PROPOSAL: ProposalDialog } as const;

/** What is entered in the account's ledger by hand; finance alone proposes what goes back of the deposit. */
export function LedgerActs({ onOpen }: { readonly onOpen: (act: LedgerAct) => void }): ReactElement {
  const who = useSignedIn();
  const entered: readonly LedgerAct[] = entersInLedger(who) ? ['OPENING', 'DEPOSIT'] : [];
  const acts: readonly LedgerAct[] = keepsEscrowLedger(who) ? [...entered, 'PROPOSAL'] : entered;
  return (
    <>
      {acts.map((act) => (
        <Button
          key={act}
          onClick={() => {
            onOpen(act);
          }}
        >
          {TEXTS[act].text}
        </Button>
      ))}
      <Link to="/risk-deposit-returns">退还保证金</Link>
    </>
  );
}

interface DialogProps {
  readonly open: OpenLedgerAct;
  readonly accountId: string;
  readonly onClose: () => void;
  readonly done: (text: string) => () => void;
}

export function LedgerDialog({ open, accountId, onClose, done }: DialogProps): ReactElement {
  if (typeof open === 'object')
    return <ReversalDialog transferId={open.transferId} onClose={onClose} onDone={done('已冲正。')} />;
  const Dialog = DIALOGS[open];
  return <Dialog accountId={accountId} onClose={onClose} onDone={done(TEXTS[open].done)} />;
}
