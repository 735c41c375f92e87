import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { entersInLedger, freezesAccounts, seesFlow } from '../glossary/escrow-duties';
import { ACCOUNT_ACTS, isAccountAct, PART_ACTS, type AccountActName, type PartActName } from '../glossary/escrow-texts';
import { EscrowAccountFileDocument, PoliceFreezesDocument } from '../gql/graphql';
import { useFile } from '../graph/use-file';
import { useLawClock } from '../graph/use-law-clock';
import { useSignedIn } from '../session/session-context';
import type { SignedIn } from '../session/signed-in';
import { AccountActDialog } from './account-act-dialog';
import {
  AccountSection,
  AgreementSection,
  AlarmSection,
  FreezeSection,
  HoldSections,
  type AccountFile,
} from './account-sections';
import { PartActDialog } from './part-act-dialog';

type Open =
  | { readonly account: AccountActName; readonly part?: undefined }
  | { readonly part: PartActName; readonly id: string; readonly account?: undefined };

const NOT_OPENED = new Set<AccountFile['state']>(['PROPOSED', 'AGREED']);

/** A report of what is owed changes no state: it is recorded of any account that is there. */
const actsOf = ({ availableActions, state }: AccountFile, who: SignedIn): AccountActName[] => [
  ...availableActions.filter(isAccountAct),
  ...(entersInLedger(who) && !NOT_OPENED.has(state) ? (['reportLiability'] as const) : []),
];

function Sections({ file }: { readonly file: AccountFile }): ReactElement {
  const who = useSignedIn();
  const nowMs = useLawClock();
  const imposed = useQuery(PoliceFreezesDocument, {
    variables: { accountId: file.id },
    skip: !freezesAccounts(who),
    fetchPolicy: 'cache-and-network',
  });
  const own = imposed.data?.policeFreezes ?? null;
  const { open, setOpen, acted, close, done } = useOpenDialog<Open>();
  const onPart = (part: PartActName, id: string): void => {
    setOpen({ part, id });
  };
  return (
    <>
      <ActButtons
        key={acted}
        acts={actsOf(file, who)}
        nameOf={(act) => ACCOUNT_ACTS[act]}
        focused={acted > 0}
        onAct={(account) => {
          setOpen({ account });
        }}
      />
      <AccountSection file={file} />
      {seesFlow(who) && (
        <p>
          <Link to={`/escrow-ledgers/${file.id}`}>监管账目</Link>
        </p>
      )}
      <AgreementSection file={file} />
      <AlarmSection file={file} onPart={onPart} nowMs={nowMs} />
      <HoldSections file={file} onPart={onPart} />
      <FreezeSection file={file} own={own} onPart={onPart} />
      {open?.account && (
        <AccountActDialog
          act={open.account}
          accountId={file.id}
          onClose={close}
          onDone={done(`${ACCOUNT_ACTS[open.account]}已办理。`)}
        />
      )}
      {open?.part && (
        <PartActDialog act={open.part} id={open.id} onClose={close} onDone={done(`${PART_ACTS[open.part]}已办理。`)} />
      )}
    </>
  );
}

function Page({ id }: { readonly id: string }): ReactElement {
  const reading = useFile(EscrowAccountFileDocument, 'escrowAccount', id);
  return (
    <FilePage
      {...reading}
      list={{ path: '/escrow-accounts', name: '监管账户' }}
      here="办理情况"
      name="监管账户"
      title={reading.file ? `监管账户 · ${reading.file.name}` : '监管账户'}
      placesFaults
      leadsBack
      absent="没有这个账户，或不在您的范围内。"
    >
      {(file) => <Sections file={file} />}
    </FilePage>
  );
}

export default function EscrowAccountFilePage(): ReactElement {
  const { id = '' } = useParams();
  return <Page key={id} id={id} />;
}
