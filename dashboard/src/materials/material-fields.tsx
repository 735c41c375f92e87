import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { sha256Of } from '../appraisals/appraisal-acts';
import { Choice } from '../app/choice';
import { TextField } from '../app/text-field';
import { COURSE_STAGES } from '../courses/course-texts';
import { SUBJECT_OPTIONS } from '../glossary/appraisal-texts';
import { optionsOf } from '../glossary/options';
import type { MaterialSource, Subject } from '../gql/graphql';
import type { MaterialValues } from './material-input';

function FileField(): ReactElement {
  const form = Form.useFormInstance<MaterialValues>();
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) form.setFieldsValue({ sha256: await sha256Of(await chosen.arrayBuffer()) });
  };
  return (
    <>
      <Form.Item label="文件" htmlFor="teaching-material-file" extra="在本机计算校验值，文件不上传。">
        <input id="teaching-material-file" type="file" onChange={(event) => void take(event.target.files?.[0])} />
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
        <FileField />
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
