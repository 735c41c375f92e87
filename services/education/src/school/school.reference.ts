import type { Agency, Role } from '@lianguan/kernel';
import { requireRole, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { School } from './school.entity.js';

export const schoolLoader = (op: Operation): DataLoader<string, School | null> =>
  op.loader(
    'schools',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(School, { id: In([...ids]) });
        const byId = new Map(found.map((school) => [school.id, school]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

/** Each role in its own agency. */
export function requireDuty(op: Operation, duties: Readonly<Partial<Record<Role, Agency>>>): void {
  const own = Object.entries(duties).filter(([, agency]) => agency === op.caller.agency);
  requireRole(
    op,
    own.map(([role]) => role as Role),
  );
}
