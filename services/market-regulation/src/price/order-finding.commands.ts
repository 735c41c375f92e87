import { permit, refuse } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import {
  chargedOrders,
  courseKey,
  dealDays,
  lockOrderFindings,
  recordedOrders,
  rootsOf,
  type ChargedOrderRow,
} from './order-finding-rows.commands.js';
import {
  findingFor,
  findingsOf,
  lessonPrice,
  postedLine,
  type ChargedOrder,
  type DealDay,
  type OrderFinding,
} from './order-finding.rules.js';
import { lockPricedInstitutions, type PricedInstitution } from './posted-price-rows.commands.js';
import { violationLifecycle } from './violation-lifecycle.rules.js';
import { NOT_YET, violations, type ViolationRow } from './violation-rows.commands.js';
import { VIOLATION_REFUSALS, type ViolationRefusal } from './violation.rules.js';

interface Watch {
  readonly roots: ReadonlyMap<string, string>;
  readonly institutions: ReadonlyMap<string, PricedInstitution>;
  readonly recorded: Set<string>;
  readonly deals: ReadonlyMap<string, DealDay[]>;
  /** From orders, by id: to be verified, or dismissed. */
  readonly findings: Map<string, ViolationRow>;
}

interface Outcome {
  readonly order: ChargedOrderRow;
  readonly touched: readonly ViolationRow[];
}

/** Lifecycle 9: finance's word of a paid order, and what it brings up against the price. */
export const recordChargedOrder: Command<ChargedOrder, Watch, Outcome | null, null, ViolationRefusal> = {
  name: 'recordChargedOrder',
  refusals: VIOLATION_REFUSALS,
  async load(tx, inputs) {
    const roots = await rootsOf(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    );
    const ids = [...new Set(roots.values())];
    // Locked first: of two orders of one institution the later sees the earlier and what it brought up.
    const institutions = await lockPricedInstitutions(tx, ids);
    const courses = inputs.flatMap(({ institutionId, course }) => {
      const root = roots.get(institutionId);
      return root ? [{ institutionId: root, course }] : [];
    });
    const recorded = await recordedOrders(
      tx,
      inputs.map(({ orderId }) => orderId),
    );
    const findings = new Map((await lockOrderFindings(tx, ids)).map((row) => [row.id, row]));
    return { roots, institutions, recorded, deals: await dealDays(tx, courses), findings };
  },
  decide(watch, told, facts) {
    const institutionId = watch.roots.get(told.institutionId);
    const institution = institutionId && watch.institutions.get(institutionId);
    if (!institution) return refuse('VIOLATION_INSTITUTION_UNKNOWN');
    if (watch.recorded.has(told.orderId)) return permit(null);
    const order = { ...told, institutionId };
    const deals = watch.deals.get(courseKey(order))!;
    const found = findingsOf(order, { ...institution, deals }, facts.constantsIn(institution.divisionCode));
    const place = { order, divisionCode: institution.divisionCode };
    const touched = found.flatMap((finding) => findingRow(watch.findings, { ...place, finding }, facts) ?? []);
    for (const row of touched) watch.findings.set(row.id, row);
    watch.recorded.add(order.orderId);
    deals.push({ day: order.paidOn, lowest: lessonPrice(order) });
    const subject = postedLine(institution.postings, order)?.subject ?? null;
    return permit({ order: { ...orderRow(place, touched), subject }, touched });
  },
  async apply(tx, accepted) {
    const done = accepted.flatMap(({ outcome }) => outcome ?? []);
    const touched = new Map(done.flatMap((outcome) => outcome.touched).map((row) => [row.id, row]));
    await violations.save(tx, [...touched.values()]);
    await chargedOrders.insert(
      tx,
      done.map(({ order }) => order),
    );
    return accepted.map(() => null);
  },
  subject: ({ orderId }) => ({ type: 'ChargedOrder', id: orderId }),
  changes: (outcome) => outcome !== null,
};

interface Place {
  readonly order: ChargedOrder;
  readonly divisionCode: string;
}

function findingRow(
  findings: ReadonlyMap<string, ViolationRow>,
  { order, divisionCode, finding }: Place & { readonly finding: OrderFinding },
  facts: Facts,
): ViolationRow | null {
  const { postedPriceId } = order;
  const known = findingFor([...findings.values()], order, finding.kind);
  if (known === null) return null;
  if (known !== 'NEW')
    return {
      ...known,
      postedPriceId,
      orderCount: known.orderCount + 1,
      ordersFen: (BigInt(known.ordersFen) + order.amount).toString(),
      returnFen: (BigInt(known.returnFen) + finding.toReturn).toString(),
    };
  return {
    ...NOT_YET,
    id: facts.newId(),
    institutionId: order.institutionId,
    divisionCode,
    kind: finding.kind,
    source: 'ORDERS',
    course: order.course,
    chargedOn: order.paidOn,
    chargedFen: lessonPrice(order).toString(),
    allowedFen: finding.allowed?.toString() ?? null,
    returnFen: finding.toReturn.toString(),
    facts: finding.facts,
    state: violationLifecycle.initial,
    postedPriceId,
    orderCount: 1,
    ordersFen: order.amount.toString(),
    recordedAt: facts.now.toISOString(),
    steps: [
      {
        act: 'detectPriceViolation',
        at: facts.now.toISOString(),
        by: facts.caller.subject,
        reason: null,
        documentNo: null,
      },
    ],
  };
}

const orderRow = (
  { order: { orderId, amount, ...order }, divisionCode }: Place,
  touched: readonly ViolationRow[],
): Omit<ChargedOrderRow, 'subject'> => ({
  ...order,
  id: orderId,
  divisionCode,
  amountFen: amount.toString(),
  lessonFen: lessonPrice({ amount, lessons: order.lessons }).toString(),
  violationIds: touched.map(({ id }) => id),
});
