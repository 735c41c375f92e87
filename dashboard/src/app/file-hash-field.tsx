import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { sha256Of } from '../appraisals/appraisal-acts';

interface Values {
  readonly sha256: string;
}

/** The form's field `sha256`, filled from a file that stays where it is. */
export function FileHashField({ id, label = '文件' }: { readonly id: string; readonly label?: string }): ReactElement {
  const form = Form.useFormInstance<Values>();
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) form.setFieldsValue({ sha256: await sha256Of(await chosen.arrayBuffer()) });
  };
  return (
    <>
      <Form.Item label={label} htmlFor={id} extra="在本机计算校验值，文件不上传。">
        <input id={id} type="file" onChange={(event) => void take(event.target.files?.[0])} />
      </Form.Item>
      <Form.Item
        name="sha256"
        label="校验值（SHA-256）"
        rules={[{ required: true, pattern: /^[0-9a-f]{64}$/u, message: '请选择文件，或填写 64 位十六进制校验值' }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
    </>
  );
}
