import { App, Button, Checkbox, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { keepsFiles } from '../glossary/duties';
import { SCHOOL_STAGES } from '../glossary/license-texts';
import { optionsOf } from '../glossary/options';
import { RecordTeachingStagesDocument, type SchoolStage } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';
import type { InstitutionFile } from './use-institution-file';

interface Props {
  readonly file: InstitutionFile;
  readonly onDone: () => void;
}

interface StageValues {
  readonly stages: SchoolStage[];
  readonly documentNo: string;
}

/** By what ages it teaches a campaign of re-registration finds an institution. */
export function StagesButton({ file, onDone }: Props): ReactElement | null {
  const { message } = App.useApp();
  const who = useSignedIn();
  const perform = useAct();
  const [open, setOpen] = useState(false);
  if (!keepsFiles(who)) return null;
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        登记培训学段
      </Button>
      {open && (
        <ActDialog<StageValues>
          title="登记培训学段"
          okText="确认登记"
          explains={<p>分学段的转登记据以确定涉及哪些机构。台账中有“培训学段”一栏的，以最后导入的为准。</p>}
          initialValues={{ stages: [...(file.stages ?? [])] }}
          submit={async (values) =>
            (await perform(RecordTeachingStagesDocument, { ...values, institutionId: file.id })).objections
          }
          onClose={close}
          onDone={() => {
            void message.success('已登记培训学段。');
            close();
            onDone();
          }}
        >
          <Form.Item name="stages" label="培训学段">
            <Checkbox.Group options={optionsOf(SCHOOL_STAGES)} />
          </Form.Item>
          <Form.Item
            name="documentNo"
            label="依据的文书、证照编号"
            rules={[{ required: true, whitespace: true, message: '请填写编号' }]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        </ActDialog>
      )}
    </>
  );
}
