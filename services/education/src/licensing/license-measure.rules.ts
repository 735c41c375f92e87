import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { bearsMeasure, measureInForce, withMeasure, withoutMeasure } from '@lianguan/joint-measure/rules';
import type { MeasureEffect, MeasureFacts } from '@lianguan/joint-measure';
import type { Facts, LifecycleRefusal } from '@lianguan/service-kit';
import { LICENSE_REFUSALS, stateOn, stepLicense, type LicenseEvent, type LicenseStanding } from './license.rules.js';

/** The licenses in hand, and which of them each institution holds, merged registrations included. */
export interface LicensesInHand {
  readonly licenses: readonly LicenseStanding[];
  readonly holdings: ReadonlyMap<string, ReadonlySet<string>>;
}

export type LicenseMeasureRefusal = LifecycleRefusal | 'NO_LICENSE' | 'ACCEPTANCE_MISSING' | 'REVOCATION_STANDS';

export const LICENSE_MEASURE_REFUSALS = {
  ...LICENSE_REFUSALS,
  NO_LICENSE: { message: '该机构没有有效的办学许可证', basis: '民办教育促进法 第十二条' },
  ACCEPTANCE_MISSING: { message: '整改后恢复办学须经联合验收合格，请填写验收文书编号', basis: null },
  REVOCATION_STANDS: {
    message: '吊销决定未被撤销，不能因整改恢复办学许可证',
    basis: '行政许可法 第七十条',
  },
} satisfies RefusalCatalogue<LicenseMeasureRefusal>;

export type LicenseEffect = Decision<MeasureEffect<LicensesInHand>, LicenseMeasureRefusal>;
type Ask = (target: LicensesInHand | undefined, measure: MeasureFacts, facts: Facts) => LicenseEffect;

export type LicenseMeasure = 'STOP_ENROLMENT' | 'SUSPEND_LICENSE' | 'REVOKE_LICENSE';

/** Lifecycles 14b, education's share. */
export const LICENSE_MEASURES: Readonly<Record<LicenseMeasure, { readonly execute: Ask; readonly compensate: Ask }>> = {
  STOP_ENROLMENT: {
    execute: (target, measure, facts) => impose(target, measure, { event: 'stopEnrolment', facts }),
    compensate: (target, measure, facts) => lift(target, measure, { event: 'resumeEnrolment', facts }),
  },
  SUSPEND_LICENSE: {
    execute: (target, measure, facts) => impose(target, measure, { event: 'suspend', facts }),
    compensate(target, measure, facts) {
      // S2§1: who was suspended for safety teaches again when the departments have accepted the place together.
      if (measure.liftCause === 'REPAIRED' && measure.documentNo === null) return refuse('ACCEPTANCE_MISSING');
      return lift(target, measure, { event: 'resume', facts });
    },
  },
  REVOKE_LICENSE: {
    execute(target, measure, facts) {
      const done = impose(target, measure, { event: 'revoke', facts });
      if (!done.ok) return done;
      return permit({ ...done.value, evidence: [...done.value.evidence, TO_BE_CANCELLED] });
    },
    compensate(target, measure, facts) {
      // Lifecycles 14a: a revocation is undone by the annulment of its decision alone.
      if (measure.liftCause === 'REPAIRED') return refuse('REVOCATION_STANDS');
      return lift(target, measure, { event: 'restore', facts });
    },
  },
};

/** 行政许可法 70: a license that was revoked is to be cancelled. */
const TO_BE_CANCELLED = '应依法注销办学许可证（行政许可法 第七十条）';

interface Step {
  readonly event: LicenseEvent;
  readonly facts: Facts;
}

/** Over every license of the institution whose term runs, so that the stronger of two measures leaves the weaker one behind when it ends. */
function impose(target: LicensesInHand | undefined, measure: MeasureFacts, { event, facts }: Step): LicenseEffect {
  const held = target?.holdings.get(measure.institutionId);
  const running = target?.licenses.filter((license) => held?.has(license.id) && isRunning(license, facts)) ?? [];
  if (!target || running.length === 0) return refuse('NO_LICENSE');
  return stepAll(target, running, {
    step: (license) =>
      bearsMeasure(license.measures, measure.measureId)
        ? permit(license)
        : stepLicense(
            license,
            { event, measures: withMeasure(license.measures, measureInForce(measure, facts.now)) },
            facts,
          ),
    measure,
  });
}

const isRunning = (license: LicenseStanding, facts: Facts): boolean =>
  license.recordedState === 'ACTIVE' && license.ending === null && stateOn(license, facts) === 'ACTIVE';

/** Wherever the measure holds, also over a license whose institution has come or gone by a merge since. */
function lift(target: LicensesInHand | undefined, measure: MeasureFacts, { event, facts }: Step): LicenseEffect {
  if (!target) return refuse('NO_LICENSE');
  const { measureId } = measure;
  const borne = target.licenses.filter(({ measures }) => bearsMeasure(measures, measureId));
  return stepAll(target, borne, {
    step: (license) => stepLicense(license, { event, measures: withoutMeasure(license.measures, measureId) }, facts),
    measure,
  });
}

interface StepAll {
  readonly step: (license: LicenseStanding) => Decision<LicenseStanding, LifecycleRefusal>;
  readonly measure: MeasureFacts;
}

function stepAll(
  target: LicensesInHand,
  chosen: readonly LicenseStanding[],
  { step, measure }: StepAll,
): LicenseEffect {
  const stepped = new Map<string, LicenseStanding>();
  for (const license of chosen) {
    const decided = step(license);
    if (!decided.ok) return decided;
    stepped.set(license.id, decided.value);
  }
  return permit({
    target: { ...target, licenses: target.licenses.map((license) => stepped.get(license.id) ?? license) },
    evidence: [...chosen.map(({ id }) => `license:${id}`), ...(measure.documentNo ? [measure.documentNo] : [])],
  });
}
