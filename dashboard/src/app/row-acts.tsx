import { Button, Space } from 'antd';
import type { ReactElement } from 'react';

interface Props<Act extends string> {
  /** Of the row: what a screen reader says beside the act. */
  readonly subject: string;
  readonly acts: readonly Act[];
  readonly nameOf: (act: Act) => string;
  readonly onAct: (act: Act) => void;
}

/** The acts that a row offers. */
export function RowActs<Act extends string>({ subject, acts, nameOf, onAct }: Props<Act>): ReactElement {
  return (
    <Space size="small" wrap>
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={`${nameOf(act)} ${subject}`}
          onClick={() => {
            onAct(act);
          }}
        >
          {nameOf(act)}
        </Button>
      ))}
    </Space>
  );
}
