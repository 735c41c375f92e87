import { Select, type SelectProps } from 'antd';
import type { ReactElement } from 'react';

interface Props<V> extends SelectProps<V> {
  /** What is chosen; the same words as the field's label. */
  readonly listName: string;
}

/** antd leaves its list of options without a name, and tells a screen reader of three options only where it draws no more than are seen. */
export function Choice<V>({ listName, ...props }: Props<V>): ReactElement {
  return (
    <Select<V>
      virtual={false}
      {...props}
      popupRender={(list) => (
        <div ref={(popup) => popup?.querySelector('[role="listbox"]')?.setAttribute('aria-label', listName)}>
          {list}
        </div>
      )}
    />
  );
}
