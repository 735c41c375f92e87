import { Form, Input, Radio } from 'antd';
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
  FOUND_BY_OFFICERS,
  type ViolationActName,
} from '../glossary/price-texts';
import {
  ConfirmFeeReturnDocument,
  ConfirmPriceViolationDocument,
  DismissPriceViolationDocument,
  OrderFeeReturnDocument,
  ProposeConfiscationDocument,
  ProposePriceCaseDocument,
  RecordPriceViolationDocument,
  RecordRegulatoryInterviewDocument,
  ReopenPriceViolationDocument,
  SearchPayersDocument,
  type CompetentDepartment,
  type RecordPriceViolationInput,
} from '../gql/graphql';
import { COMPETENT_DEPARTMENTS } from '../glossary/resumption-texts';
import { useAct } from '../graph/use-act';
import { NumberField } from './price-fields';
import { amountIn, optionalAmountIn } from './price-input';

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
        <Choice listName="来源" options={optionsOf(FOUND_BY_OFFICERS)} />
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
  proposePriceCase: ProposePriceCaseDocument,
  reopenPriceViolation: ReopenPriceViolationDocument,
} satisfies Record<Exclude<ViolationActName, 'recordRegulatoryInterview'>, unknown>;

const EXPLAINS = {
  dismissPriceViolation: '核实后没有违法收费的。',
  confirmPriceViolation: '核实后事实清楚、证据充分的；应退还的总额有变的，填写查明的数额。罚款另案办理。',
  recordRegulatoryInterview: '涉嫌恶意涨价的，会同主管部门约谈机构，登记后才能责令退还或建议立案。',
  orderFeeReturn: '责令将多收的费用退还交费人，期满未退还的自动列为逾期。',
  searchPayers: '难以查找交费人的，责令公告查找。',
  confirmFeeReturn: '多收的费用已全部退还。',
  proposeConfiscation: '公告期满仍无法退还的，建议没收，由案件程序决定。',
  proposePriceCase: '需要处罚的，向机关负责人建议立案，系统附上所涉条款和罚款幅度。',
  reopenPriceViolation: '立案建议被退回、已在“立案建议”中选择不再提出的，重新办理。',
} satisfies Record<ViolationActName, string>;

interface ActValues {
  readonly reason: string;
  readonly documentNo: string;
  readonly lastDay?: string;
  readonly toReturn?: string;
  readonly heldOn: string;
  readonly department: CompetentDepartment;
}

interface ActProps extends Props {
  readonly act: ViolationActName;
  readonly violationId: string;
}

const SumField = (): ReactElement => (
  <Form.Item name="toReturn" label="查明的应退还总额（元）" extra="与登记的相同的不填。">
    <Input maxLength={20} autoComplete="off" />
  </Form.Item>
);

/** What an act asks for beside a reason and a paper. */
function OwnFields({ act }: Pick<ActProps, 'act'>): ReactElement | null {
  switch (act) {
    case 'confirmPriceViolation':
      return <SumField />;
    case 'orderFeeReturn':
      return (
        <>
          <DayField name="lastDay" label="退还期限的最后一日" />
          <SumField />
        </>
      );
    case 'searchPayers':
      return <DayField name="lastDay" label="公告期的最后一日" />;
    case 'recordRegulatoryInterview':
      return (
        <>
          <DayField name="heldOn" label="约谈日期" />
          <Form.Item name="department" label="共同约谈的主管部门">
            <Choice listName="共同约谈的主管部门" options={optionsOf(COMPETENT_DEPARTMENTS)} />
          </Form.Item>
        </>
      );
    default:
      return null;
  }
}

export function ViolationActDialog({ act, violationId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const send = ({ reason, documentNo, lastDay, toReturn, heldOn, department }: ActValues) => {
    const said = { violationId, reason, documentNo };
    return act === 'recordRegulatoryInterview'
      ? perform(RecordRegulatoryInterviewDocument, { ...said, heldOn, department })
      : perform(DOCUMENTS[act], { ...said, lastDay: lastDay ?? null, toReturn: optionalAmountIn(toReturn) });
  };
  return (
    <ActDialog<ActValues>
      title={VIOLATION_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ department: 'EDUCATION' }}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <OwnFields act={act} />
      <ReasonField />
      <TextField name="documentNo" label="文书编号" />
    </ActDialog>
  );
}
