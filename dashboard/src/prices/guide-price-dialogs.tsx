import { Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { optionsOf } from '../glossary/options';
import { CLASS_BANDS, GUIDE_PRICE_ACTS, LESSON_MODES, type GuidePriceActName } from '../glossary/price-texts';
import {
  DecideGuidePriceDocument,
  DraftGuidePriceDocument,
  PassGuidePriceReviewDocument,
  RepealGuidePriceDocument,
  ReturnGuidePriceDocument,
  SubmitGuidePriceDocument,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { guideLinesIn, type GuidePriceForm } from './price-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Draft {
  readonly prices: GuidePriceForm;
  readonly upFloatPercent: number;
  readonly documentNo: string;
}

export function DraftDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Draft>
      title="拟订指导价"
      okText="确认拟订"
      explains={
        <p>
          每生每标准课时的基准价：线下45分钟，线上30分钟，其他时长按比例折算。一种授课方式的三种班型应填齐，不实行的授课方式留空。
        </p>
      }
      initialValues={{ upFloatPercent: 10 }}
      submit={async ({ prices, ...draft }) =>
        (await perform(DraftGuidePriceDocument, { ...draft, lines: guideLinesIn(prices) })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      {optionsOf(LESSON_MODES).map(({ value: mode, label: modeText }) => (
        <fieldset key={mode}>
          <legend>{modeText}</legend>
          {optionsOf(CLASS_BANDS).map(({ value: band, label }) => (
            <Form.Item key={band} name={['prices', mode, band]} label={`${modeText}${label}（元）`}>
              <Input maxLength={20} inputMode="decimal" autoComplete="off" style={{ width: 180 }} />
            </Form.Item>
          ))}
        </fieldset>
      ))}
      <Form.Item
        name="upFloatPercent"
        label="上浮幅度（%），下浮不限"
        rules={[{ required: true, message: '请填写上浮幅度' }]}
      >
        <InputNumber min={0} max={100} precision={0} />
      </Form.Item>
      <TextField name="documentNo" label="成本调查报告编号" />
    </ActDialog>
  );
}

const DOCUMENTS = {
  submitGuidePrice: SubmitGuidePriceDocument,
  passGuidePriceReview: PassGuidePriceReviewDocument,
  returnGuidePrice: ReturnGuidePriceDocument,
  decideGuidePrice: DecideGuidePriceDocument,
  repealGuidePrice: RepealGuidePriceDocument,
} satisfies Record<GuidePriceActName, unknown>;

const EXPLAINS = {
  submitGuidePrice: '提交价格主管部门审核。',
  passGuidePriceReview: '审核通过后报同级人民政府审定。',
  returnGuidePrice: '退回重新拟订；政府退回的由牵头部门登记。',
  decideGuidePrice: '依同级人民政府的审定文件登记，自施行日期起执行并公布。',
  repealGuidePrice: '依废止文件登记，自废止日期起不再执行。',
} satisfies Record<GuidePriceActName, string>;

interface ActValues {
  readonly reason?: string;
  readonly documentNo: string;
  readonly effectiveOn?: string;
}

interface ActProps extends Props {
  readonly act: GuidePriceActName;
  readonly guidePriceId: string;
}

export function GuidePriceActDialog({ act, guidePriceId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const submit = async ({ reason = '', documentNo, effectiveOn = undefined }: ActValues) => {
    const input = { guidePriceId, reason, documentNo, effectiveOn: effectiveOn ?? null };
    return (await perform(DOCUMENTS[act], input)).objections;
  };
  return (
    <ActDialog<ActValues>
      title={GUIDE_PRICE_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="documentNo" label="文件编号" />
      {act === 'decideGuidePrice' && <DayField name="effectiveOn" label="施行日期" />}
      {act === 'repealGuidePrice' && <DayField name="effectiveOn" label="废止日期" />}
      {(act === 'returnGuidePrice' || act === 'repealGuidePrice') && <ReasonField />}
    </ActDialog>
  );
}
