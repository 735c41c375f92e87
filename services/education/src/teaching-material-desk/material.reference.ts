import { entityLoader } from '@lianguan/institution-ledger';
import { rowsLoader, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In, type EntityTarget } from 'typeorm';
import { MaterialOpinion, MaterialSeat, MaterialUse, TeachingMaterial } from './material.entity.js';
import type { MaterialActEntry } from './material.type.js';

export const materialLoader = (op: Operation): DataLoader<string, TeachingMaterial | null> =>
  entityLoader(op, TeachingMaterial);

interface Part {
  readonly id: string;
  readonly materialId: string;
}

/** What belongs to each edition and the caller may see, in the order in which it came. */
const partsLoader =
  <Row extends Part>(entity: EntityTarget<Row> & { readonly name: string }) =>
  (op: Operation): DataLoader<string, Row[]> =>
    op.loader(
      `material:${entity.name}`,
      (tx) =>
        new DataLoader(async (ids) => {
          const rows = await tx.manager.find(entity, {
            where: { materialId: In([...ids]) } as never,
            order: { id: 'ASC' } as never,
          });
          return ids.map((id) => rows.filter(({ materialId }) => materialId === id));
        }),
    );

export const seatsLoader = partsLoader(MaterialSeat);
export const opinionsLoader = partsLoader(MaterialOpinion);
export const usesLoader = partsLoader(MaterialUse);

/** All editions of each series, the first one first. */
export const editionsLoader = (op: Operation): DataLoader<string, TeachingMaterial[]> =>
  rowsLoader(op, TeachingMaterial, { of: 'seriesId', order: { version: 'ASC' } });

/** Who does what among the experts is education's to know. */
const PANEL_ACTS = ['giveMaterialOpinion', 'recuseMaterialExpert'];

export const actsLoader = (op: Operation): DataLoader<string, MaterialActEntry[]> =>
  op.loader(
    'material-acts',
    (tx) =>
      new DataLoader(async (ids) => {
        const hidden = op.caller.agency === 'EDUCATION' ? [] : PANEL_ACTS;
        const acts = await tx.query<MaterialActEntry & { readonly subject: string }>(
          `select subject_id as subject, command as act, agency, at, reason from act_record
           where subject_type = 'TeachingMaterial' and subject_id = any($1::text[]) and command <> all($2::text[])
           order by seq`,
          [ids, hidden],
        );
        return ids.map((id) => acts.filter(({ subject }) => subject === id));
      }),
  );
