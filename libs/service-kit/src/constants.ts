/** A rule constant with its source: judged by the value in force on the day of the act, county by county (constants.md). */
export interface RuleConstant {
  /** e.g. `reReg.deadline` */
  readonly key: string;
  readonly value: unknown;
  /** Division code the value holds for; '' everywhere. The longest matching prefix wins. */
  readonly scope: string;
  /** Calendar days; effectiveTo is exclusive, null while in force. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: string | null;
  /** S in a seed, L law text, P web page, K not verified. */
  readonly mark: 'S' | 'L' | 'P' | 'K';
}

export interface RuleConstants {
  /** The value of `key` in force; throws when there is none: a bug, not a refusal. */
  get<T>(key: string): T;
}
