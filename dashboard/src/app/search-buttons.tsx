import { Button, Form, Space } from 'antd';
import type { ReactElement } from 'react';

/** The end of a search form. */
export function SearchButtons({ onReset }: { readonly onReset: () => void }): ReactElement {
  return (
    <Form.Item>
      <Space>
        <Button type="primary" htmlType="submit">
          查询
        </Button>
        <Button onClick={onReset}>重置</Button>
      </Space>
    </Form.Item>
  );
}
