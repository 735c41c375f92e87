import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { Choice } from '../app/choice';
import { AD_CHANNELS } from '../glossary/ad-texts';
import { optionsOf } from '../glossary/options';

export function AdTextField({ label }: { readonly label: string }): ReactElement {
  return (
    <Form.Item
      name="text"
      label={label}
      extra="手机号以×代替。"
      rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input.TextArea rows={8} maxLength={5_000} showCount />
    </Form.Item>
  );
}

export const ChannelField = (): ReactElement => (
  <Form.Item name="channel" label="发布渠道">
    <Choice listName="发布渠道" options={optionsOf(AD_CHANNELS)} />
  </Form.Item>
);
