import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
import { eventually } from './eventually.js';
import {
  answersOf,
  instruct,
  type AnswerSchema,
  type AskedMeasure,
  type GivenAnswer,
  type GivenInstruction,
} from './measure-events.js';
import { asAdmin } from './test-database.js';
import type { TestService } from './test-service.js';

export interface ActAnswer {
  readonly ok: boolean;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly measureOrder: { readonly state: string; readonly code: string | null } | null;
}

/** The joint-enforcement office and a department's officer, as a test of that department plays them. */
export class MeasureOffice {
  constructor(
    private readonly service: TestService,
    private readonly schema: AnswerSchema,
    private readonly officer: Caller,
  ) {}

  /** Instructions on one measure, in this order. */
  tell(measure: AskedMeasure, ...given: readonly GivenInstruction[]): Promise<void> {
    return instruct(
      this.service.eventLog,
      given.map((said) => [measure, said] as const),
    );
  }

  annul(measure: AskedMeasure, version: number): Promise<void> {
    return this.tell(measure, { instruction: 'COMPENSATE', version, liftCause: 'ANNULLED' });
  }

  answers({ measureId }: AskedMeasure): Promise<GivenAnswer[]> {
    return answersOf(this.service.eventLog, this.schema, measureId);
  }

  /** Waits for the answers `ANSWER` or `ANSWER CODE`: these, in this order, and no other. */
  hears(measure: AskedMeasure, ...expected: readonly string[]): Promise<void> {
    return eventually(async () => {
      const answers = await this.answers(measure);
      expect(answers.map(({ answer, code }) => (code ? `${answer} ${code}` : answer))).toEqual(expected);
    });
  }

  /** Waits until the department's to-do list has the measure in this state. */
  stands({ measureId }: AskedMeasure, state: string): Promise<void> {
    return eventually(async () => {
      const rows = await asAdmin<{ state: string }>(this.service.database.adminUrl, [
        `select state from measure_order where id = '${measureId}'`,
      ]);
      expect(rows).toEqual([{ state }]);
    });
  }

  /** The officer executes or compensates by a mutation such as `executeFinanceMeasure`. */
  async act(
    mutation: string,
    { measureId }: AskedMeasure,
    given: { readonly idempotencyKey?: string; readonly decision?: string; readonly reason?: string } = {},
  ): Promise<ActAnswer> {
    const answer = await this.service.graphql(
      this.officer,
      `mutation ($input: CarryOutMeasureInput!) { act: ${mutation}(input: $input) { ok refusal { code message } measureOrder { state code } } }`,
      { input: { idempotencyKey: randomUUID(), measureId, documentNo: '示文〔2026〕3号', ...given } },
    );
    if (!answer.data?.act) throw new Error(JSON.stringify(answer));
    return answer.data.act as ActAnswer;
  }
}
