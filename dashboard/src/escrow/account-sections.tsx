import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { RowActs } from '../app/row-acts';
import {
  ALARM_KINDS,
  ALARM_LEVELS,
  ALARM_STATES,
  FREEZE_AUTHORITIES,
  FREEZE_STATES,
  HOLD_STATES,
  PART_ACTS,
  PARTIES,
  PAYMENTS,
  type PartActName,
} from '../glossary/escrow-texts';
import { dateTimeText, moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { ESCROW_MODES, ESCROW_STATES } from '../glossary/texts';
import type { EscrowAccountFileQuery } from '../gql/graphql';
import { Fact } from '../institution-file/fact';

export type AccountFile = NonNullable<EscrowAccountFileQuery['escrowAccount']>;
export type OnPart = (act: PartActName, id: string) => void;

const UNSEEN = '不在您的查阅范围内';

/** Null is not known, or not in the reader's range. */
const clauseText = (clause: boolean | null): string =>
  clause === null ? '—' : { true: '有', false: '无' }[`${clause}`];

const amount = (value: string | null): string => (value === null ? '—' : moneyText(value));

export function AccountSection({ file }: { readonly file: AccountFile }): ReactElement {
  const { liability } = file;
  return (
    <section className="panel" aria-label="账户">
      <h2>账户</h2>
      <dl className="facts">
        <Fact name="状态">
          <StateTag state={ESCROW_STATES[file.state]} />
        </Fact>
        <Fact name="可以办理的付款">{file.payments.map((payment) => PAYMENTS[payment]).join('、') || '无'}</Fact>
        <Fact name="开户银行">{file.bankName}</Fact>
        <Fact name="监管模式">{ESCROW_MODES[file.mode]}</Fact>
        <Fact name="余额">
          {amount(file.balance)} {file.balanceAsOf && `（${file.balanceAsOf}）`}
        </Fact>
        <Fact name="约定的最低余额">{amount(file.minimumBalance)}</Fact>
        <Fact name="按待退、待消课应有">{amount(file.liabilityMinimum)}</Fact>
        <Fact name="待退、待消课">
          {liability ? `${moneyText(liability.liability)}（${liability.reportNo}，${liability.reportedOn}）` : '—'}
        </Fact>
        <Fact name="止付条款">{clauseText(file.holdClause)}</Fact>
      </dl>
    </section>
  );
}

/** Not in the reader's range, or not there. */
const noAgreement = ({ alarms }: AccountFile): string =>
  alarms === null ? UNSEEN : '协议没有在系统中签署，账户取自银行的台账。';

export function AgreementSection({ file }: { readonly file: AccountFile }): ReactElement {
  const { agreement } = file;
  return (
    <section className="panel" aria-label="三方监管协议">
      <h2>三方监管协议</h2>
      {agreement ? (
        <dl className="facts">
          <Fact name="协议编号">{agreement.agreementNo}</Fact>
          <Fact name="期限">
            {agreement.beginsOn} 至 {agreement.endsOn}
          </Fact>
          <Fact name="三个月预收费">{moneyText(agreement.periodFees)}</Fact>
          <Fact name="签署">
            {agreement.signatures.map(({ party, at }) => `${PARTIES[party]} ${dateTimeText(at)}`).join('；') ||
              '尚未签署'}
          </Fact>
          <Fact name="备案编号">{agreement.filingNo ?? '—'}</Fact>
          {agreement.withdrawnBecause && <Fact name="撤回的理由">{agreement.withdrawnBecause}</Fact>}
        </dl>
      ) : (
        <p>{noAgreement(file)}</p>
      )}
    </section>
  );
}

interface RowsProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[] | null;
  readonly columns: TableColumnsType<Row>;
}

function Rows<Row extends { readonly id: string }>({ title, rows, columns }: RowsProps<Row>): ReactElement {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <Table<Row>
        aria-label={title}
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={[...(rows ?? [])]}
        pagination={false}
        locale={{ emptyText: rows ? '没有记录' : UNSEEN }}
        scroll={{ x: 800 }}
      />
    </section>
  );
}

/** Acts of a row as the service names them, under the names of this page. */
const actsColumn = <Row extends { readonly id: string; readonly availableActions: readonly string[] }>(
  names: Readonly<Record<string, PartActName>>,
  subjectOf: (row: Row) => string,
  onPart: OnPart,
): TableColumnsType<Row>[number] => ({
  title: '办理',
  width: 160,
  render: (_, row) => (
    <RowActs
      subject={subjectOf(row)}
      acts={row.availableActions.flatMap((act) => names[act] ?? [])}
      nameOf={(act) => PART_ACTS[act]}
      onAct={(act) => {
        onPart(act, row.id);
      }}
    />
  ),
});

type Alarm = NonNullable<AccountFile['alarms']>[number];

interface PartProps {
  readonly file: AccountFile;
  readonly onPart: OnPart;
}

export function AlarmSection({ file, onPart, nowMs }: PartProps & { readonly nowMs: number }): ReactElement {
  const columns: TableColumnsType<Alarm> = [
    {
      title: '预警',
      width: 240,
      render: (_, { level, kind, balance, preset, partsCount, partsSum, partsDays, note }) => (
        <>
          {ALARM_LEVELS[level]}：{ALARM_KINDS[kind]}
          <div className="hint wrap">
            余额 {moneyText(balance)}
            {preset && `，标准 ${moneyText(preset)}`}
            {partsSum && `，${String(partsDays)} 天内 ${String(partsCount)} 笔合计流出 ${moneyText(partsSum)}`}
            {note && `；${note}`}
          </div>
        </>
      ),
    },
    { title: '发出', width: 160, render: (_, { raisedAt }) => dateTimeText(raisedAt) },
    {
      title: '答复',
      render: (_, { state, answerDue, finding, deed, documentNo }) => (
        <>
          <StateTag state={ALARM_STATES[state]} /> {state === 'OPEN' && <Term due={answerDue} nowMs={nowMs} />}
          {finding && (
            <div className="hint wrap">
              {finding}；{deed}（{documentNo}）
            </div>
          )}
        </>
      ),
    },
    actsColumn<Alarm>({ answer: 'answer' }, ({ kind }) => ALARM_KINDS[kind], onPart),
  ];
  return <Rows title="资金预警" rows={file.alarms} columns={columns} />;
}

type Hold = NonNullable<AccountFile['holds']>[number];
type Proposal = NonNullable<AccountFile['agreementHolds']>[number];

const HOLD_COLUMNS: TableColumnsType<Hold> = [
  { title: '依据', width: 120, render: (_, { measureId }) => (measureId ? '联合惩戒' : '协议条款') },
  {
    title: '决定',
    width: 240,
    render: (_, { decisionOrgan, decisionNumber }) => `${decisionOrgan} ${decisionNumber}`,
  },
  {
    title: '两签',
    width: 200,
    render: (_, { firstSignature, secondSignature }) => (
      <span className="wrap">
        {firstSignature}；{secondSignature === 'BY_CLAUSE' ? '依条款' : secondSignature}
      </span>
    ),
  },
  {
    title: '期间',
    render: (_, { placedAt, expiresAt, releasedAt }) =>
      `${dateTimeText(placedAt)} 起，${releasedAt ? `${dateTimeText(releasedAt)} 已解除` : `${dateTimeText(expiresAt)} 到期`}`,
  },
];

export function HoldSections({ file, onPart }: PartProps): ReactElement {
  const columns: TableColumnsType<Proposal> = [
    { title: '状态', width: 150, render: (_, { state }) => <StateTag state={HOLD_STATES[state]} /> },
    {
      title: '理由',
      render: (_, { reason, documentNo, endReason }) => (
        <span className="wrap">
          {reason}（{documentNo}）{endReason && `；${endReason}`}
        </span>
      ),
    },
    {
      title: '提出与批准',
      width: 260,
      render: (_, { proposedBy, proposedAt, decidedBy }) =>
        `${proposedBy} ${dateTimeText(proposedAt)}${decidedBy ? `；${decidedBy}` : ''}`,
    },
    actsColumn<Proposal>(
      { approve: 'approve', refuse: 'refuse', lift: 'liftHold' },
      ({ documentNo }) => documentNo,
      onPart,
    ),
  ];
  return (
    <>
      <Rows title="止付" rows={file.holds} columns={HOLD_COLUMNS} />
      <Rows title="依协议提出的止付" rows={file.agreementHolds} columns={columns} />
    </>
  );
}

type Freeze = NonNullable<AccountFile['freezes']>[number];

interface FreezeProps extends PartProps {
  /** What the reader's own authority has imposed, where all of them are not in range. */
  readonly own: readonly Freeze[] | null;
}

export function FreezeSection({ file, own, onPart }: FreezeProps): ReactElement {
  const columns: TableColumnsType<Freeze> = [
    {
      title: '机关与文书',
      render: (_, { authority, organ, instrumentNo }) => `${FREEZE_AUTHORITIES[authority]}：${organ} ${instrumentNo}`,
    },
    { title: '登记', width: 160, render: (_, { imposedAt }) => dateTimeText(imposedAt) },
    { title: '截止日', width: 120, dataIndex: 'expiresOn' },
    {
      title: '状态',
      width: 200,
      render: (_, { state, endDocumentNo }) => (
        <>
          <StateTag state={FREEZE_STATES[state]} /> {endDocumentNo}
        </>
      ),
    },
    actsColumn<Freeze>({ lift: 'unfreeze' }, ({ instrumentNo }) => instrumentNo, onPart),
  ];
  return <Rows title="司法冻结" rows={file.freezes ?? own} columns={columns} />;
}
