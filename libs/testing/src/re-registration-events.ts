import { randomUUID } from 'node:crypto';
import { create, fromBinary, type Message } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import {
  ReRegistrationChoice,
  ReRegistrationState,
  ReRegistrationStep,
  ReRegistrationSteppedSchema,
  topicOf,
  type FinanceReRegistrationAnswered,
  type ReRegistrationStepped,
} from '@lianguan/proto-events';
import { readAll } from './bus.js';
import { publishEvents, type ToldInstitution } from './institution-events.js';
import type { TestDatabase } from './test-database.js';
import type { TestService } from './test-service.js';

/** One institution's way through a campaign, as education tells of it. */
export interface ToldProcess {
  readonly id: string;
  readonly institution: ToldInstitution;
  readonly choice: keyof typeof ReRegistrationChoice;
}

export const toldProcess = (institution: ToldInstitution, choice: ToldProcess['choice']): ToldProcess => ({
  id: randomUUID(),
  institution,
  choice,
});

/** `number`: the version. */
export interface ToldStep extends Partial<
  Pick<ReRegistrationStepped, 'occurredOn' | 'campaignDeadline' | 'newCreditCode' | 'newName'>
> {
  readonly to: keyof typeof ReRegistrationState;
  readonly number: number;
}

/** Education's words on one process, in this order; the demo county's campaign ends on 2021-12-31. */
export const tellProcess = (
  eventLog: Pick<TestDatabase, 'appUrl'>,
  { id, institution, choice }: ToldProcess,
  ...steps: readonly ToldStep[]
): Promise<void> =>
  publishEvents(
    eventLog,
    steps.map(({ to, number, ...given }) => ({
      key: institution.id,
      schema: ReRegistrationSteppedSchema,
      message: create(ReRegistrationSteppedSchema, {
        reRegistrationId: id,
        institutionId: institution.id,
        campaignId: '0190a000-0000-7000-8000-00000000c001',
        divisionCode: institution.divisionCode,
        institutionName: institution.name,
        creditCode: institution.usccCode,
        state: ReRegistrationState[to],
        choice: ReRegistrationChoice[to === 'NOTIFIED' ? 'UNSPECIFIED' : choice],
        locked: to !== 'DONE' || choice === 'DEREGISTER',
        lockReason: '转登记期间',
        occurredOn: '2021-10-08',
        campaignDeadline: '2021-12-31',
        version: BigInt(number),
        ...given,
      }),
    })),
  );

/** What the answers of all departments have alike. */
type Answer = Message &
  Pick<FinanceReRegistrationAnswered, 'reRegistrationId' | 'step' | 'documentNumber' | 'newCreditCode' | 'newName'>;

/** What the department answered about a process, in order: `SETTLE_REFUNDS 示银〔2021〕1号`. */
export async function processAnswers<A extends Answer>(
  { runtime }: TestService,
  schema: GenMessage<A>,
  { id }: ToldProcess,
): Promise<string[]> {
  const messages = await readAll(runtime.bus, topicOf(schema).name);
  return messages
    .map(({ data }): Answer => fromBinary(schema, data))
    .filter(({ reRegistrationId }) => reRegistrationId === id)
    .map(({ step, documentNumber, newCreditCode, newName }) =>
      [ReRegistrationStep[step], documentNumber, newCreditCode, newName].filter(Boolean).join(' '),
    );
}
