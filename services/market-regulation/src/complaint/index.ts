// C2, M24, M25: complaints and reports of citizens about institutions, with the clocks that the complainant sees.
import type { Slice } from '@lianguan/service-kit';
import { COMPLAINT_CONSTANTS, COMPLAINT_DUE, complaintLifecycle, reportLifecycle } from './complaint-steps.rules.js';
import { passComplaintDueCommand } from './complaint.commands.js';
import { Complaint } from './complaint.entity.js';
import { ComplaintResolver } from './complaint.resolver.js';
import { ServedComplaint } from './served-complaint.entity.js';
import { ServedComplaintResolver } from './served-complaint.resolver.js';

export const complaint: Slice = {
  name: 'complaint',
  entities: [Complaint, ServedComplaint],
  resolvers: [ComplaintResolver, ServedComplaintResolver],
  lifecycles: [complaintLifecycle, reportLifecycle],
  deadlines: [{ name: COMPLAINT_DUE, command: passComplaintDueCommand, input: (complaintId) => ({ complaintId }) }],
  constants: COMPLAINT_CONSTANTS,
};
