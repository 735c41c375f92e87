import { randomUUID } from 'node:crypto';
import { create, toBinary, type DescMessage, type MessageInitShape } from '@bufbuild/protobuf';
import { createPgEventBus, type EventBus, type EventMessage } from '@lianguan/platform';
import {
  InstitutionRecordedSchema,
  InstitutionsMergedSchema,
  InstitutionsUnmergedSchema,
  TokensRevokedSchema,
  topicOf,
  TrainingClass,
} from '@lianguan/proto-events';
import { createTestEventLog, type TestDatabase } from '@lianguan/testing';

export const TOPIC = 'education.institution.v1';

export interface FixtureEvents {
  readonly database: TestDatabase;
  readonly bus: EventBus;
  publish(messages: readonly EventMessage[]): Promise<void>;
  stop(): Promise<void>;
}

/** A real event log, written to as education would. */
export async function startFixtureEvents(): Promise<FixtureEvents> {
  const database = await createTestEventLog();
  const bus = await createPgEventBus({ url: database.appUrl });
  return {
    database,
    bus,
    publish: (messages) => bus.publish(messages),
    async stop() {
      await bus.close();
      await database.drop();
    },
  };
}

function message<S extends DescMessage>(schema: S, content: MessageInitShape<S>, headers = {}): EventMessage {
  return {
    id: randomUUID(),
    topic: TOPIC,
    key: 'k',
    type: schema.typeName,
    source: 'education',
    time: new Date(),
    data: toBinary(schema, create(schema, content)),
    headers,
  };
}

export const recorded = (institutionId: string, version = 1, headers: Record<string, string> = {}): EventMessage =>
  message(
    InstitutionRecordedSchema,
    {
      institutionId,
      name: `名称${version}`,
      divisionCode: institutionId.startsWith('far') ? '341204' : '341203',
      ledgerNo: 'secret-ledger',
      trainingClass: TrainingClass.ACADEMIC,
      version: BigInt(version),
    },
    headers,
  );

export const merged = (mergedId: string, survivingId: string): EventMessage =>
  message(InstitutionsMergedSchema, { mergedId, survivingId, version: 1n });

export const unmerged = (mergedId: string): EventMessage =>
  message(InstitutionsUnmergedSchema, { mergedId, version: 7n });

/** The tokens that the account has by now, and a minute from now: those of these tests are told apart by their accounts. */
export const revoked = (subject: string): EventMessage => ({
  ...message(TokensRevokedSchema, { subject, revokedAtMs: BigInt(Date.now() + 60_000) }),
  topic: topicOf(TokensRevokedSchema).name,
});

export const unreadable = (): EventMessage => ({ ...recorded('x'), data: new Uint8Array([255, 255, 255]) });
