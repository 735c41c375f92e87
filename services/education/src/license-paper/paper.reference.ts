import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { LicensePaper } from './paper.entity.js';

/** By what they are of, the papers that the caller may see. */
const loaderOf =
  (of: 'applicationId' | 'changeId') =>
  (op: Operation): DataLoader<string, LicensePaper[]> =>
    op.loader(
      `license-papers:${of}`,
      (tx) =>
        new DataLoader(async (ids) => {
          const papers = await tx.manager.find(LicensePaper, { where: { [of]: In([...ids]) }, order: { id: 'ASC' } });
          return ids.map((id) => papers.filter((paper) => paper[of] === id));
        }),
    );

export const papersLoader = loaderOf('applicationId');
export const changePapersLoader = loaderOf('changeId');
