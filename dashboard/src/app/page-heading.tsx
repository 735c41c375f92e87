import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
}

// The first page of all leaves the focus at the document's start, so that the first stop of the keyboard is the skip link.
let hasOpened = false;

/** The page's h1. A change of page moves the focus here, so that a screen reader and the keyboard start at the new content. */
export function PageHeading({ title, children }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - 联管`;
  }, [title]);
  useEffect(() => {
    if (hasOpened) heading.current?.focus({ preventScroll: true });
    hasOpened = true;
  }, []);
  return (
    <div className="page-heading">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
