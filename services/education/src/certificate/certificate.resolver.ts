import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../institution/index.js';
import { CertificateState, CertificateStatus } from './certificate.entity.js';
import { certificateState, LEGAL_ROUTES, type PaperKind } from './certificate.rules.js';

interface StatusRow {
  readonly institution_id: string;
  readonly licensed: boolean;
  readonly paper: PaperKind | null;
}

function statusLoader(op: Operation): DataLoader<string, CertificateStatus> {
  return op.loader(
    'certificate-status',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<StatusRow>(
          'select institution_id, licensed, paper from certificate_status where institution_id = any($1::uuid[])',
          [ids],
        );
        const byId = new Map(rows.map((row) => [row.institution_id, statusOf(row)]));
        return ids.map((id) => byId.get(id) ?? new Error(`no certificate status for institution ${id}`));
      }),
  );
}

function statusOf({ licensed, paper }: StatusRow): CertificateStatus {
  const state = certificateState(licensed, paper !== null);
  return { state: CertificateState[state], ...LEGAL_ROUTES[state], licensed, legalPersonPaper: paper };
}

@Resolver(() => TrainingInstitution)
export class CertificateResolver {
  @FieldResolver(() => CertificateStatus, { description: '证照状态及其法定处理路径（A2）' })
  certificateStatus(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<CertificateStatus> {
    // A registration that was merged has the status of the institution it became part of.
    return statusLoader(op).load(institution.rootId);
  }
}
