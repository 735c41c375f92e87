import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import type { GraphFault } from './graph-faults';

function FaultText({ fault }: { readonly fault: GraphFault }): ReactElement {
  return (
    <div>
      <div>{fault.message}</div>
      {fault.basis && <div>依据：{fault.basis}</div>}
      {fault.traceId && (
        <div>
          追踪号：<code>{fault.traceId}</code>
        </div>
      )}
    </div>
  );
}

const textOf = (fault: GraphFault): string => [fault.code, fault.message, fault.basis, fault.traceId].join('|');

interface Props {
  readonly title: string;
  readonly faults: readonly GraphFault[];
  readonly onRetry?: () => void;
}

/** What went wrong, with its basis and trace id; nothing without faults. A list answers the same fault once per row: it is said once. */
export function FaultAlert({ title, faults, onRetry }: Props): ReactElement | null {
  if (faults.length === 0) return null;
  const distinct = [...new Map(faults.map((fault) => [textOf(fault), fault])).values()];
  return (
    <Alert
      className="block"
      type="error"
      showIcon
      title={title}
      description={distinct.map((fault) => (
        <FaultText key={textOf(fault)} fault={fault} />
      ))}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  );
}
