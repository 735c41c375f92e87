import type { EntityReference, Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { License, LICENSE_STATES } from '../licensing/index.js';
import { TrainingInstitution } from './institution.entity.js';

/** The institution of an id; one that was merged answers as the institution it became part of (M2). */
export function institutionLoader(op: Operation): DataLoader<string, TrainingInstitution | null> {
  return op.loader(
    'institutions',
    (tx) =>
      new DataLoader(async (ids) => {
        const members = await tx.query<{ id: string; root_id: string }>(
          'select id, root_id from training_institution where id = any($1::uuid[])',
          [ids],
        );
        const roots = await tx.manager.findBy(TrainingInstitution, { id: In(members.map((member) => member.root_id)) });
        const byId = new Map(roots.map((root) => [root.id, root]));
        const rootOf = new Map(members.map((member) => [member.id, member.root_id]));
        return ids.map((id) => byId.get(rootOf.get(id) ?? '') ?? null);
      }),
  );
}

/** The registrations merged into each institution, oldest ledger number first. */
export function mergedLoader(op: Operation): DataLoader<string, TrainingInstitution[]> {
  return op.loader(
    'merged-institutions',
    (tx) =>
      new DataLoader(async (ids) => {
        const members = await tx.manager.find(TrainingInstitution, {
          where: { rootId: In([...ids]) },
          order: { ledgerNo: 'ASC' },
        });
        return ids.map((id) => members.filter((member) => member.rootId === id && member.id !== id));
      }),
  );
}

export const institutionReference: EntityReference = {
  type: TrainingInstitution,
  resolve: (op, id) => institutionLoader(op).load(id),
};

/** The license of each institution: the one in force before one that is none any more, over all its merged registrations. */
export function licenseLoader(op: Operation): DataLoader<string, License | null> {
  return op.loader(
    'licenses',
    (tx) =>
      new DataLoader(async (ids) => {
        const pairs = await tx.query<{ root_id: string; id: string }>(
          `select distinct on (t.root_id) t.root_id, l.id
         from training_institution t join license l on l.institution_id = t.id
         where t.root_id = any($1::uuid[]) 
         order by t.root_id, array_position($2::text[], l.state), l.valid_to desc, l.id`,
          [ids, LICENSE_STATES],
        );
        const licenses = await tx.manager.findBy(License, { id: In(pairs.map((pair) => pair.id)) });
        const byId = new Map(licenses.map((license) => [license.id, license]));
        const byRoot = new Map(pairs.map((pair) => [pair.root_id, byId.get(pair.id) ?? null]));
        return ids.map((id) => byRoot.get(id) ?? null);
      }),
  );
}

/** A registration as it was handed in, merged or not. */
export function registrationLoader(op: Operation): DataLoader<string, TrainingInstitution | null> {
  return op.loader(
    'registrations',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(TrainingInstitution, { id: In([...ids]) });
        const byId = new Map(found.map((registration) => [registration.id, registration]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
}
