import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { AdCandidate } from './ad-candidate.entity.js';
import { AdViolation } from './ad-violation.entity.js';
import { FiledAd } from './filed-ad.entity.js';

export const filedAdLoader = (op: Operation): DataLoader<string, FiledAd | null> =>
  op.loader(
    'filed-ads',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(FiledAd, { id: In([...ids]) });
        return ids.map((id) => found.find((ad) => ad.id === id) ?? null);
      }),
  );

export const adViolationLoader = (op: Operation): DataLoader<string, AdViolation | null> =>
  op.loader(
    'ad-violations',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(AdViolation, { id: In([...ids]) });
        return ids.map((id) => found.find((ad) => ad.id === id) ?? null);
      }),
  );

export const adCandidatesLoader = (op: Operation): DataLoader<string, AdCandidate[]> =>
  op.loader(
    'ad-candidates',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.find(AdCandidate, {
          where: { violationId: In([...ids]) },
          order: { from: 'ASC', id: 'ASC' },
        });
        return ids.map((id) => found.filter(({ violationId }) => violationId === id));
      }),
  );
