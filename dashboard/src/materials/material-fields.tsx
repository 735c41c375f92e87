import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { Choice } from '../app/choice';
import { FileHashField } from '../app/file-hash-field';
import { TextField } from '../app/text-field';
import { COURSE_STAGES } from '../courses/course-texts';
import { SUBJECT_OPTIONS } from '../glossary/appraisal-texts';
import { optionsOf } from '../glossary/options';
import type { MaterialSource, Subject } from '../gql/graphql';

/** What is filed of an edition. */
export function MaterialFields({ source }: { readonly source: MaterialSource }): ReactElement {
  return (
    <>
      <TextField name="title" label="材料名称" />
      <Form.Item name="subject" label="科目" rules={[{ required: true, message: '请选择科目' }]}>
        <Choice<Subject> listName="科目" style={{ width: 200 }} options={SUBJECT_OPTIONS} />
      </Form.Item>
      <Form.Item name="stage" label="使用对象" rules={[{ required: true, message: '请选择使用对象' }]}>
        <Radio.Group options={optionsOf(COURSE_STAGES)} />
      </Form.Item>
      {source === 'PUBLISHED' ? (
        <>
          <TextField name="isbn" label="书号（ISBN，13 位）" />
          <TextField name="publisher" label="出版单位" />
          <TextField name="selectionNo" label="选用记录编号" />
        </>
      ) : (
        <FileHashField id="teaching-material-file" />
      )}
      <Form.Item
        name="foreignCurriculum"
        label="境外教育课程"
        rules={[{ required: true, message: '请选择是否含境外教育课程' }]}
      >
        <Radio.Group
          options={[
            { value: false, label: '不含' },
            { value: true, label: '含' },
          ]}
        />
      </Form.Item>
    </>
  );
}
