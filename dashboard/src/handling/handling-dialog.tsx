import { useApolloClient } from '@apollo/client/react';
import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import type { GraphFault } from '../graph/graph-faults';
import { HANDLING_ACT_TEXTS, refusedPlaces, type HandlingAct, type HandlingFile } from './handling-acts';
import { useHandle, type HandlingValues } from './use-handle';

const PERSONAL_HINT = '不写身份证号、手机号等个人信息。';

function TextField(props: {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
}): ReactElement {
  const { name, label, optional = false } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      rules={optional ? [] : [{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input maxLength={100} />
    </Form.Item>
  );
}

/** Several numbers, one a line. */
function ListField({ name, label }: { readonly name: string; readonly label: string }): ReactElement {
  return (
    <Form.Item
      name={name}
      label={label}
      extra="每行一个，或用顿号、逗号隔开。"
      rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input.TextArea rows={2} maxLength={2_000} />
    </Form.Item>
  );
}

function OrderFields(): ReactElement {
  return (
    <>
      <Form.Item name="months" label="整改期限" rules={[{ required: true, message: '请选择期限' }]}>
        <Radio.Group options={[1, 2, 3].map((value) => ({ value, label: `${String(value)} 个月` }))} />
      </Form.Item>
      <TextField name="documentNo" label="限期整改通知书编号" />
      <ReasonField name="problems" label="需要整改的问题" />
    </>
  );
}

function BanFields({ files }: { readonly files: readonly HandlingFile[] }): ReactElement {
  const permanent = Form.useWatch<boolean | undefined>('banPermanent');
  return (
    <>
      <ListField name="officers" label="执法人员的执法证号（至少两名）" />
      <ListField name="recorderIds" label="执法记录仪编号" />
      <ListField name="evidence" label="证据编号（照片、录像、笔录）" />
      <TextField name="documentNo" label="取缔决定书编号" />
      <Form.Item name="signsRemoved" valuePropName="checked">
        <Checkbox>招牌标识已全部拆除</Checkbox>
      </Form.Item>
      <Form.Item name="residentialIds" label="其中设在居民住宅内、永久关闭的">
        <Checkbox.Group
          options={files.map(({ institutionId, institution }) => ({
            value: institutionId,
            label: institution?.name ?? institutionId,
          }))}
        />
      </Form.Item>
      <Form.Item name="banYears" label="禁止举办者再举办的年限（1 至 5 年）">
        <InputNumber min={1} max={5} precision={0} disabled={permanent} />
      </Form.Item>
      <Form.Item name="banPermanent" valuePropName="checked">
        <Checkbox>情节特别严重，永久禁止</Checkbox>
      </Form.Item>
    </>
  );
}

function Fields({ act, files }: { readonly act: HandlingAct; readonly files: readonly HandlingFile[] }): ReactElement {
  switch (act) {
    case 'guideToApply':
      return <ReasonField name="note" label="说明" required={false} />;
    case 'orderToRectify':
      return <OrderFields />;
    case 'banPlace':
      return <BanFields files={files} />;
    case 'confirmRectified':
      return (
        <>
          <ListField name="officers" label="复查人员的执法证号（至少两名）" />
          <ListField name="evidence" label="证据编号" />
          <ReasonField name="note" label="复查情况" required={false} />
        </>
      );
    case 'withdrawHandling':
      return (
        <>
          <ReasonField />
          <TextField name="annulmentNo" label="复议决定或判决的编号（永久关闭的必填）" optional />
        </>
      );
  }
}

interface Props {
  readonly act: HandlingAct;
  readonly files: readonly HandlingFile[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function HandlingDialog({ act, files, onClose, onDone }: Props): ReactElement {
  const client = useApolloClient();
  const handle = useHandle(files);
  const { button, explains } = HANDLING_ACT_TEXTS[act];
  const submit = async (values: HandlingValues): Promise<readonly GraphFault[]> => {
    const { objections, outcome } = await handle(act, values);
    const refused = outcome ? refusedPlaces(outcome.verdicts, files) : [];
    if (refused.length === 0) return objections;
    // The others of the set are done.
    await client.refetchQueries({ include: 'active' });
    return refused;
  };
  return (
    <ActDialog<HandlingValues>
      title={`${button}：${String(files.length)} 家机构`}
      okText={`确认${button}`}
      explains={
        <>
          <p>{explains}</p>
          <p>{files.map(({ institution, institutionId }) => institution?.name ?? institutionId).join('、')}</p>
          <p className="hint">{PERSONAL_HINT}</p>
        </>
      }
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields act={act} files={files} />
    </ActDialog>
  );
}
