import { ImportCsvInput, ImportResult } from '@lianguan/institution-ledger';
import { importFromCsv, type Operation } from '@lianguan/service-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { License } from '../licensing/index.js';
import { MergedInstitution, Operator, TrainingInstitution } from './institution.entity.js';
import { educationLedger } from './institution.type.js';
import { institutionLoader, licenseLoader, mergedLoader } from './institution.reference.js';

@Resolver(() => TrainingInstitution)
export class InstitutionResolver {
  @Query(() => TrainingInstitution, { nullable: true, description: '一家机构的档案（A1）' })
  institution(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(id);
  }

  @FieldResolver(() => Operator)
  operator(@Root() institution: TrainingInstitution): Operator {
    return {
      name: institution.operatorName,
      citizenNumber: institution.operatorCitizenNumber,
      mobile: institution.operatorMobile,
      personId: institution.operatorPersonId,
    };
  }

  @FieldResolver(() => License, { nullable: true })
  license(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<License | null> {
    return licenseLoader(op).load(institution.rootId);
  }

  @FieldResolver(() => [String], { description: '全部办学地址，含并入的登记' })
  async addresses(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<string[]> {
    const merged = await mergedLoader(op).load(institution.id);
    return [...new Set([institution, ...merged].map((member) => member.address))];
  }

  @FieldResolver(() => [MergedInstitution])
  mergedFrom(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<MergedInstitution[]> {
    return mergedLoader(op).load(institution.id);
  }

  @Mutation(() => ImportResult, { description: '导入教育台账（CSV 文本）；大文件用 POST /imports' })
  importInstitutions(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, educationLedger, input);
  }
}
