import { createHash } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { canonicalJson, contentHash, fromJson } from './canonical-json.js';
import type { RenderedRefusal, Verdict } from './command.js';
import type { Tx } from './operation.js';
import { uuidV7 } from './uuid-v7.js';

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
  /** Of its verdict among those of the set, from 0. */
  readonly place: number;
}

export interface Claim {
  readonly setId: string;
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
  const setId = uuidV7();
  if (requests.length === 0) return { setId, fresh: [], stored: new Map() };
  const first = new Map<string, KeyedRequest>();
  for (const request of requests) if (!first.has(request.key)) first.set(request.key, request);
  const sorted = [...first.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const [claimed] = await scope.tx.query<{ count: number }>(
    `with claimed as (
       insert into command_log (command, caller, key, request_hash, set_id, place)
       select $1, $2, key, substr($4::bytea, place::integer * 32 - 31, 32), $5, place from unnest($3::text[]) with ordinality as request(key, place)
       on conflict do nothing returning 1
     ) select count(*)::integer as count from claimed`,
    [scope.command, ownerOf(scope), sorted.map(({ key }) => key), Buffer.concat(sorted.map(({ hash }) => hash)), setId],
  );
  const own = sorted.map((request, place) => ({ ...request, place }));
  if (claimed!.count === sorted.length) return { setId, fresh: own, stored: new Map() };
  // A statement of its own: the one that waited for another transaction does not see what that one wrote.
  const earlier = await storedRows(scope, sorted, setId);
  return {
    setId,
    fresh: own.filter(({ key }) => !earlier.has(key)),
    stored: new Map(
      requests.flatMap((request) => {
        const row = earlier.get(request.key);
        return row ? [[request.index, replayed(row, request)]] : [];
      }),
    ),
  };
}

interface StoredRow {
  readonly key: string;
  readonly request_hash: Buffer;
  readonly verdict: string;
}

/** Those that another set has claimed, by key. */
async function storedRows(
  scope: KeyScope,
  requests: readonly KeyedRequest[],
  setId: string,
): Promise<ReadonlyMap<string, StoredRow>> {
  const rows = await scope.tx.query<StoredRow>(
    `select l.key, l.request_hash, coalesce(l.verdict, v.verdicts[l.place]) as verdict
     from command_log l left join command_verdicts v on v.id = l.set_id
     where l.command = $1 and l.caller = $2 and l.key = any($3::text[]) and l.set_id is distinct from $4`,
    [scope.command, ownerOf(scope), requests.map(({ key }) => key), setId],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

function replayed(row: StoredRow, request: KeyedRequest): Verdict<unknown> {
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

/** The verdicts on the claimed requests, in one row. */
export function storeVerdicts(tx: Tx, { setId, fresh }: Claim, verdicts: readonly Verdict<unknown>[]): void {
  if (fresh.length === 0) return;
  const texts: (string | null)[] = [];
  for (const { place, index } of fresh) texts[place] = canonicalJson(verdicts[index]!);
  tx.send('insert into command_verdicts (id, verdicts) values ($1, $2::text[])', [setId, Array.from(texts)]);
}
