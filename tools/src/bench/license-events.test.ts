import { fromBinary } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { LicenseStateChangedSchema } from '@lianguan/proto-events';
import { CHANGES, licenseEvents } from './license-events.js';

it('licenses change in turn, each with versions that grow', () => {
  const messages = [...licenseEvents(12_000)].flat();
  const versions = new Map<string, bigint[]>();
  for (const { key, data } of messages) {
    const change = fromBinary(LicenseStateChangedSchema, data);
    expect(change.institutionId).toBe(key);
    versions.set(change.licenseId, [...(versions.get(change.licenseId) ?? []), change.version]);
  }
  expect(new Set(messages.map(({ id }) => id)).size).toBe(12_000);
  expect(versions.size).toBe(12_000 / CHANGES);
  for (const of of versions.values()) expect(of).toEqual(Array.from({ length: CHANGES }, (_none, n) => BigInt(n + 1)));
});
