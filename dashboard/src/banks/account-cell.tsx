import type { ReactElement } from 'react';

interface Account {
  readonly holder: string | null;
  readonly accountTail: string | null;
  readonly account: { readonly bankName: string } | null;
}

/** Whose supervised account it is, and at which bank; the number is known by its end. */
export const AccountCell = ({ of: { holder, accountTail, account } }: { readonly of: Account }): ReactElement => (
  <>
    {holder ?? '—'}
    <div className="hint">
      {account?.bankName} 尾号 {accountTail ?? '—'}
    </div>
  </>
);
