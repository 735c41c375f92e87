import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DayField } from '../app/text-field';
import {
  ConfirmInspectionRectifiedDocument,
  FailAnnualInspectionDocument,
  OpenAnnualInspectionsDocument,
  OrderInspectionRectificationDocument,
  PassAnnualInspectionDocument,
  PublishAnnualInspectionDocument,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface ActProps extends Props {
  readonly inspectionId: string;
}

interface Findings {
  readonly findings: string;
}

export function OpenDialog({ year, onClose, onDone }: Props & { readonly year: number }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly year: number }>
      title="开展年度检查"
      okText="确认开展"
      explains={<p>对本区划内有效的许可证逐家建立检查，按该年度的记录预填；已建立的不重复。</p>}
      initialValues={{ year }}
      submit={async (values) => (await perform(OpenAnnualInspectionsDocument, values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="year" label="年度" rules={[{ required: true, message: '请填写年度' }]}>
        <InputNumber min={2018} max={2999} precision={0} />
      </Form.Item>
    </ActDialog>
  );
}

export function PassDialog({ inspectionId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Findings>
      title="评定合格"
      okText="确认合格"
      explains={<p>许可证有效、登记和监管账户齐备、处置办结、从业人员核查全部通过的，方可评定合格。</p>}
      submit={async (values) => (await perform(PassAnnualInspectionDocument, { inspectionId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField name="findings" label="检查情况" />
    </ActDialog>
  );
}

export function ConfirmDialog({ inspectionId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Findings>
      title="整改后评定合格"
      okText="确认合格"
      explains={<p>整改到位，且许可证、登记、监管账户、人员核查均符合要求的，评定合格。</p>}
      submit={async (values) =>
        (await perform(ConfirmInspectionRectifiedDocument, { inspectionId, ...values })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField name="findings" label="整改情况" />
    </ActDialog>
  );
}

export function RectifyDialog({ inspectionId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Findings & { readonly rectifyDue: string }>
      title="责令限期整改"
      okText="确认责令整改"
      explains={<p>整改期限为一至三个月；期满未确认整改的，转为整改逾期。</p>}
      submit={async (values) =>
        (await perform(OrderInspectionRectificationDocument, { inspectionId, ...values })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField name="findings" label="存在的问题" />
      <DayField name="rectifyDue" label="整改期限" />
    </ActDialog>
  );
}

export function FailDialog({ inspectionId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Findings>
      title="评定不合格"
      okText="确认不合格"
      explains={<p>不合格的，依法另行处理：停止招生、停业整顿或吊销许可证须有相应的决定。</p>}
      submit={async (values) => (await perform(FailAnnualInspectionDocument, { inspectionId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField name="findings" label="存在的问题" />
    </ActDialog>
  );
}

export function PublishDialog({ inspectionId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<object>
      title="公布检查结果"
      okText="确认公布"
      explains={<p>结果及检查情况自今日起对公众可见。</p>}
      submit={async () => (await perform(PublishAnnualInspectionDocument, { inspectionId })).objections}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
