import type { ReactElement } from 'react';
import './parts.css';
import type { PublicRead } from './use-public-read';
import { PublicFault } from './public-fault';

interface Published<Rows> {
  readonly institution: { readonly name: string } | null | undefined;
  readonly rows: Rows | null | undefined;
}

interface Props<Data, Rows> {
  readonly title: string;
  /** Null while it is read. */
  readonly read: PublicRead<Data> | null;
  readonly publishedOf: (data: Data) => Published<Rows>;
  readonly table: (rows: Rows) => ReactElement;
  /** What is said of an institution that has none. */
  readonly none: string;
}

function PublishedRows<Data, Rows extends readonly unknown[]>(
  props: Omit<Props<Data, Rows>, 'title'> & { readonly read: PublicRead<Data> },
): ReactElement {
  const { read, publishedOf, table, none } = props;
  const { institution, rows } = read.data ? publishedOf(read.data) : { institution: null, rows: null };
  return (
    <>
      <h2>{institution?.name}</h2>
      {rows && rows.length > 0 && table(rows)}
      {!rows?.length && read.faults.length === 0 && <p>{none}</p>}
      <PublicFault what="未能读取" faults={read.faults} />
    </>
  );
}

/** For everyone, without signing in: what is published of an institution. */
export function PublicFile<Data, Rows extends readonly unknown[]>(props: Props<Data, Rows>): ReactElement {
  const { title, read, ...published } = props;
  return (
    <main className="panel">
      <h1>{title}</h1>
      <div aria-live="polite">{read ? <PublishedRows read={read} {...published} /> : <p>正在读取…</p>}</div>
    </main>
  );
}
