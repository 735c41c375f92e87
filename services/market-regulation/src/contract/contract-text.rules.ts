import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';

/** One article of a contract. What stands before the first heading has no number. */
export interface Clause {
  readonly no: string;
  /** What the heading says after its number; empty where it says nothing. */
  readonly title: string;
  readonly text: string;
}

const HEADING = /^\s*(第[一二三四五六七八九十百零〇\d]{1,6}条)[\s、.．:：]*(.*)$/u;
const LONGEST_TITLE = 30;
const isTitle = (rest: string): boolean => rest.length <= LONGEST_TITLE && !/[。；，]/u.test(rest);

/** A contract's text, as it is pasted, by its articles. */
export function clausesOf(text: string): Clause[] {
  const clauses: { no: string; title: string; lines: string[] }[] = [{ no: '', title: '', lines: [] }];
  for (const line of text.split(/\r?\n/u)) {
    const heading = HEADING.exec(line);
    if (!heading) clauses.at(-1)!.lines.push(line.trim());
    else {
      const rest = heading[2]!.trim();
      clauses.push({
        no: heading[1]!,
        title: isTitle(rest) ? rest : '',
        lines: isTitle(rest) ? [] : [rest],
      });
    }
  }
  return clauses
    .map(({ lines, ...clause }) => ({ ...clause, text: lines.filter(Boolean).join('\n') }))
    .filter(({ no, text: written }) => no !== '' || written !== '');
}

export const sentencesOf = (text: string): string[] =>
  text
    .split(/[。；;！!\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Blanks to be filled in, and boxes to be ticked. */
const BLANK = /[_＿]+|[□☐☑√]+/u;
const keyOf = (text: string): string => text.replaceAll(/[\s\p{P}]/gu, '');

/** A sentence of the model as what surrounds its blanks. */
const partsOf = (sentence: string): string[] => sentence.split(BLANK).map(keyOf);

/** Whether a sentence says what the parts say, whatever was filled in between. */
function fills([first = '', ...rest]: readonly string[], key: string): boolean {
  const last = rest.pop();
  if (last === undefined) return key === first;
  if (!key.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = key.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return key.length - last.length >= at && key.endsWith(last);
}

const saysOneOf = (models: readonly (readonly string[])[]) => {
  const whole = new Set(models.filter(({ length }) => length === 1).map(([key]) => key));
  const withBlanks = models.filter(({ length }) => length > 1);
  return (sentence: string): boolean => {
    const key = keyOf(sentence);
    return whole.has(key) || withBlanks.some((parts) => fills(parts, key));
  };
};

export const DIFFERENCE_KINDS = ['MISSING', 'CHANGED', 'ADDED'] as const;
export type DifferenceKindName = (typeof DIFFERENCE_KINDS)[number];

export interface ClauseDifference {
  readonly kind: DifferenceKindName;
  /** Number and title: the contract's, or the model's where the contract has none. */
  readonly clause: string;
  /** Sentences of the model that the contract lacks. */
  readonly removed: readonly string[];
  /** Sentences that the model does not have. */
  readonly added: readonly string[];
}

export const clauseName = ({ no, title }: Clause): string => [no, title].filter(Boolean).join(' ') || '前言';

/** Articles belong together by their titles; those without one, by their numbers. */
const belongs = (model: Clause, clause: Clause): boolean =>
  model.title === '' || clause.title === '' ? model.no === clause.no : keyOf(model.title) === keyOf(clause.title);

/** Where a contract departs from its model: in the model's order, then what the contract has beyond. */
export function compareClauses(model: readonly Clause[], contract: readonly Clause[]): ClauseDifference[] {
  const left = new Set(contract);
  const ofModel = model.map((clause): ClauseDifference => {
    const own = [...left].find((candidate) => belongs(clause, candidate));
    const wanted = sentencesOf(clause.text);
    if (!own) return { kind: 'MISSING', clause: clauseName(clause), removed: wanted, added: [] };
    left.delete(own);
    const said = sentencesOf(own.text);
    const saysModel = saysOneOf(wanted.map(partsOf));
    const keys = said.map(keyOf);
    return {
      kind: 'CHANGED',
      clause: clauseName(own),
      removed: wanted.filter((sentence) => !keys.some((key) => fills(partsOf(sentence), key))),
      added: said.filter((sentence) => !saysModel(sentence)),
    };
  });
  const beyond = [...left].map((clause): ClauseDifference => ({
    kind: 'ADDED',
    clause: clauseName(clause),
    removed: [],
    added: sentencesOf(clause.text),
  }));
  return [...ofModel, ...beyond].filter(
    ({ kind, removed, added }) => kind !== 'CHANGED' || removed.length + added.length > 0,
  );
}

export const UNFAIR_KINDS = [
  'NO_REFUND',
  'NO_LIABILITY',
  'NO_TERMINATION',
  'NO_REMEDY',
  'EXCLUSIVE_INTERPRETATION',
  'UNILATERAL_CHANGE',
] as const;
export type UnfairKindName = (typeof UNFAIR_KINDS)[number];

const RULES = '合同行政监督管理办法';

/** By which article a term of the kind is none that may stand. */
export const UNFAIR_BASIS = {
  NO_REFUND: `${RULES} 第七条`,
  NO_LIABILITY: `${RULES} 第七条`,
  NO_TERMINATION: `${RULES} 第八条`,
  NO_REMEDY: `${RULES} 第八条`,
  EXCLUSIVE_INTERPRETATION: `${RULES} 第八条`,
  UNILATERAL_CHANGE: '消费者权益保护法 第二十六条',
} satisfies Record<UnfairKindName, string>;

type Hints = Readonly<Record<UnfairKindName, readonly string[]>>;

const UNFAIR_HINTS = 'contract.unfairHints';

/** C3: words that hint at an unfair term. A county may have its own. They decide nothing. */
export const CONTRACT_CONSTANTS: readonly RuleConstant[] = [
  {
    key: UNFAIR_HINTS,
    value: {
      NO_REFUND: ['概不退', '一律不退', '不予退', '恕不退', '不退费', '不退款', '不退还', '不得退费'],
      NO_LIABILITY: ['概不负责', '不负任何责任', '不承担任何责任', '后果自负', '责任自负', '风险自担'],
      NO_TERMINATION: ['不得解除', '不得退课', '不得终止', '不得以任何理由'],
      NO_REMEDY: ['不得投诉', '不得举报', '不得起诉', '不得申请仲裁', '放弃诉讼', '放弃追究'],
      EXCLUSIVE_INTERPRETATION: ['最终解释权', '解释权归'],
      UNILATERAL_CHANGE: ['有权随时', '有权单方', '无需另行通知', '不另行通知', '无须通知'],
    } satisfies Hints,
    scope: '',
    effectiveFrom: '2021-07-24',
    effectiveTo: null,
    // Which words hint is an experience, not law: a county confirms or replaces them.
    source: null,
    mark: 'K',
  },
];

export interface UnfairHint {
  readonly kind: UnfairKindName;
  readonly clause: string;
  readonly sentence: string;
}

/** Sentences that hint at an unfair term: nothing but a reason to look. A sentence is named once for each kind. */
export function unfairHints(clauses: readonly Clause[], constants: RuleConstants): UnfairHint[] {
  const words = Object.entries(constants.get<Hints>(UNFAIR_HINTS)) as [UnfairKindName, readonly string[]][];
  const found = clauses.flatMap((clause) =>
    sentencesOf(clause.text).flatMap((sentence) =>
      words
        .filter(([, hints]) => hints.some((hint) => keyOf(sentence).includes(hint)))
        .map(([kind]) => ({ kind, clause: clauseName(clause), sentence })),
    ),
  );
  return [...new Map(found.toReversed().map((hint) => [termKey(hint), hint])).values()].toReversed();
}

/** The same words for the same kind are the same term, whatever the spacing. */
export const termKey = ({ kind, sentence }: Pick<UnfairHint, 'kind' | 'sentence'>): string =>
  `${kind} ${keyOf(sentence)}`;

export const saysSentence = (clauses: readonly Clause[], sentence: string): boolean =>
  clauses.some(({ text }) => keyOf(text).includes(keyOf(sentence)));
