import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField } from '../app/text-field';
import { DIVISION_RULE } from '../glossary/division-rule';
import { FINDING_SOURCES, PLACE_KINDS } from '../glossary/file-texts';
import { optionsOf } from '../glossary/options';
import {
  ClosePlaceDocument,
  ConvertPlaceDocument,
  GuidePlaceDocument,
  RecordSupervisedPlaceDocument,
  ReopenPlaceDocument,
  type RecordSupervisedPlaceInput,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useLedgerNo } from '../institutions/use-ledger-no';
import { placeAct, type Place, type PlaceActName } from './place-acts';

const KIND_OPTIONS = optionsOf(PLACE_KINDS);
const SOURCE_OPTIONS = optionsOf(FINDING_SOURCES);

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function TextField(props: { readonly name: string; readonly label: string; readonly most: number }): ReactElement {
  const { name, label, most } = props;
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
      <Input maxLength={most} />
    </Form.Item>
  );
}

export function RecordPlaceDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Omit<RecordSupervisedPlaceInput, 'idempotencyKey'>>
      title="场所建档"
      okText="确认建档"
      explains={<p>还没有证照的场所、托管机构。不写身份证号、手机号等个人信息；已在机构台账中的，在证照处置中办理。</p>}
      initialValues={{ kind: 'UNLICENSED_PLACE', source: 'PATROL' }}
      submit={async (values) => (await perform(RecordSupervisedPlaceDocument, values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="类别">
        <Choice listName="类别" options={KIND_OPTIONS} />
      </Form.Item>
      <TextField name="name" label="名称或招牌" most={100} />
      <Form.Item
        name="divisionCode"
        label="区划代码"
        rules={[{ required: true, message: '请填写区划代码' }, DIVISION_RULE]}
      >
        <Input maxLength={12} inputMode="numeric" />
      </Form.Item>
      <TextField name="address" label="地址" most={200} />
      <TextField name="activity" label="从事的活动" most={1000} />
      <Form.Item name="source" label="发现来源">
        <Choice listName="发现来源" options={SOURCE_OPTIONS} />
      </Form.Item>
      <TextField name="foundBy" label="发现单位或人员执法证号" most={100} />
      <DayField name="foundOn" label="发现日期" />
    </ActDialog>
  );
}

interface ActValues {
  readonly note: string;
  readonly documentNo?: string;
  readonly ledgerNo?: string;
}

type Submit = (values: ActValues) => Promise<readonly GraphFault[]>;

function usePlaceAct(place: Place, act: PlaceActName): Submit {
  const withInstitution = useLedgerNo();
  const perform = useAct();
  const convert: Submit = async ({ note, ledgerNo = '' }) => {
    return withInstitution(ledgerNo, async (institutionId) => {
      return (await perform(ConvertPlaceDocument, { placeId: place.id, note, institutionId })).objections;
    });
  };
  return async (values) => {
    const { note, documentNo = '' } = values;
    const input = { placeId: place.id, note };
    switch (act) {
      case 'guidePlace':
        return (await perform(GuidePlaceDocument, input)).objections;
      case 'reopenPlace':
        return (await perform(ReopenPlaceDocument, input)).objections;
      case 'closePlace':
        return (await perform(ClosePlaceDocument, { ...input, documentNo })).objections;
      case 'convertPlace':
        return convert(values);
    }
  };
}

export function PlaceActDialog({
  place,
  act,
  onClose,
  onDone,
}: Props & { readonly place: Place; readonly act: PlaceActName }): ReactElement {
  const submit = usePlaceAct(place, act);
  const { name, explains } = placeAct(act);
  return (
    <ActDialog<ActValues>
      title={`${name}：${place.name}`}
      okText={`确认${name}`}
      explains={<p>{explains}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'convertPlace' && <TextField name="ledgerNo" label="机构的台账编号" most={40} />}
      {act === 'closePlace' && <TextField name="documentNo" label="文书编号" most={100} />}
      <ReasonField name="note" label="说明" />
    </ActDialog>
  );
}
