import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { mustBeHandled } from '../certificate/index.js';
import { HandlingFile } from './handling.entity.js';

/** By institution; null for one that has its papers and was never handled. */
export const fileLoader = (op: Operation): DataLoader<string, HandlingFile | null> =>
  op.loader(
    'handling-files',
    (tx) =>
      new DataLoader(async (ids) => {
        const files = await tx.manager.findBy(HandlingFile, { institutionId: In([...ids]) });
        const handled = files.filter((file) => file.handlingId !== null || mustBeHandled(file));
        const byId = new Map(handled.map((file) => [file.institutionId, file]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
