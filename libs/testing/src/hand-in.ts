import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import type { TestService } from './test-service.js';

/** Hands a ledger in by the department's mutation; resolves when it is accepted. Its rows follow. */
export async function handIn(
  service: TestService,
  caller: Caller,
  { mutation, rows }: { readonly mutation: string; readonly rows: readonly string[] },
): Promise<void> {
  const answer = await service.graphql(
    caller,
    `mutation ($input: ImportCsvInput!) { accepted: ${mutation}(input: $input) { ok } }`,
    { input: { idempotencyKey: randomUUID(), fileName: 'ledger.csv', csv: rows.join('\n') } },
  );
  if (!answer.data?.accepted.ok) throw new Error(JSON.stringify(answer));
}
