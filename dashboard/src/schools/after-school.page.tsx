import { Button } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { useOpenDialog } from '../app/use-open-dialog';
import { appliesForLicense, supervisesCourses, worksAtSchool } from '../glossary/duties';
import { moneyText } from '../glossary/formats';
import {
  AGREEMENT_STATES,
  CHECK_FINDINGS,
  PROVIDER_STATES,
  SCHOOL_RECORD_ACTS,
  SELECTION_METHODS,
  SELECTION_STATES,
} from '../glossary/school-texts';
import { StateTag } from '../glossary/state-tag';
import { NON_ACADEMIC_KINDS } from '../glossary/texts';
import {
  ProviderSelectionsDocument,
  ServiceAgreementsDocument,
  ServiceProvidersDocument,
  type ServiceAgreementsQuery,
  type ServiceProvidersQuery,
} from '../gql/graphql';
import { useSignedIn } from '../session/session-context';
import { AgreementDialog, CheckDialog, ExitDialog, OfferDialog, SelectionDialog } from './provider-dialogs';
import { RecordActDialog, type OpenRecordAct } from './record-act-dialog';
import { RecordList } from './record-list';

type Provider = NonNullable<ServiceProvidersQuery['serviceProviders']>['edges'][number]['node'];
type Agreement = NonNullable<ServiceAgreementsQuery['serviceAgreements']>['edges'][number]['node'];

const DIALOGS = {
  OFFER: { Dialog: OfferDialog, text: '报名', done: '已报名。' },
  AGREE: { Dialog: AgreementDialog, text: '签订协议', done: '协议已签订。' },
  CHECK: { Dialog: CheckDialog, text: '登记检查', done: '检查已登记。' },
  EXIT: { Dialog: ExitDialog, text: '责令退出', done: '机构已退出，协议已停止。' },
} as const;

interface OpenDialog {
  readonly dialog: keyof typeof DIALOGS;
  readonly recordId: string;
}
type Open = 'SELECTION' | OpenRecordAct | OpenDialog;
type OnOpen = (open: Open) => void;

interface MoreProps extends OpenDialog {
  readonly subject: string;
  readonly onOpen: OnOpen;
}

const More = ({ dialog, recordId, subject, onOpen }: MoreProps): ReactElement => (
  <RowActs
    subject={subject}
    acts={[dialog]}
    nameOf={(act) => DIALOGS[act].text}
    onAct={() => {
      onOpen({ dialog, recordId });
    }}
  />
);

function Selections({ onOpen }: { readonly onOpen: OnOpen }): ReactElement {
  const applies = appliesForLicense(useSignedIn());
  return (
    <RecordList
      label="遴选"
      query={ProviderSelectionsDocument}
      field="providerSelections"
      states={SELECTION_STATES}
      filtered={false}
      columns={[
        {
          title: '遴选',
          width: 260,
          render: (_, { title, method, kinds }) => (
            <>
              {title}（{SELECTION_METHODS[method]}）
              <div className="hint">{kinds.map((kind) => NON_ACADEMIC_KINDS[kind]).join('、')}</div>
            </>
          ),
        },
        { title: '报名截止', width: 120, dataIndex: 'applyUntil' },
        { title: '服务期间', width: 200, render: (_, { serviceFrom, serviceTo }) => `${serviceFrom} 至 ${serviceTo}` },
      ]}
      nameOf={({ title }) => title}
      onAct={onOpen}
      more={({ id, title, state }) =>
        applies && state === 'OPEN' ? <More dialog="OFFER" recordId={id} subject={title} onOpen={onOpen} /> : null
      }
    />
  );
}

const nameOfProvider = ({ institution, selection }: Provider): string =>
  `${institution?.name ?? ''} ${selection?.title ?? ''}`;

function Providers({ onOpen }: { readonly onOpen: OnOpen }): ReactElement {
  const who = useSignedIn();
  const more = (provider: Provider): ReactElement | null => {
    const act = { recordId: provider.id, subject: nameOfProvider(provider), onOpen };
    if (provider.state !== 'CHOSEN') return null;
    if (worksAtSchool(who)) return <More dialog="AGREE" {...act} />;
    return supervisesCourses(who) ? <More dialog="EXIT" {...act} /> : null;
  };
  return (
    <RecordList
      label="参选机构"
      query={ServiceProvidersDocument}
      field="serviceProviders"
      states={PROVIDER_STATES}
      columns={[
        {
          title: '机构',
          width: 240,
          render: (_, { institution, selection, plan }) => (
            <>
              {institution?.name}（{selection?.title}）<div className="hint wrap">{plan}</div>
            </>
          ),
        },
        {
          title: '每课时',
          width: 160,
          render: (_, { price, offCampusPrice }) => (
            <>
              <div>校内 {moneyText(price)}</div>
              <div>校外 {moneyText(offCampusPrice)}</div>
            </>
          ),
        },
        {
          title: '准入条件（今日）',
          width: 220,
          render: (_, { ineligibility }) =>
            ineligibility ? (
              <>
                <StateTag state={{ text: ineligibility.message, tone: 'BAD' }} />
                <div className="hint">{ineligibility.basis}</div>
              </>
            ) : (
              <StateTag state={{ text: '都符合', tone: 'GOOD' }} />
            ),
        },
      ]}
      nameOf={nameOfProvider}
      onAct={onOpen}
      more={more}
    />
  );
}

const Checks = ({ checks }: { readonly checks: Agreement['checks'] }): ReactElement => (
  <ul>
    {checks.length === 0 && <li>没有检查记录</li>}
    {checks.map(({ id, checkedOn, finding, facts, documentNo }) => (
      <li key={id}>
        {checkedOn} {CHECK_FINDINGS[finding]}（{documentNo}）：{facts}
      </li>
    ))}
  </ul>
);

function Agreements({ onOpen }: { readonly onOpen: OnOpen }): ReactElement {
  const who = useSignedIn();
  const checks = worksAtSchool(who) || supervisesCourses(who);
  return (
    <RecordList
      label="课后服务协议"
      query={ServiceAgreementsDocument}
      field="serviceAgreements"
      states={AGREEMENT_STATES}
      columns={[
        {
          title: '学校和机构',
          width: 240,
          render: (_, { school, institution }) => `${school?.name ?? ''}，${institution?.name ?? ''}`,
        },
        {
          title: '服务',
          width: 240,
          render: (_, { course, from, to, pupils, lessons, price }) => (
            <>
              {course}，{from} 至 {to}
              <div className="hint">
                {pupils} 人，{lessons} 课时，每课时 {moneyText(price)}
              </div>
            </>
          ),
        },
      ]}
      nameOf={({ school, course }) => `${school?.name ?? ''} ${course}`}
      onAct={onOpen}
      more={({ id, course, state }) =>
        checks && state === 'IN_FORCE' ? <More dialog="CHECK" recordId={id} subject={course} onOpen={onOpen} /> : null
      }
      details={({ checks: recorded }) => <Checks checks={recorded} />}
    />
  );
}

export default function AfterSchoolPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="课后服务">
        <p>教育部门遴选非学科类机构，供学校选择；学校签订协议并检查，问题机构退出。</p>
        {supervisesCourses(who) && <Button onClick={opening('SELECTION')}>发布遴选公告</Button>}
      </PageHeading>
      <h2>遴选</h2>
      <Selections onOpen={setOpen} />
      <h2>参选机构</h2>
      <Providers onOpen={setOpen} />
      <h2>课后服务协议</h2>
      <Agreements onOpen={setOpen} />
      {open !== null && <Dialog open={open} onClose={close} done={done} />}
    </>
  );
}

interface DialogProps {
  readonly open: Open;
  readonly onClose: () => void;
  readonly done: (text: string) => () => void;
}

function Dialog({ open, onClose, done }: DialogProps): ReactElement {
  if (open === 'SELECTION') return <SelectionDialog onClose={onClose} onDone={done('遴选公告已发布。')} />;
  if ('act' in open)
    return <RecordActDialog {...open} onClose={onClose} onDone={done(`${SCHOOL_RECORD_ACTS[open.act]}已办理。`)} />;
  const { Dialog: Asked, done: text } = DIALOGS[open.dialog];
  return <Asked recordId={open.recordId} onClose={onClose} onDone={done(text)} />;
}
