import { divisionPrefix, nameKey, parseDivisionCode } from '@lianguan/kernel';
import { pageOf, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { CertificateState, LEGAL_ROUTES } from '../certificate/index.js';
import { TrainingInstitution } from '../institution/index.js';
import {
  CertificateMatrix,
  InstitutionConnection,
  InstitutionsArgs,
  type ClassCount,
  type InstitutionFilter,
} from './ledger.type.js';

@Resolver()
export class LedgerResolver {
  @Query(() => InstitutionConnection, { nullable: true, description: '机构台账：并入他处的登记不单列' })
  institutions(@Args() args: InstitutionsArgs, @Ctx() op: Operation): Promise<Page<TrainingInstitution>> {
    const query = op.db.manager
      .createQueryBuilder(TrainingInstitution, 'institution')
      .where('institution.rootId = institution.id');
    if (args.filter) applyFilter(query, args.filter);
    return pageOf(query, ['divisionCode', 'ledgerNo', 'id'], args);
  }

  @Query(() => CertificateMatrix, { nullable: true, description: '证照矩阵，本级及下级' })
  async certificateMatrix(
    @Arg('divisionCode', () => String, { nullable: true }) divisionCode: string | null,
    @Ctx() op: Operation,
  ): Promise<CertificateMatrix> {
    const prefix = prefixOf(divisionCode);
    const states = await op.db.query<{ state: CertificateState; count: number }>(
      `select certificate_state as state, count(*)::int as count
       from training_institution where root_id = id and starts_with(division_code, $1) group by 1`,
      [prefix],
    );
    const classes = await op.db.query<ClassCount>(
      `select training_class as "trainingClass", non_academic_kind as "nonAcademicKind", count(*)::int as count
       from training_institution where root_id = id and starts_with(division_code, $1) group by 1, 2 order by 1, 2`,
      [prefix],
    );
    const counts = new Map(states.map(({ state, count }) => [state, count]));
    const cells = Object.values(CertificateState).map((state) => ({
      state,
      count: counts.get(state) ?? 0,
      ...LEGAL_ROUTES[state],
    }));
    return { total: cells.reduce((sum, cell) => sum + cell.count, 0), cells, classes };
  }
}

const prefixOf = (divisionCode: string | null | undefined): string =>
  divisionCode && parseDivisionCode(divisionCode).ok ? divisionPrefix(divisionCode) : (divisionCode ?? '');

function applyFilter(query: SelectQueryBuilder<TrainingInstitution>, filter: InstitutionFilter): void {
  const { search, namePrefix, divisionCode, certificateState, trainingClass, nonAcademicKind } = filter;
  if (search?.trim()) {
    query.andWhere(
      '(strpos(institution.name_key, :key) > 0 or strpos(institution.ledgerNo, :text) > 0 or institution.usccCode = :code)',
      { key: nameKey(search), text: search.trim(), code: search.trim().toUpperCase() },
    );
  }
  if (namePrefix?.trim()) query.andWhere('starts_with(institution.name_key, :start)', { start: nameKey(namePrefix) });
  if (divisionCode)
    query.andWhere('starts_with(institution.divisionCode, :prefix)', { prefix: prefixOf(divisionCode) });
  if (trainingClass) query.andWhere('institution.trainingClass = :trainingClass', { trainingClass });
  if (nonAcademicKind) query.andWhere('institution.nonAcademicKind = :nonAcademicKind', { nonAcademicKind });
  if (certificateState) query.andWhere('institution.certificateState = :certificateState', { certificateState });
}
