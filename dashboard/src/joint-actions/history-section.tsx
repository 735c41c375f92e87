import type { ReactElement } from 'react';
import { agencyName } from '../glossary/agencies';
import { dateTimeText } from '../glossary/formats';
import { stepStateText } from '../glossary/joint-action-texts';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { placeOf } from './action-header';
import type { Fresh } from './fresh';
import type { ActionFile } from './use-action-file';

type Step = NonNullable<ActionFile['history']>[number];

function StepText({ step, file }: { readonly step: Step; readonly file: ActionFile }): ReactElement {
  const ofMeasure = step.measureId !== null;
  const measure = file.measures?.find(({ id }) => id === step.measureId);
  const from = stepStateText(step.from, ofMeasure);
  const to = stepStateText(step.to, ofMeasure);
  return (
    <>
      <strong>{ofMeasure ? (measure?.title ?? '措施') : '联合惩戒'}</strong>：
      {step.from && step.from !== step.to ? `${from} → ${to}` : to}（{agencyName(step.agency)}）
      {step.reason && <div>{step.reason}</div>}
    </>
  );
}

interface Props {
  readonly file: ActionFile;
  readonly faults: readonly GraphFault[];
  readonly fresh: Fresh;
}

/** What has happened, the newest first. */
export function HistorySection({ file, faults, fresh }: Props): ReactElement {
  return (
    <section className="panel" aria-label="经过">
      <h2>经过</h2>
      <FieldValue state={fieldState<readonly Step[]>(file.history, placeOf('history'), faults)} empty="没有记录。">
        {(history) => (
          <ol className="timeline">
            {[...history].reverse().map((step) => (
              <li key={step.step} className={fresh.steps.has(step.step) ? 'fresh-row' : undefined}>
                <time dateTime={step.at}>{dateTimeText(step.at)}</time>
                {fresh.steps.has(step.step) && <strong className="fresh">新</strong>}
                <div>
                  <StepText step={step} file={file} />
                </div>
              </li>
            ))}
          </ol>
        )}
      </FieldValue>
    </section>
  );
}
