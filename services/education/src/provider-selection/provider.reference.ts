import { dayOf, renderRefusal, type RenderedRefusal } from '@lianguan/kernel';
import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { standingOn, standingsOf } from './provider-rows.commands.js';
import { ELIGIBILITY_REFUSALS, eligibilityFault } from './provider.rules.js';
import { ProviderSelection, type ServiceProvider } from './selection.entity.js';

export const selectionLoader = (op: Operation): DataLoader<string, ProviderSelection | null> =>
  op.loader(
    'provider-selections',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(ProviderSelection, { id: In([...ids]) });
        const byId = new Map(found.map((selection) => [selection.id, selection]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

/** What stands today against each institution in its selection. */
export async function faultToday(
  op: Operation,
  { institutionId, selectionId }: ServiceProvider,
): Promise<RenderedRefusal | null> {
  const standings = op.loader(
    'provider-standings',
    (tx) =>
      new DataLoader(async (ids: readonly string[]) => {
        const found = await standingsOf(tx, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
  );
  const [filed, selection] = await Promise.all([standings.load(institutionId), selectionLoader(op).load(selectionId)]);
  if (!selection) return null;
  const standing = standingOn(filed ?? undefined, dayOf(op.clock.now()));
  const fault = eligibilityFault(standing, { kinds: selection.kinds, until: selection.serviceTo });
  return fault && renderRefusal(ELIGIBILITY_REFUSALS, fault);
}
