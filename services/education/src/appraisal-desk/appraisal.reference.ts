import { entityLoader } from '@lianguan/institution-ledger';
import { rowsLoader, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import type { EntityTarget, FindOptionsOrder } from 'typeorm';
import { Appraisal, AppraisalMaterial, PanelDraw, PanelOpinion, PanelSeat } from './appraisal.entity.js';
import type { AppraisalActEntry } from './appraisal.type.js';

export const appraisalLoader = (op: Operation): DataLoader<string, Appraisal | null> => entityLoader(op, Appraisal);

export const appraisalReference = {
  type: Appraisal,
  resolve: (op: Operation, id: string) => appraisalLoader(op).load(id),
};

interface Part {
  readonly id: string;
  readonly appraisalId: string;
}

/** What belongs to each appraisal and the caller may see, in the order in which it came. */
const partsLoader =
  <Row extends Part>(type: EntityTarget<Row> & { readonly name: string }) =>
  (op: Operation): DataLoader<string, Row[]> =>
    rowsLoader(op, type, { of: 'appraisalId', order: { id: 'ASC' } as FindOptionsOrder<Row> });

export const materialsLoader = partsLoader(AppraisalMaterial);
export const drawsLoader = partsLoader(PanelDraw);
export const seatsLoader = partsLoader(PanelSeat);
export const opinionsLoader = partsLoader(PanelOpinion);

/** Who does what on a panel is education's to know. */
const PANEL_ACTS = ['giveOpinion', 'recuseExpert', 'redrawAppraisalPanel'];

export const actsLoader = (op: Operation): DataLoader<string, AppraisalActEntry[]> =>
  op.loader(
    'appraisal-acts',
    (tx) =>
      new DataLoader(async (ids) => {
        const hidden = op.caller.agency === 'EDUCATION' ? [] : PANEL_ACTS;
        const acts = await tx.query<AppraisalActEntry & { readonly subject: string }>(
          `select subject_id as subject, command as act, agency, at, reason, transition from act_record
           where subject_type = 'Appraisal' and subject_id = any($1::text[]) and command <> all($2::text[]) order by seq`,
          [ids, hidden],
        );
        return ids.map((id) => acts.filter(({ subject }) => subject === id));
      }),
  );

/** Appraisals of each institution's courses, the newest first. */
export const institutionAppraisalsLoader = (op: Operation): DataLoader<string, Appraisal[]> =>
  rowsLoader(op, Appraisal, { of: 'institutionId', order: { id: 'DESC' } });
