import { Button, Checkbox, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { slotsOf, type PlannedSlot, type WeeklyPlan } from './timetable-plan';

const WEEKDAYS = [
  { value: 1, label: '周一' },
  { value: 2, label: '周二' },
  { value: 3, label: '周三' },
  { value: 4, label: '周四' },
  { value: 5, label: '周五' },
  { value: 6, label: '周六' },
  { value: 0, label: '周日' },
];
const required = (message: string) => [{ required: true, message }];

// Not `required`: antd would mark the group of boxes with an attribute that a group may not have.
const CHOSEN = {
  validator: (_rule: unknown, weekdays: readonly number[] | undefined): Promise<void> =>
    weekdays?.length ? Promise.resolve() : Promise.reject(new Error('请选择星期')),
};

/** Adds the lessons of every week between two days. */
export function PlanForm({ onAdd }: { readonly onAdd: (slots: readonly PlannedSlot[]) => void }): ReactElement {
  return (
    <Form<WeeklyPlan>
      name="plan"
      layout="vertical"
      aria-label="按周排课"
      onFinish={(plan) => {
        onAdd(slotsOf(plan));
      }}
    >
      <div className="filter-form">
        <Form.Item name="firstDay" label="首日" rules={required('请填写首日')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="lastDay" label="末日" rules={required('请填写末日')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="from" label="开始" rules={required('请填写开始时间')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="to" label="结束" rules={required('请填写结束时间')}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item name="weekdays" label="星期" rules={[CHOSEN]}>
        <Checkbox.Group options={WEEKDAYS} />
      </Form.Item>
      <Button htmlType="submit">加入课表</Button>
    </Form>
  );
}
