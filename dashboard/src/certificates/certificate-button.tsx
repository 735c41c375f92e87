import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { download } from '../graph/download';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { useSession } from '../session/session-context';

interface Props {
  readonly kind: 'license' | 'non-profit' | 'business';
  readonly institutionId: string;
  /** Null where the caller prints none, or there is none to print. */
  readonly code: string | null | undefined;
}

/** The certificate as PDF, and its code. */
export function CertificateButton({ kind, institutionId, code }: Props): ReactElement | null {
  const session = useSession();
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const [busy, setBusy] = useState(false);
  if (!code) return null;
  const print = async (): Promise<void> => {
    setBusy(true);
    const token = await session.accessToken();
    setFaults(await download(`/certificates/${kind}/${institutionId}`, { token, fileName: '证书.pdf' }));
    setBusy(false);
  };
  return (
    <>
      <FaultAlert title="证书未能出具" faults={faults} />
      <p>
        <Button size="small" loading={busy} onClick={() => void print()}>
          下载证书 PDF
        </Button>{' '}
        验证码 <code>{code}</code>{' '}
        <a href={`/verify/${code}`} target="_blank" rel="noreferrer">
          查验
        </a>
      </p>
    </>
  );
}
