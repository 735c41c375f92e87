import { Form, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { optionsOf } from '../glossary/options';
import { CHECK_FINDINGS, EXIT_GROUNDS, SELECTION_METHODS } from '../glossary/school-texts';
import { NON_ACADEMIC_KINDS } from '../glossary/texts';
import {
  ApplyToSelectionDocument,
  ConcludeServiceAgreementDocument,
  EndServiceProviderDocument,
  OpenProviderSelectionDocument,
  RecordServiceCheckDocument,
  type ApplyToSelectionInput,
  type ConcludeServiceAgreementInput,
  type EndServiceProviderInput,
  type OpenProviderSelectionInput,
  type RecordServiceCheckInput,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';
import { NumberField } from './number-field';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface RecordProps extends Props {
  readonly recordId: string;
}

type NewSelection = Omit<OpenProviderSelectionInput, 'idempotencyKey'>;

export function SelectionDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<NewSelection>
      title="发布遴选公告"
      okText="确认发布"
      explains={<p>报名截止后逐家评审，选定的供学校选择。服务在报名截止之后开始。</p>}
      initialValues={{ method: 'REVIEW' }}
      submit={async (selection) => (await perform(OpenProviderSelectionDocument, selection)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="title" label="遴选名称" />
      <Form.Item name="method" label="遴选方式">
        <Radio.Group options={optionsOf(SELECTION_METHODS)} />
      </Form.Item>
      <Form.Item name="kinds" label="引进的类别" rules={[{ required: true, message: '请选择引进的类别' }]}>
        <Select mode="multiple" virtual={false} options={optionsOf(NON_ACADEMIC_KINDS)} />
      </Form.Item>
      <DayField name="applyUntil" label="报名截止日" />
      <DayField name="serviceFrom" label="服务首日" />
      <DayField name="serviceTo" label="服务末日" />
      <TextField name="documentNo" label="公告文号" />
    </ActDialog>
  );
}

type Offer = Omit<ApplyToSelectionInput, 'idempotencyKey' | 'selectionId'>;

export function OfferDialog({ recordId, onClose, onDone }: RecordProps): ReactElement {
  const perform = useAct();
  const submit = async ({ plan, price, offCampusPrice }: Offer) => {
    const prices = { price: amountIn(price), offCampusPrice: amountIn(offCampusPrice) };
    return (await perform(ApplyToSelectionDocument, { plan, ...prices, selectionId: recordId })).objections;
  };
  return (
    <ActDialog<Offer>
      title="报名参加遴选"
      okText="确认报名"
      explains={
        <p>准入条件当场审核：非学科类、证照齐全且有效、没有惩戒措施和从业禁止、年检合格。校内价格应低于校外价格。</p>
      }
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField name="plan" label="服务方案（课程、师资、安全）" />
      <TextField name="price" label="每生每课时报价（元）" />
      <TextField name="offCampusPrice" label="同样服务的校外价格（元）" />
    </ActDialog>
  );
}

type Agreement = Omit<ConcludeServiceAgreementInput, 'idempotencyKey' | 'providerId'>;

export function AgreementDialog({ recordId, onClose, onDone }: RecordProps): ReactElement {
  const perform = useAct();
  const submit = async ({ price, ...agreement }: Agreement) => {
    const asked = { ...agreement, price: amountIn(price), providerId: recordId };
    return (await perform(ConcludeServiceAgreementDocument, asked)).objections;
  };
  return (
    <ActDialog<Agreement>
      title="签订课后服务协议"
      okText="确认签订"
      explains={<p>价格不得高于遴选时的报价，服务在遴选公告的期间之内；机构的准入条件当场重新审核。</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="course" label="服务的课程" />
      <DayField name="from" label="首日" />
      <DayField name="to" label="末日" />
      <NumberField name="pupils" label="参加学生数" />
      <NumberField name="lessons" label="课时数" />
      <TextField name="price" label="每生每课时价格（元）" />
      <ReasonField label="引进的理由（校内不能满足的需要）" />
      <TextField name="documentNo" label="协议编号" />
    </ActDialog>
  );
}

type Check = Omit<RecordServiceCheckInput, 'idempotencyKey' | 'recordId'>;

export function CheckDialog({ recordId, onClose, onDone }: RecordProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Check>
      title="登记检查"
      okText="确认登记"
      explains={<p>登记后不能更改。查到后四种情形的，教育部门可据此责令机构退出。</p>}
      initialValues={{ finding: 'SOUND' }}
      submit={async (check) => (await perform(RecordServiceCheckDocument, { ...check, recordId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <DayField name="checkedOn" label="检查日期" />
      <Form.Item name="finding" label="检查结果">
        <Choice listName="检查结果" options={optionsOf(CHECK_FINDINGS)} />
      </Form.Item>
      <ReasonField label="查看的情况" />
      <TextField name="documentNo" label="检查记录编号" />
    </ActDialog>
  );
}

type Exit = Omit<EndServiceProviderInput, 'idempotencyKey' | 'recordId'>;

export function ExitDialog({ recordId, onClose, onDone }: RecordProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Exit>
      title="责令退出"
      okText="确认退出"
      explains={<p>机构在各校履行中的协议一并停止。服务问题须先有检查记录。</p>}
      initialValues={{ ground: 'LOW_QUALITY' }}
      submit={async (exit) => (await perform(EndServiceProviderDocument, { ...exit, recordId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="ground" label="退出的情形">
        <Choice listName="退出的情形" options={optionsOf(EXIT_GROUNDS)} />
      </Form.Item>
      <ReasonField label="事实和理由" />
      <TextField name="documentNo" label="决定文号" />
    </ActDialog>
  );
}
