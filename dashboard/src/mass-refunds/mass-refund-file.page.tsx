import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { worksOnAccounts } from '../glossary/escrow-duties';
import { countText, moneyText } from '../glossary/formats';
import {
  isMassRefundAct,
  MASS_REFUND_ACTS,
  MASS_REFUND_GROUNDS,
  MASS_REFUND_STATES,
  seesClaims,
  SHARED_SOURCES,
  type MassRefundActName,
} from '../glossary/mass-refund-texts';
import { StateTag } from '../glossary/state-tag';
import { MassRefundFileDocument, type MassRefundFileQuery } from '../gql/graphql';
import { useFile } from '../graph/use-file';
import { Fact } from '../institution-file/fact';
import { useSignedIn } from '../session/session-context';
import { ClaimList } from './claim-list';
import {
  ApproveDialog,
  ConcludeDialog,
  InsurerDialog,
  MoneyDialog,
  PaymentDialog,
  WithdrawDialog,
} from './mass-refund-dialogs';
import { ClaimsEndDialog } from './claims-end-dialog';
import { RecourseDialog } from './recourse-dialog';
import { partsText } from './waterfall-parts';

type MassRefundFile = NonNullable<MassRefundFileQuery['massRefund']>;

const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join('，');

const sumsOf = ({ totals }: MassRefundFile): [string, string | null][] => [
  ['应退', totals?.claimed ? moneyText(totals.claimed) : null],
  ['已得', totals && (partsText(totals) || '—')],
  ['核销', totals?.writtenOff && totals.writtenOff !== '0.00' ? moneyText(totals.writtenOff) : null],
  ['尚欠', totals?.rest ? moneyText(totals.rest) : null],
];

/** An institution has its own account's ledger, not the file of the offices' acts on it. */
const AccountLink = ({ accountId }: { readonly accountId: string }): ReactElement =>
  worksOnAccounts(useSignedIn()) ? (
    <Link to={`/escrow-accounts/${accountId}`}>账户档案</Link>
  ) : (
    <Link to={`/escrow-ledgers/${accountId}`}>监管账目</Link>
  );

function factsOf(file: MassRefundFile): [string, ReactElement | string | null][] {
  const { state, ground, documentNo, reason, listedOn, approvedOn, approvalNo, endedOn, endDocumentNo } = file;
  return [
    ['状态', <StateTag key="state" state={MASS_REFUND_STATES[state]} />],
    ['监管账户', <AccountLink key="account" accountId={file.accountId} />],
    ['依据', joined(MASS_REFUND_GROUNDS[ground], documentNo, reason)],
    ['名单固定', joined(listedOn, file.totals && `${countText(file.totals.orders ?? 0)} 个订单`)],
    ['批准', approvedOn && joined(approvedOn, approvalNo)],
    [state === 'WITHDRAWN' ? '撤回' : '办结', endedOn && joined(endedOn, endDocumentNo, file.endReason)],
    ...sumsOf(file),
  ];
}

const Standing = ({ file }: { readonly file: MassRefundFile }): ReactElement => (
  <section className="panel" aria-label="概况">
    <dl className="facts">
      {factsOf(file)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
    </dl>
  </section>
);

function Money({ file: { money } }: { readonly file: MassRefundFile }): ReactElement | null {
  if (money.length === 0) return null;
  return (
    <section className="panel" aria-label="已分配的资金">
      <h2>已分配的资金</h2>
      <ul>
        {money.map(({ id, source, amount, documentNo, recordedOn }) => (
          <li key={id}>{joined(recordedOn, SHARED_SOURCES[source], amount && moneyText(amount), documentNo)}</li>
        ))}
      </ul>
    </section>
  );
}

function OpenPolicies({ file: { openPolicies } }: { readonly file: MassRefundFile }): ReactElement | null {
  if (!openPolicies || openPolicies.length === 0) return null;
  return (
    <section className="panel" aria-label="待保险公司答复">
      <h2>待保险公司答复</h2>
      <ul>
        {openPolicies.map(({ id, orderId, insurer, policyNo, insured }) => (
          <li key={id}>
            {insurer} {policyNo}
            {insured && `，保险金额 ${moneyText(insured)}`}，<Link to={`/orders/${orderId}`}>订单</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenRecourses({ file: { openRecourses } }: { readonly file: MassRefundFile }): ReactElement | null {
  if (!openRecourses || openRecourses.length === 0) return null;
  return (
    <section className="panel" aria-label="待了结的保险追偿">
      <h2>待了结的保险追偿</h2>
      <ul>
        {openRecourses.map(({ id, orderId, insurer, policyNo, paid }) => (
          <li key={id}>
            {insurer} {policyNo}
            {paid && `，已赔付 ${moneyText(paid)}`}，<Link to={`/orders/${orderId}`}>订单</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DialogProps {
  readonly act: MassRefundActName;
  readonly file: MassRefundFile;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Dialog({ act, file, onClose, onDone }: DialogProps): ReactElement {
  const props = { massRefundId: file.id, onClose, onDone };
  switch (act) {
    case 'approveMassRefund':
      return <ApproveDialog {...props} />;
    case 'withdrawMassRefund':
      return <WithdrawDialog {...props} />;
    case 'recordMassRefundMoney':
      return <MoneyDialog {...props} />;
    case 'recordInsurerAnswer':
      return <InsurerDialog {...props} policies={file.openPolicies ?? []} />;
    case 'recordInsurerRecourse':
      return <RecourseDialog {...props} policies={file.openRecourses ?? []} />;
    case 'concludeMassRefund':
      return <ConcludeDialog {...props} />;
    case 'endMassRefundClaims':
      return <ClaimsEndDialog {...props} />;
  }
}

/** What the file offers; there is nothing to record of insurers that have all answered. */
const actsOf = ({ availableActions, openPolicies }: MassRefundFile): MassRefundActName[] =>
  availableActions
    .filter(isMassRefundAct)
    .filter((act) => act !== 'recordInsurerAnswer' || (openPolicies?.length ?? 0) > 0);

function Sections({ file }: { readonly file: MassRefundFile }): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, acted, close, done } = useOpenDialog<MassRefundActName | { readonly claimId: string }>();
  return (
    <>
      <ActButtons
        key={acted}
        acts={actsOf(file)}
        nameOf={(act) => MASS_REFUND_ACTS[act]}
        isPrimary={(act) => act !== 'withdrawMassRefund'}
        focused={acted > 0}
        onAct={setOpen}
      />
      <Standing file={file} />
      <Money file={file} />
      <OpenPolicies file={file} />
      <OpenRecourses file={file} />
      {seesClaims(who) && (
        <ClaimList
          massRefundId={file.id}
          onPay={(claimId) => {
            setOpen({ claimId });
          }}
        />
      )}
      {typeof open === 'string' && (
        <Dialog act={open} file={file} onClose={close} onDone={done(`${MASS_REFUND_ACTS[open]}已办理。`)} />
      )}
      {open !== null && typeof open === 'object' && (
        <PaymentDialog {...open} onClose={close} onDone={done('付款已登记。')} />
      )}
    </>
  );
}

export default function MassRefundFilePage(): ReactElement {
  const { id = '' } = useParams();
  const reading = useFile(MassRefundFileDocument, 'massRefund', id);
  return (
    <FilePage
      {...reading}
      list={{ path: '/mass-refunds', name: '集体退费' }}
      here="集体退费档案"
      name="集体退费"
      title={reading.file ? `${reading.file.institution.name}的集体退费` : '集体退费'}
      // The office reads sums only: what it may not read of policies is not shown.
      placesFaults
      absent="没有这件集体退费，或不在您的范围内。"
    >
      {(file) => <Sections file={file} />}
    </FilePage>
  );
}
