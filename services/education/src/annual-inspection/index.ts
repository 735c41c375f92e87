// A10, feature 16: the annual inspection of licensed schools, filled in from the year's records: result, rectification, publication.
import type { Slice } from '@lianguan/service-kit';
import { inspectionCommand } from './inspection.commands.js';
import { AnnualInspection } from './inspection.entity.js';
import { AnnualInspectionResolver, InstitutionInspectionsResolver } from './inspection.resolver.js';
import { INSPECTION_RECTIFY_DUE, inspectionLifecycle } from './inspection.rules.js';

export const annualInspection: Slice = {
  name: 'annual-inspection',
  entities: [AnnualInspection],
  resolvers: [AnnualInspectionResolver, InstitutionInspectionsResolver],
  lifecycles: [inspectionLifecycle],
  deadlines: [
    {
      name: INSPECTION_RECTIFY_DUE,
      command: inspectionCommand('overrunRectification'),
      input: (inspectionId) => ({ act: 'overrunRectification', inspectionId, findings: null, rectifyDue: null }),
    },
  ],
};
