import type { ApolloClient } from '@apollo/client';
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { divisionName, isDivisionCode } from '../glossary/divisions';
import { createGraph } from '../graph/client';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useSession } from '../session/session-context';
import { PublicFault } from './public-fault';
import './parts.css';

const PAGE_SIZE = 50;

interface Variables {
  readonly first: number;
  readonly after: string | null;
  readonly divisionCode: string;
}

interface ReadPage<Row> {
  readonly list:
    | {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly edges: readonly { readonly node: Row }[];
      }
    | null
    | undefined;
  readonly error: unknown;
}

interface Read<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly faults: readonly GraphFault[];
}

interface Props<Row> {
  readonly title: string;
  /** Of the page, before the place. */
  readonly path: string;
  readonly division: string;
  /** The same function each time. */
  readonly read: (client: ApolloClient, variables: Variables) => Promise<ReadPage<Row>>;
  readonly table: (rows: readonly Row[]) => ReactElement;
  /** What is said of a place that has none. */
  readonly none: string;
}

/** The list of one place, page after page under one another. */
function usePublished<Row>({ division, read }: Props<Row>): {
  readonly got: Read<Row> | null;
  readonly more: () => void;
} {
  const session = useSession();
  const [{ client }] = useState(() => createGraph(session));
  const [got, setGot] = useState<Read<Row> | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    read(client, { first: PAGE_SIZE, after, divisionCode: division })
      .then(({ list, error }) => {
        if (!current) return;
        setGot((before) => ({
          rows: [...(before?.rows ?? []), ...(list?.edges ?? []).map(({ node }) => node)],
          next: list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null,
          faults: faultsOf(error),
        }));
      })
      .catch((error: unknown) => {
        if (current) setGot((before) => ({ rows: before?.rows ?? [], next: null, faults: faultsOf(error) }));
      });
    return () => {
      current = false;
    };
  }, [client, division, after, read]);
  return {
    got,
    more: () => {
      setAfter(got?.next ?? null);
    },
  };
}

function Published<Row>(props: Props<Row>): ReactElement {
  const { got, more } = usePublished(props);
  if (!got) return <p>正在读取…</p>;
  const { rows, next, faults } = got;
  return (
    <>
      <h2>{divisionName(props.division)}</h2>
      {rows.length > 0 && props.table(rows)}
      {rows.length === 0 && faults.length === 0 && <p>{props.none}</p>}
      <PublicFault what="未能读取" faults={faults} />
      {next !== null && (
        <button type="button" className="landing-button" onClick={more}>
          更多
        </button>
      )}
    </>
  );
}

/** For everyone, without signing in: what is published of a place. */
export function PublicList<Row>(props: Props<Row>): ReactElement {
  const { title, path, division } = props;
  const navigate = useNavigate();
  const [typed, setTyped] = useState(division);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(`${path}/${encodeURIComponent(typed.trim())}`);
  };
  return (
    <main className="panel">
      <h1>{title}</h1>
      <form onSubmit={submit}>
        <label htmlFor="division">区划代码</label>{' '}
        <input
          id="division"
          inputMode="numeric"
          value={typed}
          maxLength={12}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />{' '}
        <button type="submit" className="landing-button">
          查询
        </button>
      </form>
      <div aria-live="polite">
        {isDivisionCode(division) && <Published {...props} />}
        {division !== '' && !isDivisionCode(division) && <p role="alert">区划代码为 6、9 或 12 位数字。</p>}
      </div>
    </main>
  );
}
