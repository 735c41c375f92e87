import {
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import type { CertificateId } from './certificate-rows.commands.js';
import { CERTIFICATE_KEEPERS, publicCertificateLifecycle } from './certificate-lifecycle.rules.js';
import {
  cancelPublicInstitutionCertificate,
  recordPublicInstitutionCertificate,
  renewPublicInstitutionCertificate,
} from './certificate.commands.js';
import { PublicInstitutionCertificate } from './certificate.entity.js';
import {
  CancelPublicInstitutionCertificateInput,
  PublicInstitutionCertificateConnection,
  PublicInstitutionCertificateResult,
  PublicInstitutionCertificatesArgs,
  RecordPublicInstitutionCertificateInput,
  RenewPublicInstitutionCertificateInput,
} from './certificate.type.js';

@Resolver(() => PublicInstitutionCertificate)
export class PublicCertificateResolver extends offersActs(PublicInstitutionCertificate, publicCertificateLifecycle) {
  @Query(() => PublicInstitutionCertificateConnection, {
    nullable: true,
    description: '事业单位法人证书，先到期的在前（M5）',
  })
  publicInstitutionCertificates(
    @Args() args: PublicInstitutionCertificatesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<PublicInstitutionCertificate>> {
    requireRole(op, CERTIFICATE_KEEPERS, 'EDUCATION');
    const query = op.db.manager.createQueryBuilder(PublicInstitutionCertificate, 'certificate');
    if (args.state) query.where('certificate.state = :state', { state: args.state });
    return pageOf(query, ['validTo', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(
    @Root() certificate: PublicInstitutionCertificate,
    @Ctx() op: Operation,
  ): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(certificate.institutionId);
  }

  @Mutation(() => PublicInstitutionCertificateResult, { description: '登记事业单位法人证书' })
  recordPublicInstitutionCertificate(
    @Arg('input') { idempotencyKey, ...input }: RecordPublicInstitutionCertificateInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, CERTIFICATE_KEEPERS, 'EDUCATION');
    return shown(op, runCommand(op, recordPublicInstitutionCertificate, input, { idempotencyKey }));
  }

  @Mutation(() => PublicInstitutionCertificateResult, { description: '登记换发的证书' })
  renewPublicInstitutionCertificate(
    @Arg('input') { idempotencyKey, ...input }: RenewPublicInstitutionCertificateInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, CERTIFICATE_KEEPERS, 'EDUCATION');
    return shown(op, runCommand(op, renewPublicInstitutionCertificate, input, { idempotencyKey }));
  }

  @Mutation(() => PublicInstitutionCertificateResult, { description: '登记证书的注销' })
  cancelPublicInstitutionCertificate(
    @Arg('input') { idempotencyKey, ...input }: CancelPublicInstitutionCertificateInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, CERTIFICATE_KEEPERS, 'EDUCATION');
    return shown(op, runCommand(op, cancelPublicInstitutionCertificate, input, { idempotencyKey }));
  }
}

@Resolver(() => TrainingInstitution)
export class InstitutionCertificateResolver {
  @FieldResolver(() => PublicInstitutionCertificate, {
    nullable: true,
    description: '事业单位法人证书；没有登记过的为空',
  })
  publicInstitutionCertificate(
    @Root() institution: TrainingInstitution,
    @Ctx() op: Operation,
  ): Promise<PublicInstitutionCertificate | null> {
    return certificateLoader(op).load(institution.rootId);
  }
}

/** Of several the newest: one that was cancelled may have been followed by another. */
const certificateLoader = (op: Operation): DataLoader<string, PublicInstitutionCertificate | null> =>
  op.loader(
    'public-institution-certificates',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.manager.find(PublicInstitutionCertificate, {
          where: { institutionId: In([...ids]) },
          order: { id: 'ASC' },
        });
        const newest = new Map(rows.map((row) => [row.institutionId, row]));
        return ids.map((id) => newest.get(id) ?? null);
      }),
  );

const shown = (op: Operation, done: Promise<Verdict<CertificateId>>): Promise<ActResult> =>
  rowResult(op, done, {
    type: PublicInstitutionCertificate,
    noun: 'certificate',
    id: ({ certificateId }) => certificateId,
  });
