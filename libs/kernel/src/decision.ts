/** What a pure rule answers: the outcome, or the law's no. A refusal is a value, never thrown (house-style 6). */
export type Decision<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

/** A named refusal. `detail` fills the placeholders of its Chinese text, for example the column of a ledger row. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly detail?: Readonly<Record<string, string>>;
}

/** The Chinese text of a refusal and its legal basis; null where no article stands behind it. */
export interface RefusalText {
  readonly message: string;
  readonly basis: string | null;
}

/** A total map: a refusal code without a text does not compile. `{name}` in a message is filled from the detail. */
export type RefusalCatalogue<Code extends string = string> = Readonly<Record<Code, RefusalText>>;

export const permit = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = <Code extends string>(
  code: Code,
  detail?: Readonly<Record<string, string>>,
): { ok: false; refusal: Refusal<Code> } => ({ ok: false, refusal: detail ? { code, detail } : { code } });
