import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { Choice } from '../app/choice';
import { PREMISES_KINDS } from '../glossary/license-texts';

const OPTIONS = Object.entries(PREMISES_KINDS).map(([value, label]) => ({ value, label }));

export function PremisesFields({ label }: { readonly label: string }): ReactElement {
  return (
    <>
      <Form.Item
        name={['premises', 'kind']}
        label={`${label}：房屋类型`}
        rules={[{ required: true, message: '请选择房屋类型' }]}
      >
        <Choice listName="房屋类型" options={OPTIONS} />
      </Form.Item>
      <Form.Item
        name={['premises', 'areaM2']}
        label="建筑面积（平方米，取整）"
        rules={[{ required: true, message: '请填写建筑面积' }]}
      >
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item
        name={['premises', 'capacityPerSlot']}
        label="同一培训时段最多人数"
        rules={[{ required: true, message: '请填写最多人数' }]}
      >
        <InputNumber min={1} precision={0} />
      </Form.Item>
    </>
  );
}
