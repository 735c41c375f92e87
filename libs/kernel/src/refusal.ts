import type { Refusal, RefusalCatalogue } from './decision.js';

/** A refusal as a person reads it: `{ code, message, basis }` of every act's result. */
export interface RenderedRefusal<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly basis: string | null;
  readonly detail: Readonly<Record<string, string>>;
}

/** Fills the `{placeholders}` of the code's Chinese text. Throws where code or placeholder has nothing to stand for it: a bug of the rule. */
export function renderRefusal<Code extends string>(
  catalogue: RefusalCatalogue<Code>,
  refusal: Refusal<NoInfer<Code>>,
): RenderedRefusal<Code> {
  const { code, detail = {} } = refusal;
  if (!Object.hasOwn(catalogue, code)) throw new Error(`Refusal without a text: ${code}`);
  const { message, basis } = catalogue[code];
  const filled = message.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = detail[name];
    if (value === undefined) throw new Error(`Refusal ${code} lacks the detail ${name}`);
    return value;
  });
  return { code, message: filled, basis, detail };
}
