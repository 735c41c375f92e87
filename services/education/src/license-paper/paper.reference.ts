import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { LicensePaper } from './paper.entity.js';

/** The papers of each application that the caller may see. */
export const papersLoader = (op: Operation): DataLoader<string, LicensePaper[]> =>
  op.loader(
    'license-papers',
    (tx) =>
      new DataLoader(async (ids) => {
        const where = { applicationId: In([...ids]) };
        const papers = await tx.manager.find(LicensePaper, { where, order: { id: 'ASC' } });
        return ids.map((id) => papers.filter(({ applicationId }) => applicationId === id));
      }),
  );
