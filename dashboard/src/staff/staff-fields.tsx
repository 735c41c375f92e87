import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { Choice } from '../app/choice';
import { DayField, TextField } from '../app/text-field';
import { SUBJECT_OPTIONS } from '../glossary/appraisal-texts';
import { optionsOf } from '../glossary/options';
import { OTHER_EMPLOYERS, STAFF_DEGREES, STAFF_POSTS } from '../glossary/staff-texts';
import type { StaffValues } from './staff-input';

function OptionalText({ name, label }: { readonly name: keyof StaffValues; readonly label: string }): ReactElement {
  return (
    <Form.Item name={name} label={label}>
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
  );
}

function ForeignFields(): ReactElement {
  return (
    <>
      <Form.Item name="abroad" valuePropName="checked">
        <Checkbox>在境外授课</Checkbox>
      </Form.Item>
      <OptionalText name="workPermitNo" label="工作许可号码" />
      <DayField name="workPermitUntil" label="工作许可的最后一日" />
    </>
  );
}

function TeachingFields(): ReactElement {
  return (
    <>
      <Form.Item name="subject" label="任教学科">
        <Choice listName="任教学科" options={SUBJECT_OPTIONS} style={{ width: 220 }} />
      </Form.Item>
      <OptionalText name="teacherCertificateNo" label="教师资格证号码（学科类必填）" />
      <Form.Item name="certificateSubject" label="教师资格证的任教学科">
        <Choice listName="教师资格证的任教学科" allowClear options={SUBJECT_OPTIONS} style={{ width: 220 }} />
      </Form.Item>
      <OptionalText name="skillCertificateNo" label="职业（专业）能力证明号码（非学科类）" />
    </>
  );
}

/** What is filed of one person (B4, M20). */
export function StaffFields(): ReactElement {
  const foreign = Form.useWatch<boolean>('foreign');
  const post = Form.useWatch<StaffValues['post']>('post');
  return (
    <>
      <TextField name="staffNo" label="工号" />
      <TextField name="staffName" label="姓名" />
      <Form.Item name="foreign" valuePropName="checked">
        <Checkbox>外籍人员</Checkbox>
      </Form.Item>
      <TextField name="idNumber" label={foreign ? '护照号码' : '身份证号'} />
      {foreign && <ForeignFields />}
      <Form.Item name="post" label="岗位">
        <Radio.Group options={optionsOf(STAFF_POSTS)} />
      </Form.Item>
      {post !== 'ASSISTING' && <TeachingFields />}
      <Form.Item name="degree" label="学历">
        <Choice listName="学历" options={optionsOf(STAFF_DEGREES)} style={{ width: 220 }} />
      </Form.Item>
      <TextField name="major" label="所学专业" />
      <Form.Item name="otherEmployer" label="现在其他单位任职的情况">
        <Choice listName="现在其他单位任职的情况" options={optionsOf(OTHER_EMPLOYERS)} style={{ width: 220 }} />
      </Form.Item>
      <DayField name="committedOn" label="承诺书签署日期" />
    </>
  );
}
