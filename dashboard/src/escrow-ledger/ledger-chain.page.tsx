import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { ChainSection } from './chain-section';

/** For whoever verifies the ledger and has no account of his own in it. */
export default function LedgerChainPage(): ReactElement {
  return (
    <>
      <PageHeading title="账目核验" />
      <ChainSection />
    </>
  );
}
