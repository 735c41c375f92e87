import { Button } from 'antd';
import type { ReactElement } from 'react';
import { CompareTable } from '../app/compare-table';
import { dateTimeText } from '../glossary/formats';
import { answerCodeText, articleText, departmentText, JOINT_MEASURE_STATES } from '../glossary/joint-action-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { MEASURE_ACT_TEXTS, measureActsOf, type MeasureAct } from './action-acts';
import { placeOf } from './action-header';
import type { Fresh } from './fresh';
import { departmentMatrix } from './measure-counts';
import type { ActionFile, ActionMeasure } from './use-action-file';

interface Shown {
  readonly faults: readonly GraphFault[];
  readonly nowMs: number;
  readonly fresh: Fresh;
  readonly onAct: (measure: ActionMeasure, act: MeasureAct) => void;
}

function Overview({ measures }: { readonly measures: readonly ActionMeasure[] }): ReactElement {
  const { phases, rows } = departmentMatrix(measures);
  return (
    <div className="compare-scroll" tabIndex={0} role="group" aria-label="各部门办理情况">
      <table className="compare" aria-label="各部门办理情况">
        <thead>
          <tr>
            <th scope="col">部门</th>
            {phases.map((phase) => (
              <th scope="col" key={phase}>
                {phase}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, counts }) => (
            <tr key={department}>
              <th scope="row">{departmentText(department)}</th>
              {counts.map((count, position) => (
                <td key={phases[position]}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Receipt({ receipt }: { readonly receipt: NonNullable<ActionMeasure['receipt']> }): ReactElement {
  const { at, code, reason, documentNo, evidence } = receipt;
  return (
    <>
      {dateTimeText(at)}
      {code && `，${answerCodeText(code)}`}
      {reason && <div>理由：{reason}</div>}
      {documentNo && <div>文书：{documentNo}</div>}
      {evidence.length > 0 && <div>证据：{evidence.join('；')}</div>}
    </>
  );
}

function MeasureRow({
  measure,
  faults,
  nowMs,
  fresh,
  onAct,
}: { readonly measure: ActionMeasure } & Shown): ReactElement {
  const isFresh = fresh.measures.has(measure.id);
  const receiptPlace = { ...placeOf('measures.receipt'), coordinate: 'JointMeasure.receipt' };
  return (
    <tr className={isFresh ? 'fresh-row' : undefined}>
      <th scope="row">
        {measure.title}
        {measure.addressee && `（${measure.addressee}）`}
        {isFresh && <strong className="fresh">刚更新</strong>}
      </th>
      <td>{departmentText(measure.department)}</td>
      <td>
        <StateTag state={JOINT_MEASURE_STATES[measure.state]} />
        {measure.attempt > 1 && <div>第 {measure.attempt} 次下达</div>}
      </td>
      <td>{measure.nextDue ? <Term due={measure.nextDue} nowMs={nowMs} /> : '无'}</td>
      <td>{articleText(measure.article)}</td>
      <td>
        <FieldValue
          state={fieldState<NonNullable<ActionMeasure['receipt']>>(measure.receipt, receiptPlace, faults)}
          empty="尚未答复"
          short
        >
          {(receipt) => <Receipt receipt={receipt} />}
        </FieldValue>
        {measure.officeReason && <div>专班说明：{measure.officeReason}</div>}
      </td>
      <td>
        <div className="row-actions">
          {measureActsOf(measure.availableActions).map((act) => (
            <Button
              key={act}
              size="small"
              aria-label={`${MEASURE_ACT_TEXTS[act].button} ${measure.title}`}
              onClick={() => {
                onAct(measure, act);
              }}
            >
              {MEASURE_ACT_TEXTS[act].button}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}

function Measures({ measures, ...shown }: { readonly measures: readonly ActionMeasure[] } & Shown): ReactElement {
  if (measures.length === 0) return <p className="hint">没有本部门的措施。</p>;
  return (
    <>
      <Overview measures={measures} />
      <div className="compare-scroll measure-table" tabIndex={0} role="group" aria-label="措施明细">
        <CompareTable label="措施明细" headings={['措施', '承办部门', '状态', '期限', '依据', '答复', '操作']}>
          {measures.map((measure) => (
            <MeasureRow key={measure.id} measure={measure} {...shown} />
          ))}
        </CompareTable>
      </div>
    </>
  );
}

export function MeasureSection({ file, ...shown }: { readonly file: ActionFile } & Shown): ReactElement {
  return (
    <section className="panel" aria-label="措施">
      <h2>措施</h2>
      <FieldValue
        state={fieldState<readonly ActionMeasure[]>(file.measures, placeOf('measures'), shown.faults)}
        empty="没有措施。"
      >
        {(measures) => <Measures measures={measures} {...shown} />}
      </FieldValue>
    </section>
  );
}
