import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { seesFlow, worksOnAccounts } from '../glossary/escrow-duties';
import { moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { ESCROW_MODES, ESCROW_STATES } from '../glossary/texts';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { useSignedIn } from '../session/session-context';
import { DepartmentSection, Fact } from './fact';
import { FILE_FIELDS } from './file-fields';
import type { InstitutionFile } from './use-institution-file';

interface Props {
  readonly file: InstitutionFile;
  readonly faults: readonly GraphFault[];
}

type Account = NonNullable<InstitutionFile['escrowAccount']>;

function AccountFacts({ account, faults }: { readonly account: Account } & Pick<Props, 'faults'>): ReactElement {
  const who = useSignedIn();
  return (
    <dl className="facts">
      <Fact name="账户状态">
        <StateTag state={ESCROW_STATES[account.state]} />
      </Fact>
      <Fact name="是否受监管保护">{account.protected ? '是' : '否'}</Fact>
      <Fact name="开户银行">{account.bankName}</Fact>
      <Fact name="监管模式">{ESCROW_MODES[account.mode]}</Fact>
      <Fact name="账号">
        <FieldValue state={fieldState(account.accountNo, FILE_FIELDS.accountNo, faults)}>{(value) => value}</FieldValue>
      </Fact>
      <Fact name="账户余额">
        <FieldValue state={fieldState(account.balance, FILE_FIELDS.balance, faults)}>{moneyText}</FieldValue>
      </Fact>
      <Fact name="最低余额">
        <FieldValue state={fieldState(account.minimumBalance, FILE_FIELDS.minimumBalance, faults)}>
          {moneyText}
        </FieldValue>
      </Fact>
      <Fact name="余额日期">
        <FieldValue state={fieldState(account.balanceAsOf, FILE_FIELDS.balanceAsOf, faults)}>
          {(value) => value}
        </FieldValue>
      </Fact>
      {seesFlow(who) && (
        <Fact name="账目">
          <Link to={`/escrow-ledgers/${account.id}`}>监管账目</Link>
        </Fact>
      )}
    </dl>
  );
}

export function EscrowSection({ file, faults }: Props): ReactElement {
  const who = useSignedIn();
  return (
    <DepartmentSection department="财政" title="资金监管账户">
      <FieldValue state={fieldState(file.escrowAccount, FILE_FIELDS.escrowAccount, faults)} empty="未开设监管账户。">
        {(account) => (
          <>
            <AccountFacts account={account} faults={faults} />
            {worksOnAccounts(who) && <Link to={`/escrow-accounts/${account.id}`}>预警、止付与办理</Link>}
          </>
        )}
      </FieldValue>
    </DepartmentSection>
  );
}
