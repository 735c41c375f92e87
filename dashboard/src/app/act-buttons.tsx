import { Button } from 'antd';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface Props<Act extends string> {
  readonly acts: readonly Act[];
  readonly nameOf: (act: Act) => string;
  /** Which of them stand out; default none. */
  readonly isPrimary?: (act: Act) => boolean;
  /** The button that opened the last dialog has gone with its act; the keyboard goes on from the acts that there are now. */
  readonly focused: boolean;
  readonly onAct: (act: Act) => void;
  /** Before the buttons. */
  readonly children?: ReactNode;
}

/** The acts that a file offers. */
export function ActButtons<Act extends string>(props: Props<Act>): ReactElement {
  const { acts, nameOf, isPrimary = () => false, focused, onAct, children } = props;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused) section.current?.focus();
  }, [focused]);
  return (
    <section ref={section} className="acts" aria-label="可办理的操作" tabIndex={-1}>
      {children}
      {acts.map((act) => (
        <Button
          key={act}
          type={isPrimary(act) ? 'primary' : 'default'}
          onClick={() => {
            onAct(act);
          }}
        >
          {nameOf(act)}
        </Button>
      ))}
    </section>
  );
}
