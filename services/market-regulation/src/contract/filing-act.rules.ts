import { namesPerson, permit, refuse, type CalendarDay, type Decision, type Refusal } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  clauseName,
  saysSentence,
  termKey,
  UNFAIR_BASIS,
  type Clause,
  type UnfairKindName,
} from './contract-text.rules.js';
import {
  filingLifecycle,
  ORDER_BASIS,
  type ContractRefusal,
  type FilingActName,
  type FilingStateName,
  type TermStateName,
  type UnfairTerm,
} from './contract.rules.js';

export interface FilingAct {
  readonly act: FilingActName;
  readonly filingId: string;
  readonly reason: string;
  readonly documentNo: string;
  /** Which of the filing's terms, from 1. */
  readonly termNo?: number;
  /** Of an order to correct. */
  readonly lastDay?: CalendarDay;
  /** Of a term that no hint found. */
  readonly kind?: UnfairKindName;
  readonly sentence?: string;
}

export interface FilingStanding {
  readonly state: FilingStateName;
  readonly clauses: readonly Clause[];
  readonly terms: readonly UnfairTerm[];
  /** What was proposed of it waits for the head of the organ, or for the officer to whom the head returned it. */
  readonly proposalOpen: boolean;
}

type Decided<T> = Decision<T, ContractRefusal>;

export interface DecidedAct {
  readonly step: Step<FilingStateName>;
  readonly terms: readonly UnfairTerm[];
}

export function decideFilingAct(
  known: FilingStanding | undefined,
  input: FilingAct,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<DecidedAct> {
  const { act, reason, documentNo, sentence = '' } = input;
  if (!known) return refuse('CONTRACT_UNKNOWN');
  if (reason.trim() === '') return refuse('CONTRACT_REASON_MISSING');
  if (needsPaper(act) && documentNo.trim() === '') return refuse('CONTRACT_DOCUMENT_MISSING');
  if ([reason, documentNo, sentence].some(namesPerson)) return refuse('CONTRACT_NAMES_PERSON');
  const step = filingLifecycle.step<ContractRefusal>(known.state, act, caller, {
    termOpen: termOpen(known, input),
    termIsThere: termIsThere(known, input),
    nothingUnfair: nothingUnfair(known),
    correctionFits: correctionFits(known, input, today),
    proposalEnded: !known.proposalOpen || { code: 'CONTRACT_PROPOSAL_OPEN' },
  });
  return step.ok ? permit({ step: step.value, terms: termsAfter(known, input) }) : step;
}

const OF_A_TERM: readonly FilingActName[] = ['confirmUnfairTerm', 'dismissUnfairTerm', 'recordUnfairTerm'];
const needsPaper = (act: FilingActName): boolean => !OF_A_TERM.includes(act);
const countIn = (terms: readonly UnfairTerm[], state: TermStateName): number =>
  terms.filter((term) => term.state === state).length;

type Answer = true | Refusal<ContractRefusal>;

function termOpen({ terms }: FilingStanding, { termNo = 0 }: FilingAct): Answer {
  const term = terms[termNo - 1];
  if (!term) return { code: 'UNFAIR_TERM_UNKNOWN' };
  return term.state === 'OPEN' || { code: 'UNFAIR_TERM_DECIDED' };
}

function termIsThere({ clauses, terms }: FilingStanding, { kind, sentence = '' }: FilingAct): Answer {
  const listed = terms.some((term) => kind && termKey(term) === termKey({ kind, sentence }));
  const there = sentence.trim() !== '' && saysSentence(clauses, sentence);
  return (there && !listed) || { code: 'UNFAIR_TERM_NOT_IN_TEXT' };
}

function nothingUnfair({ terms }: FilingStanding): Answer {
  const [open, confirmed] = [countIn(terms, 'OPEN'), countIn(terms, 'CONFIRMED')];
  if (open > 0) return { code: 'UNFAIR_TERMS_OPEN', detail: { count: String(open) } };
  return confirmed === 0 || { code: 'UNFAIR_TERMS_CONFIRMED', detail: { count: String(confirmed) } };
}

function correctionFits({ terms }: FilingStanding, { lastDay }: FilingAct, today: CalendarDay): Answer {
  const open = countIn(terms, 'OPEN');
  if (open > 0) return { code: 'UNFAIR_TERMS_OPEN', detail: { count: String(open) } };
  if (countIn(terms, 'CONFIRMED') === 0) return { code: 'UNFAIR_TERMS_NONE' };
  return (lastDay !== undefined && lastDay > today) || { code: 'CORRECTION_DAY_PAST' };
}

function termsAfter({ clauses, terms }: FilingStanding, input: FilingAct): readonly UnfairTerm[] {
  const { act, termNo = 0, kind, sentence = '' } = input;
  const reason = input.reason.trim();
  if (act === 'recordUnfairTerm' && kind) {
    const clause = clauseName(clauses.find((one) => saysSentence([one], sentence))!);
    return [...terms, { kind, clause, sentence: sentence.trim(), state: 'CONFIRMED', reason }];
  }
  if (act !== 'confirmUnfairTerm' && act !== 'dismissUnfairTerm') return terms;
  const state = act === 'confirmUnfairTerm' ? 'CONFIRMED' : 'DISMISSED';
  return terms.map((term, index) => (index === termNo - 1 ? { ...term, state, reason } : term));
}

/** What a case of these terms rests on: one ground for each article, and the sentences that an officer confirmed. */
export function caseOf(terms: readonly UnfairTerm[]): {
  readonly grounds: readonly { readonly basis: string; readonly penalty: string; readonly fine: null }[];
  readonly sentences: readonly string[];
} {
  const confirmed = terms.filter(({ state }) => state === 'CONFIRMED');
  const articles = [...new Set(confirmed.map(({ kind }) => UNFAIR_BASIS[kind]))];
  return {
    grounds: articles.map((basis) => ({ basis, penalty: ORDER_BASIS, fine: null })),
    sentences: confirmed.map(({ clause, sentence }) => `${clause}：“${sentence}”`),
  };
}

/** Corrected in the meantime: nothing to do. */
export const passCorrectionDue = (
  known: Pick<FilingStanding, 'state'> | undefined,
  caller: Facts['caller'],
): Decided<Step<FilingStateName> | null> =>
  known?.state === 'CORRECTION_ORDERED' ? filingLifecycle.step(known.state, 'passCorrectionDue', caller) : permit(null);
