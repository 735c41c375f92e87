import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { HandlingFile } from './handling.entity.js';

/** By institution. */
export const fileLoader = (op: Operation): DataLoader<string, HandlingFile | null> =>
  op.loader(
    'handling-files',
    (tx) =>
      new DataLoader(async (ids) => {
        const files = await tx.manager.findBy(HandlingFile, { institutionId: In([...ids]) });
        const byId = new Map(files.map((file) => [file.institutionId, file]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
