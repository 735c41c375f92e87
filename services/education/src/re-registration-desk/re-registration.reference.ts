import { entityLoader } from '@lianguan/institution-ledger';
import { rowsLoader, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In, type EntityTarget } from 'typeorm';
import { COUNTS, countCandidates, countOfUnknownStage, ofUnknownStage } from '../re-registration/index.js';
import {
  ReRegistrationCampaign,
  ReRegistrationExtension,
  ReRegistrationSnapshot,
  type ReRegistrationCount,
  type ReRegistrationPartition,
} from './campaign.entity.js';
import { ReRegistration, ReRegistrationAnswer, ReRegistrationInterview } from './re-registration.entity.js';
import type { ReRegistrationActEntry } from './re-registration.type.js';

/** By what the view is distinct on: by its id it would be made whole first. */
export const reRegistrationLoader = (op: Operation): DataLoader<string, ReRegistration | null> =>
  op.loader(
    're-registrations',
    (tx) =>
      new DataLoader(async (ids) => {
        const places = await tx.query<{ campaignId: string; rootId: string }>(
          `select r.campaign_id as "campaignId", t.root_id as "rootId"
           from re_registration r join training_institution t on t.id = r.institution_id where r.id = any($1::uuid[])`,
          [ids],
        );
        const rows = await tx.manager.findBy(ReRegistration, {
          campaignId: In(places.map(({ campaignId }) => campaignId)),
          rootId: In(places.map(({ rootId }) => rootId)),
        });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
export const campaignLoader = (op: Operation) => entityLoader(op, ReRegistrationCampaign);

/** By institution, the latest one. */
export const currentLoader = (op: Operation): DataLoader<string, ReRegistration | null> =>
  op.loader(
    're-registration-of-institution',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.manager.find(ReRegistration, {
          where: { rootId: In([...ids]) },
          order: { notifiedOn: 'DESC', id: 'DESC' },
        });
        return ids.map((id) => rows.find(({ rootId }) => rootId === id) ?? null);
      }),
  );

/** What belongs to each record, the oldest first. */
const partsLoader =
  <Row extends { readonly id: string; readonly reRegistrationId: string }>(
    entity: EntityTarget<Row> & { readonly name: string },
  ) =>
  (op: Operation): DataLoader<string, Row[]> =>
    op.loader(
      `re-registration:${entity.name}`,
      (tx) =>
        new DataLoader(async (ids) => {
          const rows = await tx.manager.find(entity, {
            where: { reRegistrationId: In([...ids]) } as never,
            order: { recordedAt: 'ASC', id: 'ASC' } as never,
          });
          return ids.map((id) => rows.filter(({ reRegistrationId }) => reRegistrationId === id));
        }),
    );

export const interviewsLoader = partsLoader(ReRegistrationInterview);
export const answersLoader = partsLoader(ReRegistrationAnswer);

export const actsLoader = (op: Operation): DataLoader<string, ReRegistrationActEntry[]> =>
  op.loader(
    're-registration-acts',
    (tx) =>
      new DataLoader(async (ids) => {
        const acts = await tx.query<ReRegistrationActEntry & { readonly subject: string }>(
          `select subject_id as subject, agency, at, basis, document_no as "documentNo", reason, transition
           from act_record where subject_type = 'ReRegistration' and subject_id = any($1::text[]) order by seq`,
          [ids],
        );
        return ids.map((id) => acts.filter(({ subject }) => subject === id));
      }),
  );

/** One statement for all campaigns: the numbers are of one moment. */
export const partitionLoader = (op: Operation): DataLoader<string, ReRegistrationPartition> =>
  op.loader(
    're-registration-partitions',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<ReRegistrationCount & { readonly campaign_id: string }>(
          `${COUNTS} order by outcome, state, choice`,
          [ids],
        );
        return ids.map((id) => {
          const counts = rows.filter(({ campaign_id: campaignId }) => campaignId === id);
          return { total: counts.reduce((sum, { count }) => sum + count, 0), counts };
        });
      }),
  );

export const snapshotsLoader = (op: Operation): DataLoader<string, ReRegistrationSnapshot[]> =>
  rowsLoader(op, ReRegistrationSnapshot, { of: 'campaignId', order: { takenAt: 'ASC', id: 'ASC' } });

export const extensionsLoader = (op: Operation): DataLoader<string, ReRegistrationExtension[]> =>
  rowsLoader(op, ReRegistrationExtension, { of: 'campaignId', order: { formerDeadline: 'ASC' } });

const campaignCounts =
  (key: string, countOf: typeof countCandidates) =>
  (op: Operation): DataLoader<string, number> =>
    op.loader(
      key,
      (tx) =>
        new DataLoader(async (ids) => {
          const campaigns = await tx.manager.findBy(ReRegistrationCampaign, { id: In([...ids]) });
          const counts = await countOf(tx, campaigns);
          return ids.map((id) => counts.get(id) ?? 0);
        }),
    );

/** Institutions in scope without a notice. */
export const toBeNotifiedLoader = campaignCounts('re-registration-candidates', countCandidates);
export const stageUnknownLoader = campaignCounts('re-registration-stage-unknown', countOfUnknownStage);

/** Institutions whose stages nobody has said, the first of them. */
export const ofUnknownStageLoader = (op: Operation): DataLoader<string, string[]> =>
  op.loader(
    're-registration-of-unknown-stage',
    (tx) =>
      new DataLoader(async (ids) => {
        const campaigns = await tx.manager.findBy(ReRegistrationCampaign, { id: In([...ids]) });
        const found = await ofUnknownStage(tx, campaigns);
        return ids.map((id) => found.get(id) ?? []);
      }),
  );
