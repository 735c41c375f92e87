import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { DUPLICATE_STATES } from '../glossary/texts';
import { DECISION_TEXTS, decisionsOf, type Decision } from './candidate-actions';
import { compare, type Candidate } from './comparison';

interface Props {
  readonly candidate: Candidate;
  readonly onDecide: (decision: Decision) => void;
}

function Comparison({ candidate }: Pick<Props, 'candidate'>): ReactElement {
  return (
    <div className="compare-scroll" tabIndex={0} role="group" aria-label="并列比对">
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {candidate.institutions.map(({ id, ledgerNo }) => (
              <th scope="col" key={id}>
                <Link to={`/institutions/${id}`}>台账 {ledgerNo}</Link>
              </th>
            ))}
            <th scope="col">比对</th>
          </tr>
        </thead>
        <tbody>
          {compare(candidate.institutions).map(({ name, values, same }) => (
            <tr key={name} className={same ? undefined : 'differs'}>
              <th scope="row">{name}</th>
              {values.map((value, position) => (
                <td key={candidate.institutions[position]?.id}>{value}</td>
              ))}
              <td>{same ? '相同' : '不同'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DecisionTaken({ decision }: { readonly decision: Candidate['decision'] }): ReactElement | null {
  if (!decision) return null;
  return (
    <p>
      {decision.by} 于 {dateTimeText(decision.at)} 决定，理由：{decision.reason}
    </p>
  );
}

export function CandidateCard({ candidate, onDecide }: Props): ReactElement {
  const names = candidate.institutions.map(({ ledgerNo }) => ledgerNo).join(' 与 ');
  const decisions = decisionsOf(candidate.availableActions);
  return (
    <article className="panel" aria-label={`重复候选 ${names}`}>
      <header className="candidate-heading">
        <h2>{names}</h2>
        <StateTag state={DUPLICATE_STATES[candidate.state]} />
        <span>匹配分 {candidate.score}</span>
      </header>
      <ul className="reasons" aria-label="重复依据">
        {candidate.reasons.map(({ kind, detail }) => (
          <li key={kind + detail}>{detail}</li>
        ))}
      </ul>
      <Comparison candidate={candidate} />
      <DecisionTaken decision={candidate.decision} />
      <div className="actions">
        {decisions.map((decision) => (
          <Button
            key={decision}
            type={decision === 'mergeInstitutions' ? 'primary' : 'default'}
            aria-label={`${DECISION_TEXTS[decision].button} ${names}`}
            onClick={() => {
              onDecide(decision);
            }}
          >
            {DECISION_TEXTS[decision].button}
          </Button>
        ))}
        {decisions.length === 0 && <span className="hint">您的职责不包含对此项的处理。</span>}
      </div>
    </article>
  );
}
