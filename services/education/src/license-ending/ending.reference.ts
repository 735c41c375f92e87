import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { LicenseEndingRecord, TerminationNotice } from './ending.entity.js';

/** What ended each license, the last act of it. */
export const endingLoader = (op: Operation): DataLoader<string, LicenseEndingRecord | null> =>
  op.loader(
    'license-endings',
    (tx) =>
      new DataLoader(async (ids) => {
        const where = { licenseId: In([...ids]) };
        const found = await tx.manager.find(LicenseEndingRecord, { where, order: { decidedOn: 'DESC', id: 'DESC' } });
        return ids.map((id) => found.find(({ licenseId }) => licenseId === id) ?? null);
      }),
  );

/** The last notice of each license that was not recalled. */
export const noticeLoader = (op: Operation): DataLoader<string, TerminationNotice | null> =>
  op.loader(
    'termination-notices',
    (tx) =>
      new DataLoader(async (ids) => {
        const where = { licenseId: In([...ids]), state: In(['GIVEN', 'CARRIED_OUT', 'LAPSED']) };
        const found = await tx.manager.find(TerminationNotice, { where, order: { id: 'DESC' } });
        return ids.map((id) => found.find(({ licenseId }) => licenseId === id) ?? null);
      }),
  );
