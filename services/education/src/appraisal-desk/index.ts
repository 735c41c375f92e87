// A5, feature 22: appraisals as officers, institutions and experts read them and act on them.
import type { Slice } from '@lianguan/service-kit';
import { AppraisalActsResolver } from './appraisal-acts.resolver.js';
import { Appraisal, AppraisalMaterial, PanelDraw, PanelOpinion, PanelSeat } from './appraisal.entity.js';
import { appraisalReference } from './appraisal.reference.js';
import { AppraisalResolver, InstitutionAppraisalsResolver, PanelSeatResolver } from './appraisal.resolver.js';

export const appraisalDesk: Slice = {
  name: 'appraisal-desk',
  entities: [Appraisal, AppraisalMaterial, PanelDraw, PanelSeat, PanelOpinion],
  resolvers: [AppraisalResolver, AppraisalActsResolver, PanelSeatResolver, InstitutionAppraisalsResolver],
  references: [appraisalReference],
};
