import { entityLoader } from '@lianguan/institution-ledger';
import { rowsLoader, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { JointAction, JointActionHistoryStep, JointMeasure } from './joint-action.entity.js';

export const actionLoader = (op: Operation): DataLoader<string, JointAction | null> => entityLoader(op, JointAction);
export const measureLoader = (op: Operation): DataLoader<string, JointMeasure | null> => entityLoader(op, JointMeasure);

/** The measures of each joint action that the caller may see, in the order in which they go out. */
export const measuresLoader = (op: Operation): DataLoader<string, JointMeasure[]> =>
  rowsLoader(op, JointMeasure, { of: 'jointActionId', order: { rank: 'ASC', id: 'ASC' } });

export const historyLoader = (op: Operation): DataLoader<string, JointActionHistoryStep[]> =>
  rowsLoader(op, JointActionHistoryStep, { of: 'jointActionId', order: { step: 'ASC' } });

/** Joint actions of each institution, its merged registrations' too, the newest first. */
export const institutionActionsLoader = (op: Operation): DataLoader<string, JointAction[]> =>
  op.loader(
    'institution-joint-actions',
    (tx) =>
      new DataLoader(async (ids) => {
        const members = await tx.query<{ id: string; root: string }>(
          'select id, root_id as root from institution_directory where root_id = any($1::uuid[])',
          [ids],
        );
        const rootOf = new Map(members.map(({ id, root }) => [id, root]));
        const rows = await tx.manager.find(JointAction, {
          where: { institutionId: In([...rootOf.keys()]) },
          order: { proposedAt: 'DESC', id: 'ASC' },
        });
        return ids.map((id) => rows.filter(({ institutionId }) => rootOf.get(institutionId) === id));
      }),
  );

export const actionReference = { type: JointAction, resolve: (op: Operation, id: string) => actionLoader(op).load(id) };
export const measureReference = {
  type: JointMeasure,
  resolve: (op: Operation, id: string) => measureLoader(op).load(id),
};
