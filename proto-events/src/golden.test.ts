import { describe, expect, it } from '@jest/globals';
import { create, fromBinary, toBinary, type DescMessage, type Message } from '@bufbuild/protobuf';
import {
  BusinessRegistrationRecordedSchema,
  BusinessRegistrationState,
  EscrowAccountRecordedSchema,
  EscrowAccountState,
  EscrowMode,
  InstitutionRecordedSchema,
  InstitutionsMergedSchema,
  InstitutionsUnmergedSchema,
  LawClockTurnedSchema,
  LicenseState,
  NonAcademicKind,
  NonProfitRegistrationRecordedSchema,
  NonProfitRegistrationState,
  TOPICS,
  TrainingClass,
} from './index.js';

interface Golden {
  readonly schema: DescMessage;
  readonly message: Message;
  readonly hex: string;
}

// The bytes of a published message never change: logs and other departments hold them. A failing row means a break, not a new sample.
const GOLDEN: readonly Golden[] = [
  {
    schema: InstitutionRecordedSchema,
    message: create(InstitutionRecordedSchema, {
      institutionId: '0190a000-0000-7000-8000-000000000001',
      ledgerNo: 'YD-001',
      divisionCode: '341203',
      name: '示例培训学校',
      address: '示例路1号',
      usccCode: '52341203MJ0000001X',
      trainingClass: TrainingClass.NON_ACADEMIC,
      nonAcademicKind: NonAcademicKind.CULTURE_ART,
      licenseState: LicenseState.ACTIVE,
      version: 7n,
    }),
    hex: '0a2430313930613030302d303030302d373030302d383030302d303030303030303030303031120659442d3030311a063334313230332212e7a4bae4be8be59fb9e8aeade5ada6e6a0a12a0de7a4bae4be8be8b7af31e58fb7321235323334313230334d4a30303030303031583802400148025007',
  },
  {
    schema: InstitutionsMergedSchema,
    message: create(InstitutionsMergedSchema, { mergedId: 'm-1', survivingId: 's-1', version: 2n }),
    hex: '0a036d2d311203732d311802',
  },
  {
    schema: InstitutionsUnmergedSchema,
    message: create(InstitutionsUnmergedSchema, { mergedId: 'm-1', version: 3n }),
    hex: '0a036d2d311003',
  },
  {
    schema: BusinessRegistrationRecordedSchema,
    message: create(BusinessRegistrationRecordedSchema, {
      registrationId: 'r-1',
      institutionId: 'i-1',
      usccCode: '91341203MA0000001X',
      state: BusinessRegistrationState.ABNORMAL,
      version: 1n,
    }),
    hex: '0a03722d311203692d311a1239313334313230334d41303030303030315820022801',
  },
  {
    schema: NonProfitRegistrationRecordedSchema,
    message: create(NonProfitRegistrationRecordedSchema, {
      registrationId: 'r-2',
      institutionId: 'i-1',
      usccCode: '52341203MJ0000001X',
      state: NonProfitRegistrationState.REVOKED,
      version: 4n,
    }),
    hex: '0a03722d321203692d311a1235323334313230334d4a303030303030315820032804',
  },
  {
    schema: EscrowAccountRecordedSchema,
    message: create(EscrowAccountRecordedSchema, {
      accountId: 'a-1',
      institutionId: 'i-1',
      state: EscrowAccountState.HELD,
      mode: EscrowMode.RISK_DEPOSIT,
      version: 5n,
    }),
    hex: '0a03612d311203692d31180720022805',
  },
  {
    schema: LawClockTurnedSchema,
    message: create(LawClockTurnedSchema, { offsetMs: -86_400_000n }),
    hex: '0880c8e6d6ffffffffff01',
  },
];

describe('the bytes of each message', () => {
  it.each(GOLDEN.map((golden) => [golden.schema.typeName, golden] as const))(
    '%s',
    (_type, { schema, message, hex }) => {
      expect(Buffer.from(toBinary(schema, message)).toString('hex')).toBe(hex);
      expect(fromBinary(schema, Buffer.from(hex, 'hex'))).toEqual(message);
    },
  );

  it('has a sample of every message in the catalogue', () => {
    const inCatalogue = Object.values(TOPICS).flatMap((topic) => topic.messages.map(({ schema }) => schema.typeName));
    expect(GOLDEN.map(({ schema }) => schema.typeName).sort()).toEqual([...inCatalogue].sort());
  });
});
