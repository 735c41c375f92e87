import { describe, expect, it } from '@jest/globals';
import { create, fromBinary, toBinary, type DescMessage, type Message } from '@bufbuild/protobuf';
import {
  AppraisalDecidedSchema,
  AppraisalFinding,
  AppraisalStage,
  BackgroundAnswerObjectedSchema,
  BackgroundCheckAnsweredSchema,
  BackgroundCheckRequestedSchema,
  BackgroundStanding,
  BusinessRegistrationRecordedSchema,
  BusinessRegistrationState,
  CivilAffairsMeasureAnsweredSchema,
  CivilAffairsReRegistrationAnsweredSchema,
  CompetentDepartment,
  CompetentDepartmentChangedSchema,
  CourseMode,
  CourseRecordedSchema,
  CourseState,
  EducationMeasureAnsweredSchema,
  EscrowAccountRecordedSchema,
  EscrowAccountState,
  EscrowLedgerSealedSchema,
  EscrowAlarmKind,
  EscrowAlarmLevel,
  EscrowAlarmState,
  EscrowAlarmSteppedSchema,
  EscrowMode,
  FinanceMeasureAnsweredSchema,
  FinanceReRegistrationAnsweredSchema,
  GuidePriceDecidedSchema,
  InstitutionRecordedSchema,
  InstitutionsMergedSchema,
  InstitutionsUnmergedSchema,
  Instruction,
  JointActionSteppedSchema,
  JointActionTrigger,
  JointEnforcementMeasureAnsweredSchema,
  LabourStandingChangedSchema,
  LawClockTurnedSchema,
  LessonMode,
  LicenseState,
  LicenseStateChangedSchema,
  LiftCause,
  MarketRegulationMeasureAnsweredSchema,
  MarketRegulationReRegistrationAnsweredSchema,
  MeasureAnswer,
  MeasureInstructedSchema,
  MeasureKind,
  ModelContractKind,
  ModelContractPublishedSchema,
  NonAcademicKind,
  NonProfitRegistrationRecordedSchema,
  NonProfitRegistrationState,
  PricesPostedSchema,
  OffAccountReceiptRecordedSchema,
  OffAccountReceiptState,
  PublicSecurityMeasureAnsweredSchema,
  ReRegistrationChoice,
  ReRegistrationState,
  ReRegistrationStep,
  ReRegistrationSteppedSchema,
  StepKind,
  TokensRevokedSchema,
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
    schema: OffAccountReceiptRecordedSchema,
    message: create(OffAccountReceiptRecordedSchema, {
      receiptId: 'r-1',
      institutionId: 'i-1',
      state: OffAccountReceiptState.CONFIRMED,
      amountFen: 1_200_050n,
      paidOn: '2026-03-02',
      version: 2n,
    }),
    hex: '0a03722d311203692d31180220b29f492a0a323032362d30332d30323002',
  },
  {
    schema: EscrowAlarmSteppedSchema,
    message: create(EscrowAlarmSteppedSchema, {
      alarmId: 'm-1',
      accountId: 'a-1',
      institutionId: 'i-1',
      level: EscrowAlarmLevel.RED,
      kind: EscrowAlarmKind.BELOW_MINIMUM,
      state: EscrowAlarmState.OVERDUE,
      divisionCode: '341203',
      answerDue: '2026-03-05T15:59:59.999Z',
      version: 2n,
    }),
    hex: '0a036d2d311203612d311a03692d312002280130023a063334313230334218323032362d30332d30355431353a35393a35392e3939395a4802',
  },
  {
    schema: LicenseStateChangedSchema,
    message: create(LicenseStateChangedSchema, {
      licenseId: 'l-1',
      institutionId: 'i-1',
      state: LicenseState.REVOKED,
      version: 3n,
    }),
    hex: '0a036c2d311203692d3118062003',
  },
  {
    schema: CompetentDepartmentChangedSchema,
    message: create(CompetentDepartmentChangedSchema, {
      institutionId: 'i-1',
      divisionCode: '341203',
      from: CompetentDepartment.EDUCATION,
      to: CompetentDepartment.HUMAN_RESOURCES,
      nonAcademicKind: NonAcademicKind.VOCATIONAL,
      version: 8n,
    }),
    hex: '0a03692d3112063334313230331801200528043008',
  },
  {
    schema: AppraisalDecidedSchema,
    message: create(AppraisalDecidedSchema, {
      appraisalId: 'a-1',
      institutionId: 'i-1',
      divisionCode: '341203',
      courseName: '思维训练',
      finding: AppraisalFinding.MIXED,
      stage: AppraisalStage.FINAL,
      scopeBreach: true,
      competentDepartment: CompetentDepartment.SCIENCE_TECHNOLOGY,
      version: 9n,
    }),
    hex: '0a03612d311203692d311a06333431323033220ce6809de7bbb4e8aeade7bb8328033003380140044809',
  },
  {
    schema: MeasureInstructedSchema,
    message: create(MeasureInstructedSchema, {
      measureId: 'm-1',
      jointActionId: 'j-1',
      institutionId: 'i-1',
      divisionCode: '341203',
      department: 'FINANCE',
      kind: MeasureKind.PUBLISH,
      trigger: JointActionTrigger.ABSCONDING,
      article: '第一条',
      decisionOrgan: '示例局',
      decisionNumber: '示〔2026〕1号',
      addressee: '税务部门',
      instruction: Instruction.COMPENSATE,
      liftCause: LiftCause.REPAIRED,
      reason: '已整改',
      dueMs: 1_774_000_000_000n,
      version: 4n,
    }),
    hex: '0a036d2d3112036a2d311a03692d3122063334313230332a0746494e414e4345300e38034209e7acace4b880e69da14a09e7a4bae4be8be5b1805211e7a4bae3809432303236e3809531e58fb75a0ce7a88ee58aa1e983a8e997a8600668027209e5b7b2e695b4e694b97880988fd5d033800104',
  },
  {
    schema: TokensRevokedSchema,
    message: create(TokensRevokedSchema, { subject: 'edu-sup', tokenId: 't-1', revokedAtMs: 1_774_000_000_000n }),
    hex: '0a076564752d7375701203742d311880988fd5d033',
  },
  {
    schema: JointActionSteppedSchema,
    message: create(JointActionSteppedSchema, {
      jointActionId: 'j-1',
      institutionId: 'i-1',
      divisionCode: '341203',
      kind: StepKind.MEASURE,
      measureId: 'm-1',
      measureKind: MeasureKind.PAYMENT_HOLD,
      department: 'FINANCE',
      from: 'SENT',
      to: 'EXECUTED',
      step: 9n,
    }),
    hex: '0a036a2d311203692d311a0633343132303320022a036d2d3130013a0746494e414e4345420453454e544a0845584543555445445009',
  },
  ...[
    EducationMeasureAnsweredSchema,
    MarketRegulationMeasureAnsweredSchema,
    CivilAffairsMeasureAnsweredSchema,
    FinanceMeasureAnsweredSchema,
    PublicSecurityMeasureAnsweredSchema,
    JointEnforcementMeasureAnsweredSchema,
  ].map((schema) => ({
    schema,
    message: create(schema, {
      measureId: 'm-1',
      jointActionId: 'j-1',
      institutionId: 'i-1',
      orderVersion: 1n,
      receiptNo: 2n,
      answer: MeasureAnswer.COMPENSATION_FAILED,
      code: 'NO_AUTHORITY',
      reason: '没有权限',
      documentNo: '示〔2026〕2号',
      evidence: ['a', 'b'],
    }),
    // One shape for all departments, so one sample.
    hex: '0a036d2d3112036a2d311a03692d312001280230093a0c4e4f5f415554484f52495459420ce6b2a1e69c89e69d83e999904a11e7a4bae3809432303236e3809532e58fb7520161520162',
  })),
  {
    schema: ReRegistrationSteppedSchema,
    message: create(ReRegistrationSteppedSchema, {
      reRegistrationId: 'x-1',
      institutionId: 'i-1',
      campaignId: 'c-1',
      divisionCode: '341203',
      institutionName: '示例培训有限公司',
      creditCode: '91341203MA0000001X',
      state: ReRegistrationState.NP_REGISTERED,
      choice: ReRegistrationChoice.NONPROFIT,
      locked: true,
      lockReason: '正在转登记',
      occurredOn: '2021-10-08',
      campaignDeadline: '2021-12-31',
      stepDeadline: '2021-12-07',
      transitionEndsOn: '2022-06-30',
      newCreditCode: '52341203MJ0000001X',
      newName: '示例培训学校',
      receivedBy: CompetentDepartment.SPORT,
      version: 6n,
    }),
    hex: '0a03782d311203692d311a03632d3122063334313230332a18e7a4bae4be8be59fb9e8aeade69c89e99990e585ace58fb8321239313334313230334d413030303030303158380640024801520fe6ada3e59ca8e8bdace799bbe8aeb05a0a323032312d31302d3038620a323032312d31322d33316a0a323032312d31322d3037720a323032322d30362d33307a1235323334313230334d4a3030303030303158820112e7a4bae4be8be59fb9e8aeade5ada6e6a0a1880103900106',
  },
  ...[
    FinanceReRegistrationAnsweredSchema,
    CivilAffairsReRegistrationAnsweredSchema,
    MarketRegulationReRegistrationAnsweredSchema,
  ].map((schema) => ({
    schema,
    message: create(schema, {
      answerId: 'a-1',
      reRegistrationId: 'x-1',
      institutionId: 'i-1',
      step: ReRegistrationStep.REGISTER_NON_PROFIT,
      documentNumber: '示民登〔2021〕1号',
      decidedOn: '2021-10-08',
      newCreditCode: '52341203MJ0000001X',
      newName: '示例培训学校',
      agencyDivision: '341203',
    }),
    // One shape for the three departments, so one sample.
    hex: '0a03612d311203782d311a03692d3120022a17e7a4bae6b091e799bbe3809432303231e3809531e58fb7320a323032312d31302d30383a1235323334313230334d4a30303030303031584212e7a4bae4be8be59fb9e8aeade5ada6e6a0a14a06333431323033',
  })),
  {
    schema: BackgroundCheckRequestedSchema,
    message: create(BackgroundCheckRequestedSchema, {
      checkId: 'b-1',
      institutionId: 'i-1',
      divisionCode: '341203',
      stationId: 'S-1',
      letterNo: '示函1号',
      requestedOn: '2026-03-02',
    }),
    hex: '0a03622d311203692d311a063334313230332203532d312a0ae7a4bae587bd31e58fb7320a323032362d30332d3032',
  },
  {
    schema: BackgroundAnswerObjectedSchema,
    message: create(BackgroundAnswerObjectedSchema, {
      checkId: 'b-1',
      institutionId: 'i-1',
      objectedOn: '2026-03-05',
    }),
    hex: '0a03622d311203692d311a0a323032362d30332d3035',
  },
  {
    schema: BackgroundCheckAnsweredSchema,
    message: create(BackgroundCheckAnsweredSchema, {
      checkId: 'b-1',
      institutionId: 'i-1',
      standing: BackgroundStanding.CLEAR,
      occurredOn: '2026-03-04',
      version: 2n,
    }),
    hex: '0a03622d311203692d311802220a323032362d30332d30342802',
  },
  {
    schema: LabourStandingChangedSchema,
    message: create(LabourStandingChangedSchema, {
      institutionId: 'i-1',
      divisionCode: '341203',
      openChecks: 2,
      persons: 5,
      amountFen: 4_500_000n,
      openSince: '2026-03-02',
    }),
    hex: '0a03692d3112063334313230331802200528a0d49202320a323032362d30332d3032',
  },
  {
    schema: LawClockTurnedSchema,
    message: create(LawClockTurnedSchema, { offsetMs: -86_400_000n }),
    hex: '0880c8e6d6ffffffffff01',
  },
  {
    schema: CourseRecordedSchema,
    message: create(CourseRecordedSchema, {
      courseId: 'c1',
      institutionId: 'i1',
      state: CourseState.PUBLISHED,
      title: '数学',
      academic: true,
      compulsory: true,
      mode: CourseMode.OFFLINE,
      pupils: 9,
      slots: [{ day: '2026-03-03', fromMinute: 1080, toMinute: 1125 }],
      version: 2n,
    }),
    hex: '0a0263311202693118032206e695b0e5ada628013001380140094a120a0a323032362d30332d303310b80818e5085002',
  },
  {
    schema: PricesPostedSchema,
    message: create(PricesPostedSchema, {
      postedPriceId: 'p1',
      institutionId: 'i1',
      version: 1n,
      effectiveFrom: '2026-03-02',
      courses: [{ course: '数学', priceFen: 3000n, minutes: 45, lessons: 20, months: 3 }],
    }),
    hex: '0a027031120269311801220a323032362d30332d30322a110a06e695b0e5ada610b817182d20142803',
  },
  {
    schema: GuidePriceDecidedSchema,
    message: create(GuidePriceDecidedSchema, {
      guidePriceId: 'g1',
      divisionCode: '341203',
      effectiveFrom: '2026-03-02',
      repealedFrom: '2026-12-01',
      upFloatPercent: 10,
      terms: [{ mode: LessonMode.OFFLINE, pupilsFrom: 10, pupilsTo: 35, priceFen: 2700n, standardMinutes: 45 }],
      version: 6n,
    }),
    hex: '0a02673112063334313230331a0a323032362d30332d3032220a323032362d31322d3031280a320b0801100a1823208c15282d3806',
  },
  {
    schema: ModelContractPublishedSchema,
    message: create(ModelContractPublishedSchema, {
      modelContractId: 'm1',
      divisionCode: '341203',
      kind: ModelContractKind.ACADEMIC,
      version: 2n,
      effectiveFrom: '2026-03-02',
      number: 'GF-2021-2604',
    }),
    hex: '0a026d311206333431323033180220022a0a323032362d30332d3032320c47462d323032312d32363034',
  },
  {
    schema: EscrowLedgerSealedSchema,
    message: create(EscrowLedgerSealedSchema, {
      batchNo: 7n,
      fromSeq: 101n,
      toSeq: 103n,
      previousHash: new Uint8Array([1, 2]),
      hash: new Uint8Array([3, 4]),
    }),
    hex: '080710651867220201022a020304',
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

  it.each([
    [MeasureInstructedSchema, '8801'],
    ...[
      EducationMeasureAnsweredSchema,
      MarketRegulationMeasureAnsweredSchema,
      CivilAffairsMeasureAnsweredSchema,
      FinanceMeasureAnsweredSchema,
      PublicSecurityMeasureAnsweredSchema,
      JointEnforcementMeasureAnsweredSchema,
    ].map((schema) => [schema, '58'] as const),
  ] as readonly (readonly [DescMessage, string])[])(
    '%s: an attempt is added to what was there before',
    (schema, tag) => {
      const { message, hex } = GOLDEN.find((golden) => golden.schema === schema)!;
      const numbered = create(schema, { ...message, attempt: 2 });
      expect(Buffer.from(toBinary(schema, numbered)).toString('hex')).toBe(`${hex}${tag}02`);
      expect(fromBinary(schema, Buffer.from(hex, 'hex'))).toMatchObject({ attempt: 0 });
    },
  );

  it('has a sample of every message in the catalogue', () => {
    const inCatalogue = Object.values(TOPICS).flatMap((topic) => topic.messages.map(({ schema }) => schema.typeName));
    expect(GOLDEN.map(({ schema }) => schema.typeName).sort()).toEqual([...inCatalogue].sort());
  });
});
