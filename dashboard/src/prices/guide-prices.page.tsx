import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { actsColumn } from '../app/acts-column';
import { useStatePages } from '../app/use-state-pages';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { draftsGuidePrices } from '../glossary/duties';
import { moneyText } from '../glossary/formats';
import {
  CLASS_BANDS,
  GUIDE_PRICE_ACTS,
  GUIDE_PRICE_STATES,
  LESSON_MODES,
  type GuidePriceActName,
} from '../glossary/price-texts';
import { StateTag } from '../glossary/state-tag';
import { GuidePricesDocument, type GuidePricesQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { DraftDialog, GuidePriceActDialog } from './guide-price-dialogs';
import { StepList } from './step-list';

type GuidePrice = NonNullable<GuidePricesQuery['guidePrices']>['edges'][number]['node'];

interface OpenAct {
  readonly act: GuidePriceActName;
  readonly guidePriceId: string;
}

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<GuidePrice> => [
  { title: '区划', width: 90, dataIndex: 'divisionCode' },
  {
    title: '基准价（每生每课时）',
    width: 240,
    render: (_, { lines }) =>
      lines.map(({ mode, band, price }) => (
        <div key={mode + band}>
          {LESSON_MODES[mode]} {CLASS_BANDS[band]}：{moneyText(price)}
        </div>
      )),
  },
  { title: '上浮', width: 70, render: (_, { upFloatPercent }) => `${String(upFloatPercent)}%` },
  {
    title: '施行',
    width: 130,
    render: (_, { effectiveFrom, repealedFrom }) => (
      <>
        {effectiveFrom ?? '—'}
        {repealedFrom && <div>{repealedFrom} 废止</div>}
      </>
    ),
  },
  {
    title: '办理情况',
    render: (_, { state, steps }) => (
      <>
        <StateTag state={GUIDE_PRICE_STATES[state]} />
        <StepList steps={steps} />
      </>
    ),
  },
  actsColumn({
    width: 220,
    names: GUIDE_PRICE_ACTS,
    subject: ({ divisionCode, state, effectiveFrom }) =>
      `${divisionCode} ${GUIDE_PRICE_STATES[state].text} ${effectiveFrom ?? ''}`,
    open: (act, { id }) => ({ act, guidePriceId: id }),
    onAct,
  }),
];

export default function GuidePricesPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<'DRAFT' | OpenAct>();
  const register = useRegister(GuidePricesDocument, 'guidePrices', { pages: useStatePages() });
  return (
    <>
      <PageHeading title="政府指导价">
        <p>义务教育学科类校外培训的收费实行政府指导价：发展改革部门拟订，价格主管部门审核，同级人民政府审定。</p>
        {draftsGuidePrices(who) && <Button onClick={opening('DRAFT')}>拟订指导价</Button>}
      </PageHeading>
      <RegisterList<GuidePrice> label="指导价" columns={columnsFor(setOpen)} {...register} />
      {open === 'DRAFT' && <DraftDialog onClose={close} onDone={done('已拟订。')} />}
      {open !== null && open !== 'DRAFT' && (
        <GuidePriceActDialog
          act={open.act}
          guidePriceId={open.guidePriceId}
          onClose={close}
          onDone={done(`${GUIDE_PRICE_ACTS[open.act]}已办理。`)}
        />
      )}
    </>
  );
}
