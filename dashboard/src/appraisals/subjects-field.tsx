import { Checkbox, Form } from 'antd';
import type { ReactElement } from 'react';
import { SUBJECT_OPTIONS } from '../glossary/appraisal-texts';
import type { Subject } from '../gql/graphql';

// Not `required`, which antd tells a screen reader by an attribute that a group may not have.
const CHOSEN = {
  validator: (_rule: unknown, subjects: readonly Subject[] | undefined): Promise<void> =>
    subjects?.length ? Promise.resolve() : Promise.reject(new Error('请至少选择一个学科')),
};

export function SubjectsField({ label }: { readonly label: string }): ReactElement {
  return (
    <Form.Item name="subjects" label={label} rules={[CHOSEN]}>
      <Checkbox.Group options={SUBJECT_OPTIONS} />
    </Form.Item>
  );
}
