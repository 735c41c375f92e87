import { Alert, Button, Progress } from 'antd';
import { useRef, useState, type FormEvent, type ReactElement } from 'react';
import { Choice } from '../app/choice';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { useSession } from '../session/session-context';
import type { LedgerKind } from './ledger-kinds';
import { fileObjection, sizeText } from './upload-check';
import { uploadLedger } from './upload-ledger';

interface Sending {
  readonly file: File | null;
  /** The same for every try with this file, so that another try after a cut cannot import twice. */
  readonly idempotencyKey: string;
  readonly objection: string | null;
  readonly percent: number | null;
  readonly faults: readonly GraphFault[];
}

const NOTHING: Sending = { file: null, idempotencyKey: '', objection: null, percent: null, faults: [] };

interface Props {
  readonly kinds: readonly LedgerKind[];
  readonly ledger: LedgerKind;
  readonly onLedger: (kind: string) => void;
  readonly onAccepted: (jobId: string, replayed: boolean) => void;
}

/** One upload: what is chosen, what speaks against it, how much is sent, what the gateway answered. */
function useUpload(ledger: LedgerKind, onAccepted: Props['onAccepted']) {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>(NOTHING);
  const choose = (file: File | null): void => {
    setSending({
      ...NOTHING,
      file,
      idempotencyKey: crypto.randomUUID(),
      objection: file && fileObjection(file, ledger),
    });
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { file, idempotencyKey } = sending;
    const objection = fileObjection(file, ledger);
    if (!file || objection) {
      setSending({ ...sending, objection });
      return;
    }
    const onProgress = (percent: number): void => {
      setSending((now) => ({ ...now, percent }));
    };
    setSending({ ...NOTHING, file, idempotencyKey, percent: 0 });
    const token = await session.accessToken();
    const answer = await uploadLedger({ file, idempotencyKey, kind: ledger.kind, token, onProgress });
    if (!answer.ok) {
      setSending({ ...NOTHING, file, idempotencyKey, faults: answer.faults });
      return;
    }
    setSending(NOTHING);
    if (input.current) input.current.value = '';
    onAccepted(answer.jobId, answer.replayed);
  };
  return { input, sending, choose, send };
}

function SendingState({ sending }: { readonly sending: Sending }): ReactElement {
  return (
    <>
      {sending.objection && (
        <Alert id="ledger-objection" className="block" type="error" showIcon title={sending.objection} role="alert" />
      )}
      {sending.percent !== null && <Progress percent={sending.percent} aria-label="上传进度" />}
      <FaultAlert title="台账未被受理" faults={sending.faults} />
    </>
  );
}

export function UploadForm({ kinds, ledger, onLedger, onAccepted }: Props): ReactElement {
  const { input, sending, choose, send } = useUpload(ledger, onAccepted);
  const busy = sending.percent !== null;
  return (
    <form className="panel" aria-label="导入台账" onSubmit={(event) => void send(event)}>
      <h2>导入台账</h2>
      <div className="upload-fields">
        <label htmlFor="ledger-kind">台账种类</label>
        <Choice
          id="ledger-kind"
          listName="台账种类"
          style={{ minWidth: 240 }}
          value={ledger.kind}
          options={kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
          onChange={onLedger}
        />
        <label htmlFor="ledger-file">台账文件</label>
        <input
          ref={input}
          id="ledger-file"
          className="visually-hidden"
          type="file"
          accept={ledger.message ? '.xlsx,.csv,.xml' : '.xlsx,.csv'}
          aria-describedby="ledger-columns"
          aria-invalid={sending.objection !== null}
          disabled={busy}
          onChange={(event) => {
            choose(event.target.files?.[0] ?? null);
          }}
        />
        <label htmlFor="ledger-file" className="file-pick">
          选择文件
        </label>
        <span className="hint">
          {sending.file ? `${sending.file.name}（${sizeText(sending.file.size)}）` : '未选择文件'}
        </span>
        <Button type="primary" htmlType="submit" loading={busy}>
          上传
        </Button>
      </div>
      <p id="ledger-columns" className="hint">
        接受 .xlsx 或 .csv（UTF-8 或 GB18030）{ledger.message && `，或 ISO 20022 ${ledger.message}（.xml）`}，不超过 50
        MB、20 万行。 第一行为列名：{ledger.columns}。
      </p>
      <SendingState sending={sending} />
    </form>
  );
}
