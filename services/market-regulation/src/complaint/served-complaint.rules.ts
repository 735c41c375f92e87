import type { ComplaintStepRow } from './complaint-rows.commands.js';

const COMPLAINANT = '投诉人';

/** A complaint as the institution reads it: its complainant may have written the own name. */
export const withoutName = (text: string, name: string | null): string =>
  name ? text.replaceAll(name, COMPLAINANT) : text;

/** What was done since the institution was told; of the complainant's own words none. */
export const servedSteps = <Step extends Pick<ComplaintStepRow, 'act' | 'reason'>>(
  steps: readonly Step[],
  name: string | null,
): Step[] =>
  steps
    .filter(({ act }) => act !== 'lodgeComplaint' && act !== 'recordComplaint')
    .map((step) => ({
      ...step,
      reason: step.act === 'withdrawComplaint' ? null : step.reason && withoutName(step.reason, name),
    }));
