import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { optionsOf } from '../glossary/options';
import { LESSON_ACTS, LESSON_RULINGS, type LessonActName } from '../glossary/order-texts';
import {
  ConfirmLessonDocument,
  DisputeLessonDocument,
  RuleLessonDisputeDocument,
  type LessonRuling,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Values {
  readonly reason: string;
  readonly documentNo: string;
  readonly ruling: LessonRuling;
}

const EXPLAINS = {
  confirmLesson: '确认后这一课时的费用不再受保护，次日划转给机构。',
  disputeLesson: '没有上课、时间不符的可以提出异议；教育部门裁决前，这一课时不消课，也不会视为确认。',
  ruleLessonDispute: '裁决计课的，视为已消课；不计课的，机构须另上一课时，或终止订单退费。',
} satisfies Record<LessonActName, string>;

interface Props {
  readonly act: LessonActName;
  readonly lessonId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function LessonDialog({ act, lessonId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const send = ({ reason, documentNo, ruling }: Values) => {
    switch (act) {
      case 'confirmLesson':
        return perform(ConfirmLessonDocument, { lessonId });
      case 'disputeLesson':
        return perform(DisputeLessonDocument, { lessonId, reason });
      case 'ruleLessonDispute':
        return perform(RuleLessonDisputeDocument, { lessonId, reason, documentNo, ruling });
    }
  };
  return (
    <ActDialog<Values>
      title={LESSON_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'ruleLessonDispute' && (
        <Form.Item name="ruling" label="裁决" rules={[{ required: true, message: '请选择裁决' }]}>
          <Choice listName="裁决" options={optionsOf(LESSON_RULINGS)} />
        </Form.Item>
      )}
      {act !== 'confirmLesson' && <ReasonField />}
      {act === 'ruleLessonDispute' && <TextField name="documentNo" label="裁决文书编号" />}
    </ActDialog>
  );
}
