export const MATERIAL_SEAT_STATES = ['SEATED', 'GIVEN', 'RECUSED'] as const;
export type MaterialSeatStateName = (typeof MATERIAL_SEAT_STATES)[number];

export const MATERIAL_VERDICTS = ['APPROVE', 'RETURN', 'REJECT'] as const;
export type MaterialVerdictName = (typeof MATERIAL_VERDICTS)[number];

/** Somebody on the register whom the office sees. */
export interface ExpertCandidate {
  readonly expertId: string;
  readonly personId: string;
  readonly subjects: readonly string[];
  /** Has a post in an institution, or operates one. */
  readonly conflicted: boolean;
}

export interface MaterialSeat {
  readonly id: string;
  readonly materialId: string;
  readonly divisionCode: string;
  readonly round: number;
  readonly expertId: string;
  readonly personId: string;
  readonly state: MaterialSeatStateName;
  readonly recusalReason: string | null;
}

export type MaterialTally = Readonly<Record<MaterialVerdictName, number>>;
export const NO_OPINIONS: MaterialTally = { APPROVE: 0, RETURN: 0, REJECT: 0 };

/** S2: a material is to be sound in thought, correct, and fit for the pupils. */
export interface OpinionTexts {
  readonly verdict: MaterialVerdictName;
  readonly thought: string;
  readonly correctness: string;
  readonly fitness: string;
}

/** What the experts say together: more than half decide; where nobody has more than half the edition goes back. */
export function verdictOf(tally: MaterialTally): MaterialVerdictName {
  const total = tally.APPROVE + tally.RETURN + tally.REJECT;
  return MATERIAL_VERDICTS.find((verdict) => tally[verdict] * 2 > total) ?? 'RETURN';
}
