import { randomUUID } from 'node:crypto';
import { create, toBinary, type DescMessage } from '@bufbuild/protobuf';
import { makeCreditCode } from '@lianguan/kernel';
import { createPgEventBus } from '@lianguan/platform';
import { InstitutionRecordedSchema, LicenseState, topicOf, TrainingClass } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { TestDatabase } from './test-database.js';

/** An institution of education's, as far as other departments match their rows to it. */
export interface ToldInstitution {
  readonly id: string;
  readonly name: string;
  readonly usccCode: string;
  readonly divisionCode: string;
}

/** Publishes the events as the department that owns their topic would. */
export async function publishEvents(
  eventLog: Pick<TestDatabase, 'appUrl'>,
  drafts: readonly EventDraft[],
): Promise<void> {
  const bus = await createPgEventBus({ url: eventLog.appUrl });
  try {
    await bus.publish(
      drafts.map(({ key, schema, message }) => {
        const { name: topic, owner: source } = topicOf(schema);
        const type = (schema as DescMessage).typeName;
        const data = toBinary(schema as DescMessage, message);
        return { id: randomUUID(), topic, key, type, source, time: new Date(), data, headers: {} };
      }),
    );
  } finally {
    await bus.close();
  }
}

/** Institutions of the demo county, each with a name and a credit code of its own. */
export const madeInstitutions = (count: number): ToldInstitution[] =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    name: `示例${index + 1}号培训学校`,
    usccCode: makeCreditCode({
      holder: '91',
      division: '341203',
      organisation: `MX9${String(index).padStart(5, '0')}`,
    }),
    divisionCode: '341203',
  }));

/** Education's word of each institution: what the other departments' directories are filled from. */
export const tellInstitutions = (
  eventLog: Pick<TestDatabase, 'appUrl'>,
  institutions: readonly ToldInstitution[],
  version = 1n,
): Promise<void> =>
  publishEvents(
    eventLog,
    institutions.map(({ id, ...told }, index) => ({
      key: id,
      schema: InstitutionRecordedSchema,
      message: create(InstitutionRecordedSchema, {
        ...told,
        institutionId: id,
        ledgerNo: `T-${index + 1}`,
        trainingClass: TrainingClass.ACADEMIC,
        licenseState: LicenseState.NONE,
        version,
      }),
    })),
  );
