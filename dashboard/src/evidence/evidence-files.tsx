import { Button, Modal } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import type { EvidenceMediaType } from '../gql/graphql';
import { fetchFile, save } from '../graph/download';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { useSession, useSignedIn } from '../session/session-context';
import { fileText, purposeOf } from './picked-files';

export interface ShownFile {
  readonly id: string;
  readonly mediaType: EvidenceMediaType;
  readonly sizeBytes: number;
  readonly url: string;
}

interface Picture {
  readonly address: string;
  readonly content: Blob;
  readonly fileName: string;
}

/** One file of a record. It is read only when it is asked for, since each reading is on record; what is no picture is saved. */
export function EvidenceFileButton({ file, name }: { readonly file: ShownFile; readonly name: string }): ReactElement {
  const session = useSession();
  const { agency } = useSignedIn();
  const [picture, setPicture] = useState<Picture | null>(null);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(
    () => () => {
      if (picture) URL.revokeObjectURL(picture.address);
    },
    [picture],
  );
  const read = async (): Promise<void> => {
    setBusy(true);
    const token = await session.accessToken();
    const fetched = await fetchFile(`${file.url}?purpose=${purposeOf(agency)}`, { token, fileName: name });
    setBusy(false);
    setFaults(fetched.ok ? [] : fetched.faults);
    if (!fetched.ok) return;
    const { content, fileName } = fetched;
    if (file.mediaType === 'PDF') save(content, fileName);
    else setPicture({ address: URL.createObjectURL(content), content, fileName });
  };
  return (
    <>
      <Button size="small" loading={busy} onClick={() => void read()}>
        {file.mediaType === 'PDF' ? '下载' : '查看'}
        {name}（{fileText(file)}）
      </Button>
      <FaultAlert title="文件未能读取" faults={faults} />
      {picture && (
        <Modal
          open
          title={name}
          width={960}
          okText="下载"
          cancelText="关闭"
          onOk={() => {
            save(picture.content, picture.fileName);
          }}
          onCancel={() => {
            setPicture(null);
          }}
        >
          <img className="evidence-picture" src={picture.address} alt={name} />
        </Modal>
      )}
    </>
  );
}
