import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { moneyText } from '../glossary/formats';
import {
  VIOLATION_ACTS,
  VIOLATION_KINDS,
  VIOLATION_SOURCES,
  VIOLATION_STATES,
  type ViolationActName,
} from '../glossary/price-texts';
import { COMPETENT_DEPARTMENTS } from '../glossary/resumption-texts';
import { StateTag } from '../glossary/state-tag';
import { PriceViolationsDocument, type PriceViolationsQuery, type PriceViolationState } from '../gql/graphql';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { StepList } from './step-list';
import { RecordViolationDialog, ViolationActDialog } from './violation-dialogs';

type Violation = NonNullable<PriceViolationsQuery['priceViolations']>['edges'][number]['node'];

interface OpenAct {
  readonly act: ViolationActName;
  readonly violationId: string;
}

function Standing({ violation }: { readonly violation: Violation }): ReactElement {
  const { state, returnDue, searchUntil, interviewedOn, interviewedWith, steps } = violation;
  return (
    <>
      <StateTag state={VIOLATION_STATES[state]} />
      {state === 'RETURNING' && ` 至 ${returnDue ?? ''}`}
      {state === 'SEARCHING' && ` 至 ${searchUntil ?? ''}`}
      {interviewedWith && (
        <div>
          {interviewedOn} 会同{COMPETENT_DEPARTMENTS[interviewedWith]}约谈
        </div>
      )}
      <StepList steps={steps} />
    </>
  );
}

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Violation> => [
  {
    title: '机构',
    width: 200,
    render: (_, { institution: { id, name } }) => <Link to={`/price-violations?institution=${id}`}>{name}</Link>,
  },
  {
    title: '违法收费',
    width: 260,
    render: (_, { id, kind, source, course, chargedOn, facts, orderCount, ordersAmount }) => (
      <>
        {VIOLATION_KINDS[kind]}：{course}，{chargedOn}（{VIOLATION_SOURCES[source]}）
        <div className="hint wrap">{facts}</div>
        {orderCount > 0 && (
          <Link to={`/charged-orders?violation=${id}`}>
            {orderCount} 个订单，共 {moneyText(ordersAmount)}
          </Link>
        )}
      </>
    ),
  },
  {
    title: '金额',
    width: 190,
    render: (_, { charged, allowed, toReturn, areaMedian }) => (
      <>
        <div>每课时 {moneyText(charged)}</div>
        <div>标准 {allowed === null ? '—' : moneyText(allowed)}</div>
        {areaMedian !== null && <div className="hint">本地中位价 {moneyText(areaMedian)}</div>}
        <div>应退 {moneyText(toReturn)}</div>
      </>
    ),
  },
  { title: '处理', render: (_, violation) => <Standing violation={violation} /> },
  actsColumn({
    width: 200,
    names: VIOLATION_ACTS,
    subject: ({ course, chargedOn, institution }) => `${institution.name} ${course} ${chargedOn}`,
    open: (act, { id }) => ({ act, violationId: id }),
    onAct,
  }),
];

interface ListProps {
  readonly institutionId: string | null;
  readonly onAct: (open: OpenAct) => void;
}

function ViolationList({ institutionId, onAct }: ListProps): ReactElement {
  const pages = useStatePages<PriceViolationState>();
  const register = useRegister(PriceViolationsDocument, 'priceViolations', {
    pages,
    variables: { institutionId, state: pages.state ?? null },
  });
  return (
    <>
      <StateFilter states={VIOLATION_STATES} {...pages} />
      <RegisterList<Violation> label="违法收费" columns={columnsFor(onAct)} {...register} />
    </>
  );
}

export default function PriceViolationsPage(): ReactElement {
  const institutionId = useSearchParams()[0].get('institution');
  const { open, setOpen, opening, close, done } = useOpenDialog<'RECORD' | OpenAct>();
  return (
    <>
      <PageHeading title="违法收费">
        <p>
          超出指导价、公示标准和收费时段的，虚假优惠和恶意涨价的，核实后责令退还或建议立案；已缴费的订单由系统比对，列为待核实。登记前先选择机构。
        </p>
        {institutionId && <Button onClick={opening('RECORD')}>登记违法收费</Button>}
      </PageHeading>
      <ViolationList institutionId={institutionId} onAct={setOpen} />
      <InstitutionChoice page="/price-violations" />
      {open === 'RECORD' && institutionId && (
        <RecordViolationDialog institutionId={institutionId} onClose={close} onDone={done('已登记，待核实。')} />
      )}
      {open !== null && open !== 'RECORD' && (
        <ViolationActDialog
          act={open.act}
          violationId={open.violationId}
          onClose={close}
          onDone={done(`${VIOLATION_ACTS[open.act]}已办理。`)}
        />
      )}
    </>
  );
}
