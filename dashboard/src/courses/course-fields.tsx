import { Form, Input, InputNumber, Radio } from 'antd';
import type { ReactElement } from 'react';
import { Choice } from '../app/choice';
import { SUBJECT_OPTIONS } from '../glossary/appraisal-texts';
import { TEACHING_MODES } from '../glossary/license-texts';
import { optionsOf } from '../glossary/options';
import type { Subject } from '../gql/graphql';
import type { CourseValues } from './course-input';
import { COURSE_STAGES } from './course-texts';
import { TeacherField } from './teacher-field';

const required = (message: string) => [{ required: true, message }];

/** What is filed of a course beside its times (M16). */
export function CourseFields(): ReactElement {
  const mode = Form.useWatch<CourseValues['mode']>('mode');
  return (
    <>
      <Form.Item name="title" label="班次名称" rules={required('请填写班次名称')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="content" label="培训内容" rules={required('请填写培训内容')}>
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="subject" label="科目" rules={required('请选择科目')}>
        <Choice<Subject> listName="科目" style={{ width: 200 }} options={SUBJECT_OPTIONS} />
      </Form.Item>
      <Form.Item name="stage" label="招生对象" rules={required('请选择招生对象')}>
        <Radio.Group options={optionsOf(COURSE_STAGES)} />
      </Form.Item>
      <Form.Item name="pupils" label="招生人数" rules={required('请填写招生人数')}>
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
      <TeacherField />
      <Form.Item name="mode" label="培训方式" rules={required('请选择培训方式')}>
        <Radio.Group options={optionsOf(TEACHING_MODES)} />
      </Form.Item>
      {mode === 'OFFLINE' && <RoomFields />}
      <Form.Item
        name="price"
        label="收费（元，全部课时）"
        rules={[...required('请填写收费'), { pattern: /^\d+(\.\d{1,2})?$/u, message: '金额至多两位小数' }]}
      >
        <Input maxLength={18} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="homework" label="课后作业" rules={required('请选择是否布置作业')}>
        <Radio.Group
          options={[
            { value: false, label: '不布置' },
            { value: true, label: '布置' },
          ]}
        />
      </Form.Item>
    </>
  );
}

function RoomFields(): ReactElement {
  return (
    <>
      <Form.Item name="roomName" label="教室" rules={required('请填写教室')}>
        <Input maxLength={100} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item
        name="roomAreaM2"
        label="教室建筑面积（平方米）"
        extra="同一时段每人不少于 3 平方米。"
        rules={required('请填写面积')}
      >
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
    </>
  );
}
