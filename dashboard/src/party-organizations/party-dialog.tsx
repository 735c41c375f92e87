import { Form, InputNumber, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DayField, TextField } from '../app/text-field';
import { PARTY_ACTS, PARTY_FORMS, type PartyActName } from '../glossary/party-texts';
import { useAct } from '../graph/use-act';
import { formFor, SEND_PARTY_ACT, type PartyValues } from './party-acts';

const FORM_OPTIONS = Object.entries(PARTY_FORMS).map(([value, label]) => ({ value, label }));

const EXPLAINS = {
  recordPartyMembers: '只登记人数，不登记党员姓名。三人以上的应单独建立党支部，不足三人的应建立联合党支部。',
  establishPartyBranch: '依上级党组织的批复登记；已有的党支部形式不符的，登记改建后的党支部。',
  dissolvePartyBranch: '依上级党组织的批复登记。',
  appointPartyAdviser: '派驻的党建指导员。姓名只供履行职责时查看。',
  endPartyAdviser: '离任后不再保留指导员的姓名。',
} satisfies Record<PartyActName, string>;

function BranchFields(): ReactElement {
  const form = Form.useWatch<string | undefined>('form');
  return (
    <>
      <Form.Item name="form" label="形式">
        <Radio.Group options={FORM_OPTIONS} />
      </Form.Item>
      <TextField name="branchName" label="党支部名称" max={100} />
      {form === 'JOINT_BRANCH' && <TextField name="jointWith" label="联合建立的单位" max={500} />}
      <DayField name="day" label="建立日期" />
    </>
  );
}

function Fields({ act }: { readonly act: PartyActName }): ReactElement | null {
  switch (act) {
    case 'recordPartyMembers':
      return (
        <>
          <Form.Item name="members" label="党员人数" rules={[{ required: true, message: '请填写党员人数' }]}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
          <DayField name="day" label="该人数的日期" />
        </>
      );
    case 'establishPartyBranch':
      return <BranchFields />;
    case 'appointPartyAdviser':
      return (
        <>
          <TextField name="adviserName" label="党建指导员姓名" max={50} />
          <TextField name="adviserUnit" label="派出单位" max={100} />
          <DayField name="day" label="派驻日期" />
        </>
      );
    case 'dissolvePartyBranch':
    case 'endPartyAdviser':
      return null;
  }
}

interface Props {
  readonly act: PartyActName;
  readonly institutionId: string;
  readonly members: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PartyDialog({ act, institutionId, members, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<PartyValues>
      title={PARTY_ACTS[act]}
      okText="确认登记"
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ form: formFor(members) }}
      submit={async (values) =>
        (await SEND_PARTY_ACT[act](perform, { institutionId, documentNo: values.documentNo }, values)).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Fields act={act} />
      <TextField name="documentNo" label="依据的文件编号" max={100} />
    </ActDialog>
  );
}
