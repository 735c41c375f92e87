import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { optionsOf } from '../glossary/options';
import {
  LESSON_MODES,
  VIOLATION_ACTS,
  VIOLATION_KINDS,
  VIOLATION_SOURCES,
  type ViolationActName,
} from '../glossary/price-texts';
import {
  ConfirmFeeReturnDocument,
  ConfirmPriceViolationDocument,
  DismissPriceViolationDocument,
  OrderFeeReturnDocument,
  ProposeConfiscationDocument,
  RecordPriceViolationDocument,
  SearchPayersDocument,
  type RecordPriceViolationInput,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { NumberField } from './price-fields';
import { amountIn } from './price-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Found = Omit<RecordPriceViolationInput, 'idempotencyKey' | 'institutionId'>;

export function RecordViolationDialog(props: Props & { readonly institutionId: string }): ReactElement {
  const { institutionId, onClose, onDone } = props;
  const perform = useAct();
  const submit = async (found: Found) => {
    const [charged, toReturn] = [amountIn(found.charged), amountIn(found.toReturn)];
    return (await perform(RecordPriceViolationDocument, { ...found, charged, toReturn, institutionId })).objections;
  };
  return (
    <ActDialog<Found>
      title="登记违法收费"
      okText="登记并比对"
      explains={<p>与收费当日执行的指导价和公示标准比对，没有超出的不能登记。收费项目的名称与公示的一致。</p>}
      initialValues={{ kind: 'UNPOSTED_FEE', source: 'PATROL', mode: 'OFFLINE', minutes: 45, months: 3 }}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="违法收费的种类">
        <Choice listName="违法收费的种类" options={optionsOf(VIOLATION_KINDS)} />
      </Form.Item>
      <Form.Item name="source" label="来源">
        <Choice listName="来源" options={optionsOf(VIOLATION_SOURCES)} />
      </Form.Item>
      <TextField name="course" label="课程或收费项目" />
      <DayField name="chargedOn" label="收费日期" />
      <TextField name="charged" label="每生每课时实收（元）" />
      <Form.Item name="mode" label="授课方式">
        <Radio.Group options={optionsOf(LESSON_MODES)} />
      </Form.Item>
      <NumberField name="pupils" label="每班人数" />
      <NumberField name="minutes" label="每课时分钟数" />
      <NumberField name="months" label="一次收费的月数" />
      <TextField name="toReturn" label="应退还的总额（元）" />
      <ReasonField name="facts" label="查明的事实" />
      <TextField name="documentNo" label="笔录、票据的编号" />
    </ActDialog>
  );
}

const DOCUMENTS = {
  dismissPriceViolation: DismissPriceViolationDocument,
  confirmPriceViolation: ConfirmPriceViolationDocument,
  orderFeeReturn: OrderFeeReturnDocument,
  searchPayers: SearchPayersDocument,
  confirmFeeReturn: ConfirmFeeReturnDocument,
  proposeConfiscation: ProposeConfiscationDocument,
} satisfies Record<ViolationActName, unknown>;

const EXPLAINS = {
  dismissPriceViolation: '核实后没有违法收费的。',
  confirmPriceViolation: '核实后事实清楚、证据充分的。罚款另案办理。',
  orderFeeReturn: '责令将多收的费用退还交费人，期满未退还的自动列为逾期。',
  searchPayers: '难以查找交费人的，责令公告查找。',
  confirmFeeReturn: '多收的费用已全部退还。',
  proposeConfiscation: '公告期满仍无法退还的，建议没收，由案件程序决定。',
} satisfies Record<ViolationActName, string>;

interface ActValues {
  readonly reason: string;
  readonly documentNo: string;
  readonly lastDay?: string;
}

interface ActProps extends Props {
  readonly act: ViolationActName;
  readonly violationId: string;
}

export function ViolationActDialog({ act, violationId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const submit = async ({ lastDay, ...given }: ActValues) =>
    (await perform(DOCUMENTS[act], { ...given, violationId, lastDay: lastDay ?? null })).objections;
  return (
    <ActDialog<ActValues>
      title={VIOLATION_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'orderFeeReturn' && <DayField name="lastDay" label="退还期限的最后一日" />}
      {act === 'searchPayers' && <DayField name="lastDay" label="公告期的最后一日" />}
      <ReasonField />
      <TextField name="documentNo" label="文书编号" />
    </ActDialog>
  );
}
