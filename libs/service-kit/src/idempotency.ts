import { createHash } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { canonicalJson, contentHash, fromJson } from './canonical-json.js';
import type { RenderedRefusal, Verdict } from './command.js';
import type { Tx } from './operation.js';

/** The answer to a key that was used for another content. */
export const IDEMPOTENCY_KEY_REUSED: RenderedRefusal = {
  code: 'IDEMPOTENCY_KEY_REUSED',
  message: '该幂等键已用于内容不同的请求，请换用新的键再提交',
  basis: null,
  detail: {},
};

/** One input with the key under which its verdict is kept. */
export interface KeyedRequest {
  readonly index: number;
  readonly key: string;
  readonly hash: Buffer;
}

interface ClaimedRequest extends KeyedRequest {
  /** Of its row. */
  readonly place: string;
}

export interface Claim {
  /** Requests that are this transaction's to decide. */
  readonly fresh: readonly ClaimedRequest[];
  /** Verdicts of requests that were decided before, by index. */
  readonly stored: ReadonlyMap<number, Verdict<unknown>>;
}

/** In what a key is unique. */
export interface KeyScope {
  readonly tx: Tx;
  readonly command: string;
  readonly caller: Caller;
}

/** Keys are the caller's own: nobody reads another's verdict by using the other's key. */
const ownerOf = ({ caller }: KeyScope): string => `${caller.agency}/${caller.subject}`;

// A client's key may be of any length and content; an index row and a text column may not.
const storable = (key: string): string =>
  /^[\x20-\x7e]{1,200}$/.test(key) ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;

export function keyedRequests(
  inputs: readonly unknown[],
  keys: readonly (string | undefined)[] | undefined,
): KeyedRequest[] {
  return inputs.flatMap((input, index) => {
    const key = keys?.[index];
    return key === undefined ? [] : [{ index, key: storable(key), hash: contentHash(input) }];
  });
}

/**
 * Claims the keys. Where another transaction holds one of them, this waits for its end: the insert trips over the uncommitted row.
 * Keys are claimed in sorted order, so that two sets cannot wait for each other.
 */
export async function claimKeys(scope: KeyScope, requests: readonly KeyedRequest[]): Promise<Claim> {
  if (requests.length === 0) return { fresh: [], stored: new Map() };
  const first = new Map<string, KeyedRequest>();
  for (const request of requests) if (!first.has(request.key)) first.set(request.key, request);
  const sorted = [...first.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const claimed = await scope.tx.query<{ key: string; place: string }>(
    `insert into command_log (command, caller, key, request_hash)
     select $1, $2, key, hash from unnest($3::text[], $4::bytea[]) as request(key, hash)
     on conflict do nothing returning key, ctid as place`,
    [scope.command, ownerOf(scope), sorted.map(({ key }) => key), sorted.map(({ hash }) => hash)],
  );
  const own = new Map(claimed.map(({ key, place }) => [key, place]));
  const fresh = [...first.values()].flatMap((request) => {
    const place = own.get(request.key);
    return place === undefined ? [] : [{ ...request, place }];
  });
  const earlier = requests.filter(({ key }) => !own.has(key));
  return { fresh, stored: await storedVerdicts(scope, earlier) };
}

interface StoredRow {
  readonly key: string;
  readonly request_hash: Buffer;
  readonly verdict: string;
}

async function storedVerdicts(
  scope: KeyScope,
  requests: readonly KeyedRequest[],
): Promise<ReadonlyMap<number, Verdict<unknown>>> {
  if (requests.length === 0) return new Map();
  // A statement of its own: the one that waited for the other transaction does not see what that one wrote.
  const rows = await scope.tx.query<StoredRow>(
    'select key, request_hash, verdict from command_log where command = $1 and caller = $2 and key = any($3::text[])',
    [scope.command, ownerOf(scope), requests.map(({ key }) => key)],
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return new Map(requests.map((request) => [request.index, replayed(byKey.get(request.key), request)]));
}

function replayed(row: StoredRow | undefined, request: KeyedRequest): Verdict<unknown> {
  if (!row) throw new Error(`the verdict of idempotency key ${request.key} is gone`);
  if (!row.request_hash.equals(request.hash)) return { ok: false, refusal: IDEMPOTENCY_KEY_REUSED };
  const verdict = fromJson(JSON.parse(row.verdict)) as Verdict<unknown>;
  return verdict.ok ? { ...verdict, replayed: true } : verdict;
}

/** A key that stands twice in one set: the second is the first one again, or another content under the same key. */
export function repeatedWithin(
  requests: readonly KeyedRequest[],
  claim: Claim,
  verdicts: readonly Verdict<unknown>[],
): ReadonlyMap<number, Verdict<unknown>> {
  const byKey = new Map(claim.fresh.map((request) => [request.key, request]));
  return new Map(
    requests.flatMap(({ index, key, hash }): [number, Verdict<unknown>][] => {
      const original = byKey.get(key);
      if (!original || original.index === index) return [];
      if (!original.hash.equals(hash)) return [[index, { ok: false, refusal: IDEMPOTENCY_KEY_REUSED }]];
      const verdict = verdicts[original.index]!;
      return [[index, verdict.ok ? { ...verdict, replayed: true } : verdict]];
    }),
  );
}

/** The verdicts on the claimed requests, in their order. */
export async function storeVerdicts(tx: Tx, { fresh }: Claim, verdicts: readonly Verdict<unknown>[]): Promise<void> {
  if (fresh.length === 0) return;
  const [kept] = await tx.query<{ count: string }>('select keep_verdicts($1::tid[], $2::text[]) as count', [
    fresh.map(({ place }) => place),
    fresh.map(({ index }) => canonicalJson(verdicts[index]!)),
  ]);
  if (Number(kept!.count) !== fresh.length) throw new Error(`${kept!.count} of ${fresh.length} verdicts were kept`);
}
