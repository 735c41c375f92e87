import { entityLoader } from '@lianguan/institution-ledger';
import type { Operation } from '@lianguan/service-kit';
import type DataLoader from 'dataloader';
import { Expert } from './expert.entity.js';

export const expertLoader = (op: Operation): DataLoader<string, Expert | null> => entityLoader(op, Expert);
