import { Button, Checkbox, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DayField, TextField } from '../app/text-field';
import { optionsOf } from '../glossary/options';
import { LESSON_MODES } from '../glossary/price-texts';
import { PostPricesDocument } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { NumberField } from './price-fields';
import { coursesIn, type CourseForm } from './price-input';

interface Posting {
  readonly effectiveFrom: string;
  readonly paymentChannel: string;
  readonly courses: readonly CourseForm[];
}

const NEW_COURSE: Partial<CourseForm> = { mode: 'OFFLINE', minutes: 45, months: 3 };

function CourseRows(): ReactElement {
  return (
    <Form.List name="courses">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <fieldset key={key}>
              <legend>课程 {index + 1}</legend>
              <TextField name={[name, 'course']} label="课程名称" />
              <Form.Item name={[name, 'subject']} valuePropName="checked">
                <Checkbox>义务教育学科类（实行政府指导价）</Checkbox>
              </Form.Item>
              <Form.Item name={[name, 'mode']} label="授课方式">
                <Radio.Group options={optionsOf(LESSON_MODES)} />
              </Form.Item>
              <TextField name={[name, 'price']} label="每生每课时价格（元）" />
              <Form.Item
                name={[name, 'comparedPrice']}
                label="促销前的原价（元）"
                extra="没有促销的不填；原价不得高于促销前七日内的最低成交价。"
              >
                <Input maxLength={20} autoComplete="off" />
              </Form.Item>
              <NumberField name={[name, 'pupils']} label="每班最多人数" />
              <NumberField name={[name, 'minutes']} label="每课时分钟数" />
              <NumberField name={[name, 'lessons']} label="一次收费的课时数" />
              <NumberField name={[name, 'months']} label="一次收费的月数" />
              {rows.length > 1 && (
                <Button
                  aria-label={`删除课程 ${String(index + 1)}`}
                  onClick={() => {
                    remove(name);
                  }}
                >
                  删除
                </Button>
              )}
            </fieldset>
          ))}
          <Button
            onClick={() => {
              add(NEW_COURSE);
            }}
          >
            增加课程
          </Button>
        </>
      )}
    </Form.List>
  );
}

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PostPricesDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Posting>
      title="公示收费标准"
      okText="确认公示"
      explains={
        <p>
          公示后任何人可查，以前各版保留。未公示的费用不得收取；学科类课程不得高于指导价上限；一次收费不得超过3个月、60课时。
        </p>
      }
      initialValues={{ courses: [NEW_COURSE as CourseForm] }}
      submit={async ({ courses, ...posting }) =>
        (await perform(PostPricesDocument, { ...posting, courses: coursesIn(courses) })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <DayField name="effectiveFrom" label="执行日期" />
      <Form.Item
        name="paymentChannel"
        label="缴费方式"
        rules={[{ required: true, whitespace: true, message: '请填写缴费方式' }]}
      >
        <Input maxLength={200} placeholder="如：存入资金监管账户" />
      </Form.Item>
      <CourseRows />
    </ActDialog>
  );
}
