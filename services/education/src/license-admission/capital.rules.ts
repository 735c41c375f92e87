import { permit, refuse, type Decision } from '@lianguan/kernel';

export const OWNER_KINDS = [
  'PERSON',
  'STATE',
  'DOMESTIC_COMPANY',
  'LISTED_COMPANY',
  'FOREIGN_INVESTOR',
  'FUND',
] as const;
export type OwnerKindName = (typeof OWNER_KINDS)[number];

/** EQUITY: shares or sponsor's capital. FINANCING: a round of financing. CONTROL_AGREEMENT: control without shares (VIE). */
export const HOLDING_FORMS = ['EQUITY', 'FINANCING', 'CONTROL_AGREEMENT'] as const;
export type HoldingFormName = (typeof HOLDING_FORMS)[number];

export interface OwnerNode {
  readonly key: string;
  readonly name: string;
  readonly kind: OwnerKindName;
  /** Of a company; by it a ban on one is found. */
  readonly creditCode?: string | null;
}

/** `owner` holds `owned`; null is the institution itself. */
export interface Holding {
  readonly owner: string;
  readonly owned: string | null;
  readonly form: HoldingFormName;
}

export interface OwnershipGraph {
  readonly nodes: readonly OwnerNode[];
  readonly holdings: readonly Holding[];
}

export type CapitalRefusal = 'CAPITAL_LISTED' | 'CAPITAL_FINANCED' | 'CAPITAL_FOREIGN' | 'OWNERSHIP_INCOMPLETE';

interface Reached {
  readonly node: OwnerNode;
  readonly form: HoldingFormName;
  /** From the institution up to the node. */
  readonly path: string;
}

/** A11: whoever stands behind a subject institution, through however many companies, is neither listed nor foreign nor a financier. */
export function checkCapital(graph: OwnershipGraph): Decision<null, CapitalRefusal> {
  const owners = ownersOf(graph);
  const first = (holds: (owner: Reached) => boolean) => owners.find(holds);
  const listed = first(({ node }) => node.kind === 'LISTED_COMPANY');
  if (listed) return refuse('CAPITAL_LISTED', { path: listed.path });
  const foreign = first(({ node }) => node.kind === 'FOREIGN_INVESTOR');
  if (foreign) return refuse('CAPITAL_FOREIGN', { path: foreign.path });
  const financed = first(({ node, form }) => form !== 'EQUITY' || node.kind === 'FUND');
  if (financed) return refuse('CAPITAL_FINANCED', { path: financed.path });
  const open = first(
    ({ node }) => node.kind === 'DOMESTIC_COMPANY' && !graph.holdings.some(({ owned }) => owned === node.key),
  );
  if (open) return refuse('OWNERSHIP_INCOMPLETE', { owner: open.node.name });
  return owners.length > 0 ? permit(null) : refuse('OWNERSHIP_INCOMPLETE', { owner: '本机构' });
}

/** Everyone above the institution, depth first. Companies that hold each other are walked once for each form of holding. */
export function ownersOf({ nodes, holdings }: OwnershipGraph): readonly Reached[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const seen = new Set<string>();
  const found: Reached[] = [];
  const climb = (owned: string | null, path: string): void => {
    for (const { owner, form } of holdings.filter((holding) => holding.owned === owned)) {
      const node = byKey.get(owner);
      const step = `${owner}/${form}`;
      if (!node || seen.has(step)) continue;
      seen.add(step);
      const reached = { node, form, path: `${path} ← ${node.name}` };
      found.push(reached);
      climb(owner, reached.path);
    }
  };
  climb(null, '本机构');
  return found;
}
