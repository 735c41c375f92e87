import { oneOf } from '../app/address';
import { PAPER_KINDS } from '../glossary/license-texts';
import { CHANGE_STATES } from '../glossary/premises-texts';
import type { LicensePaperKind, PremisesChangesQuery, PremisesChangeState } from '../gql/graphql';

export type Change = NonNullable<PremisesChangesQuery['premisesChanges']>['edges'][number]['node'];

const ACTS = {
  acceptPremisesChange: {
    name: '受理',
    done: '已受理。',
    explains: '受理时同时征求各部门对新场所的意见；自受理起二十个工作日内作出决定。',
  },
  recordPremisesCheck: {
    name: '现场核查',
    done: '已登记现场核查。',
    explains: '按现场所见填写；不得在居民住宅、地下室等处，同一时段生均建筑面积不少于三平方米。',
  },
  approvePremisesChange: {
    name: '准予变更',
    done: '已准予变更。',
    explains: '各部门均已同意且在有效期内的，方可准予。自今日起可在新场所办学；变更地址的，原地址至昨日为止。',
  },
  refusePremisesChange: {
    name: '不予变更',
    done: '已登记不予变更。',
    explains: '写明理由，机构可依法申请复议或诉讼。',
  },
  withdrawPremisesChange: { name: '撤回申请', done: '已撤回申请。', explains: '撤回后可再次申请。' },
} as const;
export type ChangeActName = keyof typeof ACTS;

export const changeAct = (act: ChangeActName): (typeof ACTS)[ChangeActName] => ACTS[act];

export const actsOf = ({ availableActions }: Pick<Change, 'availableActions'>): readonly ChangeActName[] =>
  (Object.keys(ACTS) as ChangeActName[]).filter((act) => availableActions.includes(act));

/** The papers on a place. */
export const PLACE_PAPERS = [
  'FIRE_DESIGN_REVIEW',
  'FIRE_ACCEPTANCE',
  'BUILDING_SAFETY_REPORT',
  'PROPERTY_RIGHT',
  'COMPETENT_CONSENT',
] as const satisfies LicensePaperKind[];

interface PaperFields {
  readonly number?: string;
  readonly issuedBy?: string;
  readonly validTo?: string;
}
export type PaperForm = Readonly<Partial<Record<LicensePaperKind, PaperFields>>>;

/** The papers of which something was filled in: what is missing of one is the law's to say. */
export const papersIn = (form: PaperForm) =>
  PLACE_PAPERS.flatMap((kind) => {
    const { number = '', issuedBy = '', validTo = '' } = form[kind] ?? {};
    if (number.trim() + issuedBy.trim() === '') return [];
    return { kind, number: number.trim(), issuedBy: issuedBy.trim(), validTo: validTo || null };
  });

export const paperText = ({ kind, number, issuedBy, validTo }: Change['papers'][number]): string =>
  `${PAPER_KINDS[kind]} ${number}（${issuedBy}，${validTo ? `至 ${validTo}` : '长期'}）`;

/** What the address asks for; nothing where it holds no state. */
export const stateIn = (state?: string): PremisesChangeState | undefined => oneOf(CHANGE_STATES, state);
