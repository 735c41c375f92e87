import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { CLOCKS } from '../license-application/index.js';
import { ApplicationPerson, LicenseApplication, LicenseApplicationAct } from './application.entity.js';
import type { ApplicationClock } from './application.type.js';

export const applicationLoader = (op: Operation): DataLoader<string, LicenseApplication | null> =>
  op.loader(
    'license-applications',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(LicenseApplication, { id: In([...ids]) });
        const byId = new Map(found.map((application) => [application.id, application]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

const grouped = <Row extends { readonly applicationId: string }>(ids: readonly string[], rows: readonly Row[]) =>
  ids.map((id) => rows.filter(({ applicationId }) => applicationId === id));

export const actsLoader = (op: Operation): DataLoader<string, LicenseApplicationAct[]> =>
  op.loader(
    'license-application-acts',
    (tx) =>
      new DataLoader(async (ids) => {
        const where = { applicationId: In([...ids]) };
        return grouped(ids, await tx.manager.find(LicenseApplicationAct, { where, order: { at: 'ASC', id: 'ASC' } }));
      }),
  );

export const personsLoader = (op: Operation): DataLoader<string, ApplicationPerson[]> =>
  op.loader(
    'license-application-persons',
    (tx) =>
      new DataLoader(async (ids) => {
        const where = { applicationId: In([...ids]) };
        return grouped(ids, await tx.manager.find(ApplicationPerson, { where, order: { key: 'ASC' } }));
      }),
  );

export const clocksLoader = (op: Operation): DataLoader<string, ApplicationClock[]> =>
  op.loader(
    'license-application-clocks',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<ApplicationClock & { applicationId: string }>(
          `select subject_id as "applicationId", name, due, provisional from deadline
           where subject_id = any($1::text[]) and name = any($2::text[]) and refused is null order by due`,
          [ids, Object.values(CLOCKS)],
        );
        return grouped(ids, rows);
      }),
  );
