import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from './institution.reference.js';
import { RiskCode, RiskCodeValue, RiskInput } from './risk-code.entity.js';
import { assessRisk, type RiskInputName } from './risk-code.rules.js';

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

@Resolver(() => TrainingInstitution)
export class RiskCodeResolver {
  @FieldResolver(() => RiskCode, { nullable: true, description: '风险码；资料不全时为未知并列出所缺' })
  async riskCode(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<RiskCode> {
    const { value, missingInputs, knownInputs } = assessRisk(await knownInputsLoader(op).load(institution.id));
    const named = (inputs: readonly RiskInputName[]) => inputs.map((input) => RiskInput[input]);
    return { value: RiskCodeValue[value], missingInputs: named(missingInputs), knownInputs: named(knownInputs) };
  }
}
