import { Button, Form, Input, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Breadcrumb } from '../app/breadcrumb';
import { Choice } from '../app/choice';
import { PageHeading } from '../app/page-heading';
import { DayField, TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { optionsOf } from '../glossary/options';
import { RATE_KINDS } from '../glossary/refund-texts';
import {
  RecordRefundRateDocument,
  RefundRatesDocument,
  type RefundRateKind,
  type RefundRatesQuery,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { percentText, ppmOf } from './refund-input';

type Rate = NonNullable<RefundRatesQuery['refundRates']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Rate> = [
  {
    title: '利率',
    render: (_, { kind, subjectId }) => (
      <>
        {RATE_KINDS[kind]}
        {subjectId && <div className="hint wrap">{subjectId}</div>}
      </>
    ),
  },
  { title: '年利率', width: 100, align: 'right', render: (_, { ratePpm }) => percentText(ratePpm) },
  { title: '自这一天签订的合同起', width: 180, dataIndex: 'effectiveFrom' },
  { title: '来源', render: (_, { source }) => <span className="wrap">{source}</span> },
  { title: '登记', width: 120, dataIndex: 'recordedOn' },
];

interface Values {
  readonly kind: RefundRateKind;
  readonly subjectId?: string;
  readonly percent: string;
  readonly effectiveFrom: string;
  readonly source: string;
}

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function RateDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Values>
      title="登记利率"
      okText="登记"
      explains={
        <p>有约定的按约定；没有约定的按监管账户实际利率；都没有登记的，机构的原因按一年期LPR，其他按一年期存款利率。</p>
      }
      submit={async ({ percent, subjectId, ...rate }) => {
        const input = {
          ...rate,
          subjectId: subjectId?.trim() ? subjectId.trim() : null,
          ratePpm: ppmOf(percent) ?? -1,
        };
        return (await perform(RecordRefundRateDocument, input)).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="利率" rules={[{ required: true, message: '请选择利率' }]}>
        <Choice listName="利率" options={optionsOf(RATE_KINDS)} />
      </Form.Item>
      <Form.Item
        name="subjectId"
        label="订单或监管账户编号"
        extra="约定利率填订单编号，账户实际利率填监管账户编号，其他不填。"
      >
        <Input maxLength={36} autoComplete="off" />
      </Form.Item>
      <TextField name="percent" label="年利率（%，如 3.1）" />
      <DayField name="effectiveFrom" label="自哪一天签订的合同起" />
      <TextField name="source" label="来源（公告或合同条款）" max={200} />
    </ActDialog>
  );
}

export default function RefundRatesPage(): ReactElement {
  const { open, opening, close, done } = useOpenDialog<'RECORD'>();
  const register = useRegister(RefundRatesDocument, 'refundRates', { pages: useStatePages() });
  return (
    <>
      <Breadcrumb list={{ path: '/refunds', name: '退费' }} here="退费利率" />
      <PageHeading title="退费利率">
        <p>退费的利息按签约日有效的利率计算，每一利率注明来源。</p>
        <Button onClick={opening('RECORD')}>登记利率</Button>
      </PageHeading>
      <RegisterList<Rate> label="退费利率" columns={COLUMNS} {...register} />
      {open && <RateDialog onClose={close} onDone={done('利率已登记。')} />}
    </>
  );
}
