import { dayOf, riskRecordOn, type CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  mutationResult,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from './institution.reference.js';
import { RiskCode, RiskCodeRecord, RiskCodeValue, RiskInput } from './risk-code.entity.js';
import { assessRisk, type RiskInputName } from './risk-code.rules.js';
import { recordRiskCode } from './risk-record.commands.js';
import { seesRiskReasons } from './risk-record.rules.js';

function knownInputsLoader(op: Operation): DataLoader<string, ReadonlySet<RiskInputName>> {
  return op.loader(
    'risk-inputs',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<{ root_id: string; inputs: RiskInputName[] }>(
          `select d.root_id, array_agg(distinct r.input) as inputs
         from institution_directory d join risk_input r on r.institution_id = d.id and r.known
         where d.root_id = any($1::uuid[]) group by d.root_id`,
          [ids],
        );
        const byRoot = new Map(rows.map(({ root_id: root, inputs }) => [root, new Set(inputs)]));
        return ids.map((id) => byRoot.get(id) ?? new Set());
      }),
  );
}

/** What the office recorded of an institution and those merged with it, newest first. */
function recordsLoader(op: Operation): DataLoader<string, readonly RiskCodeRecord[]> {
  return op.loader(
    'risk-records',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<RiskCodeRecord & { readonly rootId: string }>(
          `select d.root_id as "rootId", r.id, r.institution_id as "institutionId", r.division_code as "divisionCode",
             r.value, r.reason, r.document_no as "documentNo", r.since::text as since, r.until::text as until, r.version
           from institution_directory d join risk_code_record r on r.institution_id = d.id
           where d.root_id = any($1::uuid[]) order by r.since desc, r.version desc`,
          [ids],
        );
        return ids.map((id) => rows.filter(({ rootId }) => rootId === id));
      }),
  );
}

const RiskCodeRecordResult = mutationResult('RiskCodeRecordResult', 'record', () => RiskCodeRecord);

@InputType()
class RecordRiskCodeInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => RiskCodeValue)
  value: RiskCodeValue;

  @Field({ description: '赋码的理由' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '所依据文书的编号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => CalendarDayScalar)
  since: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '最后一天；此后为未知' })
  until: CalendarDay;
}

@Resolver(() => TrainingInstitution)
export class RiskCodeResolver {
  @FieldResolver(() => RiskCode, { nullable: true, description: '风险码；没有登记的为未知，并列出所缺的评定依据' })
  async riskCode(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<RiskCode> {
    const [known, records] = await Promise.all([
      knownInputsLoader(op).load(institution.id),
      recordsLoader(op).load(institution.id),
    ]);
    const { value, missingInputs, knownInputs } = assessRisk(known);
    const record = riskRecordOn(records, dayOf(op.clock.now())) ?? null;
    const named = (inputs: readonly RiskInputName[]) => inputs.map((input) => RiskInput[input]);
    return {
      value: record?.value ?? value,
      missingInputs: named(missingInputs),
      knownInputs: named(knownInputs),
      ...(seesRiskReasons(op.caller.agency) ? { record, records } : { record: null, records: [] }),
    };
  }

  @Mutation(() => RiskCodeRecordResult, { description: '登记一家机构的风险码，注明理由和期限；新的取代旧的' })
  recordRiskCode(
    @Arg('input') { idempotencyKey, ...input }: RecordRiskCodeInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['JEO_LEAD'], 'JOINT_ENFORCEMENT');
    return rowResult(op, runCommand(op, recordRiskCode, input, { idempotencyKey }), {
      type: RiskCodeRecord,
      noun: 'record',
      id: ({ recordId }) => recordId,
    });
  }
}
