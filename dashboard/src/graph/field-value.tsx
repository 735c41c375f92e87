import type { ReactElement, ReactNode } from 'react';
import type { FieldState } from './field-state';

interface Props<T> {
  readonly state: FieldState<T>;
  readonly empty?: string;
  /** In a table there is no room for the basis; the file shows it. */
  readonly short?: boolean;
  readonly children: (value: T) => ReactNode;
}

function Refused({ message, basis }: { readonly message: string; readonly basis: string | null }): ReactElement {
  return (
    <span className="withheld" title={message}>
      <strong>无权查看</strong>
      {basis && `（依据：${basis}）`}
    </span>
  );
}

/** A field's value, or the reason in words why there is none. */
export function FieldValue<T>({ state, empty = '无', short = false, children }: Props<T>): ReactElement {
  switch (state.kind) {
    case 'VALUE':
      return <>{children(state.value)}</>;
    case 'EMPTY':
      return <span className="hint">{empty}</span>;
    case 'NEEDS_PURPOSE':
      return <span className="withheld">选择查询用途后显示</span>;
    case 'UNAVAILABLE':
      return <span className="withheld">{short ? '暂不可用' : '暂不可用（部门系统未响应）'}</span>;
    case 'REFUSED':
      return <Refused message={state.message} basis={short ? null : state.basis} />;
  }
}
