import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import {
  AnswerBackgroundInquiriesDocument,
  DecideBackgroundObjectionDocument,
  type BackgroundReview,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { answersIn, type AnswerForm, type Inquiry } from './inquiry-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const ANSWERS = [
  { value: false, label: '无记录' },
  { value: true, label: '有记录' },
];

export function AnswerDialog(props: Props & { readonly inquiries: readonly Inquiry[] }): ReactElement {
  const { inquiries, onClose, onDone } = props;
  const perform = useAct();
  return (
    <ActDialog<AnswerForm>
      title="答复核查"
      okText="确认答复"
      explains={<p>逐人答复有无性侵害、虐待、拐卖、暴力伤害等违法犯罪记录，只答有无，不写罪名。未选择的暂不答复。</p>}
      submit={async (form) => (await perform(AnswerBackgroundInquiriesDocument, answersIn(form))).objections}
      onClose={onClose}
      onDone={onDone}
    >
      {inquiries.map(({ id, institution, check }) => (
        <Form.Item
          key={id}
          name={['answers', id]}
          label={`${check?.staffName ?? '—'}，${check?.idNumber ?? '—'}（${institution.name}）`}
        >
          <Radio.Group options={ANSWERS} />
        </Form.Item>
      ))}
      <TextField name="documentNo" label="答复文书编号（只留存公安）" />
    </ActDialog>
  );
}

interface Review {
  readonly review: BackgroundReview;
  readonly documentNo: string;
  readonly reason: string;
}

export function ReviewDialog({ inquiryId, onClose, onDone }: Props & { readonly inquiryId: string }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Review>
      title="复核异议"
      okText="确认"
      explains={<p>由原答复人以外的民警复核。复核理由只留存公安，不告知其他部门。</p>}
      submit={async (review) => (await perform(DecideBackgroundObjectionDocument, { inquiryId, ...review })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="review" label="复核结论" rules={[{ required: true, message: '请选择复核结论' }]}>
        <Radio.Group
          options={[
            { value: 'UPHELD', label: '维持：有记录' },
            { value: 'OVERTURNED', label: '更正：无记录' },
          ]}
        />
      </Form.Item>
      <TextField name="documentNo" label="复核文书编号（只留存公安）" />
      <ReasonField label="复核理由" />
    </ActDialog>
  );
}
