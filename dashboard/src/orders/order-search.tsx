import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';

/** From the number that a payment, a policy or a journal names to its order. */
export function OrderSearch(): ReactElement {
  const navigate = useNavigate();
  return (
    <section className="panel" aria-label="按编号查找">
      <h2>按编号查找</h2>
      <search>
        <Form
          layout="vertical"
          className="filter-form"
          onFinish={({ orderNo }: { orderNo: string }) => {
            void navigate(`/orders/${encodeURIComponent(orderNo.trim())}`);
          }}
        >
          <Form.Item name="orderNo" label="订单编号" rules={[{ required: true, message: '请填写订单编号' }]}>
            <Input maxLength={100} autoComplete="off" style={{ width: 320 }} />
          </Form.Item>
          <Form.Item>
            <Button type="primary" htmlType="submit">
              查找
            </Button>
          </Form.Item>
        </Form>
      </search>
    </section>
  );
}
