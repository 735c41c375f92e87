import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { DayField, TextField } from '../app/text-field';
import { EvidenceFilesField } from '../evidence/evidence-files-field';
import { fileIdsOf, type PickedFile } from '../evidence/picked-files';
import { AD_SOURCES } from '../glossary/ad-texts';
import { optionsOf } from '../glossary/options';
import {
  RecordSeenAdDocument,
  ReportSeenAdDocument,
  type RecordSeenAdInput,
  type ReportSeenAdInput,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { AdTextField, ChannelField } from './ad-fields';

interface Props {
  readonly institutionId: string;
  readonly onClose: () => void;
}

const SeenFields = (): ReactElement => (
  <>
    <AdTextField label="广告全文" />
    <ChannelField />
    <TextField name="place" label="看到的地点、媒体或网址" max={200} />
    <DayField name="seenOn" label="看到的日期" />
    <EvidenceFilesField department="market-regulation" label="照片、扫描件" />
  </>
);

interface Picked {
  readonly files?: readonly PickedFile[];
}

type Recorded = Omit<RecordSeenAdInput, 'idempotencyKey' | 'institutionId' | 'fileIds'> & Picked;

export function RecordSeenAdDialog({ institutionId, onClose, onDone }: Props & { onDone: () => void }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Recorded>
      title="登记看到的广告"
      okText="登记并比对"
      explains={<p>与看到当日已有的备案、渠道禁令和内容规则比对。比对结果供核查，不是认定。</p>}
      initialValues={{ source: 'PATROL', channel: 'PUBLIC_PLACE' }}
      submit={async ({ files, ...seen }) =>
        (await perform(RecordSeenAdDocument, { ...seen, institutionId, fileIds: fileIdsOf(files) })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="source" label="来源">
        <Choice listName="来源" options={optionsOf(AD_SOURCES)} />
      </Form.Item>
      <SeenFields />
      <Form.Item name="documentNo" label="照片、扫描件或笔录的编号（举报、移送的，或上传了文件的可不填）">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </ActDialog>
  );
}

type Reported = Omit<ReportSeenAdInput, 'idempotencyKey' | 'institutionId' | 'fileIds'> & Picked;

/** For who is no officer; answers with the last day of the check. */
export function ReportSeenAdDialog(props: Props & { onDone: (checkDue: string) => void }): ReactElement {
  const { institutionId, onClose, onDone } = props;
  const perform = useAct();
  const submit = async ({ files, ...seen }: Reported) => {
    const given = { ...seen, institutionId, fileIds: fileIdsOf(files) };
    const { objections, outcome } = await perform(ReportSeenAdDocument, given);
    if (outcome?.receipt) onDone(outcome.receipt.checkDue);
    return objections;
  };
  return (
    <ActDialog<Reported>
      title="举报看到的广告"
      okText="提交"
      explains={<p>由市场监管部门核查。家长和学校的举报不显示举报人。</p>}
      initialValues={{ channel: 'PUBLIC_PLACE' }}
      submit={submit}
      onClose={onClose}
      onDone={onClose}
    >
      <SeenFields />
    </ActDialog>
  );
}
