import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { AD_KINDS, FILED_AD_ACTS, type FiledAdActName } from '../glossary/ad-texts';
import { optionsOf } from '../glossary/options';
import { CancelFiledAdDocument, FileAdDocument, WithdrawFiledAdDocument, type FileAdInput } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { AdTextField, ChannelField } from './ad-fields';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function FileAdDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Omit<FileAdInput, 'idempotencyKey'>>
      title="备案招生简章、广告"
      okText="确认备案"
      explains={
        <p>先备案后发布，备案后即向社会公示。发布的内容、渠道和日期应与备案一致；校园和被禁止的渠道不能备案。</p>
      }
      initialValues={{ kind: 'BROCHURE', channel: 'OWN_PREMISES' }}
      submit={async (filing) => (await perform(FileAdDocument, filing)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="种类">
        <Choice listName="种类" options={optionsOf(AD_KINDS)} />
      </Form.Item>
      <AdTextField label="全文" />
      <ChannelField />
      <TextField name="place" label="发布的地点或媒体" max={200} />
      <DayField name="startsOn" label="起始日期" />
      <DayField name="endsOn" label="截止日期" />
      <TextField name="documentNo" label="备案文书编号" />
    </ActDialog>
  );
}

const DOCUMENTS = {
  withdrawFiledAd: WithdrawFiledAdDocument,
  cancelFiledAd: CancelFiledAdDocument,
} satisfies Record<FiledAdActName, unknown>;

interface ActProps extends Props {
  readonly act: FiledAdActName;
  readonly filedAdId: string;
}

export function FiledAdActDialog({ act, filedAdId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string; readonly documentNo: string }>
      title={FILED_AD_ACTS[act]}
      okText="确认"
      explains={<p>备案自今日起不再有效，之后发布的按未备案处理。</p>}
      submit={async (given) => (await perform(DOCUMENTS[act], { ...given, filedAdId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
      <TextField name="documentNo" label="文书编号" />
    </ActDialog>
  );
}
