import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { ACCOUNT_ACTS, isAccountAct, PART_ACTS, type AccountActName, type PartActName } from '../glossary/escrow-texts';
import { EscrowAccountFileDocument } from '../gql/graphql';
import { useFile } from '../graph/use-file';
import { useLawClock } from '../graph/use-law-clock';
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

function Sections({ file }: { readonly file: AccountFile }): ReactElement {
  const nowMs = useLawClock();
  const { open, setOpen, acted, close, done } = useOpenDialog<Open>();
  const onPart = (part: PartActName, id: string): void => {
    setOpen({ part, id });
  };
  return (
    <>
      <ActButtons
        key={acted}
        acts={file.availableActions.filter(isAccountAct)}
        nameOf={(act) => ACCOUNT_ACTS[act]}
        focused={acted > 0}
        onAct={(account) => {
          setOpen({ account });
        }}
      />
      <AccountSection file={file} />
      <AgreementSection agreement={file.agreement} />
      <AlarmSection file={file} onPart={onPart} nowMs={nowMs} />
      <HoldSections file={file} onPart={onPart} />
      <FreezeSection file={file} onPart={onPart} />
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
