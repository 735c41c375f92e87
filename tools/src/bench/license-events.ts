import { randomUUID } from 'node:crypto';
import { create, toBinary } from '@bufbuild/protobuf';
import { toCloudEventHeaders, type EventBus, type EventMessage } from '@lianguan/platform';
import { LicenseState, LicenseStateChangedSchema, topicOf } from '@lianguan/proto-events';
import pg from 'pg';

export const LICENSE_TOPIC = topicOf(LicenseStateChangedSchema).name;
/** Of each license. */
export const CHANGES = 10;

const BATCH = 5_000;
const STATES = [LicenseState.ACTIVE, LicenseState.ENROLMENT_STOPPED, LicenseState.SUSPENDED, LicenseState.EXPIRED];

const idOf = (group: number, index: number): string =>
  `00000000-0000-7000-800${group}-${String(index).padStart(12, '0')}`;

/** Changes of licenses as education publishes them, in batches: each license changes ten times, between changes of all others. */
export function* licenseEvents(count: number): Generator<EventMessage[], void, undefined> {
  const licenses = Math.ceil(count / CHANGES);
  for (let from = 0; from < count; from += BATCH)
    yield Array.from({ length: Math.min(BATCH, count - from) }, (_none, place) => {
      const index = from + place;
      return licenseEvent(index % licenses, Math.floor(index / licenses) + 1);
    });
}

function licenseEvent(license: number, version: number): EventMessage {
  const institutionId = idOf(1, license);
  const message = create(LicenseStateChangedSchema, {
    licenseId: idOf(2, license),
    institutionId,
    state: STATES[(license + version) % STATES.length]!,
    version: BigInt(version),
  });
  return {
    id: randomUUID(),
    topic: LICENSE_TOPIC,
    key: institutionId,
    type: LicenseStateChangedSchema.typeName,
    source: 'education',
    time: new Date(),
    data: toBinary(LicenseStateChangedSchema, message),
    headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
  };
}

/** Straight into the table of an empty log, by its owner: the topic stands as if education had published it. */
export async function fillLog(migratorUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    let offset = 0;
    for (const batch of licenseEvents(count)) {
      await client.query(
        `insert into message (topic, "offset", message_id, key, headers, data)
         select $1, $2 + place - 1, id, key, headers, data
         from unnest($3::text[], $4::text[], $5::jsonb[], $6::bytea[]) with ordinality as m(id, key, headers, data, place)`,
        [
          LICENSE_TOPIC,
          offset,
          batch.map(({ id }) => id),
          batch.map(({ key }) => key),
          batch.map((message) => JSON.stringify(toCloudEventHeaders(message))),
          batch.map(({ data }) => Buffer.from(data)),
        ],
      );
      offset += batch.length;
    }
    await client.query('insert into topic_head (topic, next_offset) values ($1, $2)', [LICENSE_TOPIC, count]);
    await client.query('analyze message');
  } finally {
    await client.end();
  }
}

export async function fillBus(bus: EventBus, count: number): Promise<void> {
  for (const batch of licenseEvents(count)) await bus.publish(batch);
}
