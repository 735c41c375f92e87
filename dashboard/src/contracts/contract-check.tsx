import type { ReactElement } from 'react';
import { RowActs } from '../app/row-acts';
import { DIFFERENCE_KINDS, TERM_ACTS, TERM_STATES, UNFAIR_KINDS, type TermActName } from '../glossary/contract-texts';
import { StateTag } from '../glossary/state-tag';
import type { ContractFilingsQuery } from '../gql/graphql';

export type Filing = NonNullable<ContractFilingsQuery['contractFilings']>['edges'][number]['node'];

interface TermsProps {
  readonly filing: Filing;
  readonly onTerm: (act: TermActName, termNo: number) => void;
}

/** Sentences that may not stand, each with what became of it. */
export function UnfairTerms({ filing, onTerm }: TermsProps): ReactElement {
  const { unfairTerms, availableActions } = filing;
  const acts = (Object.keys(TERM_ACTS) as TermActName[]).filter((act) => availableActions.includes(act));
  if (unfairTerms.length === 0) return <p>没有疑似不公平条款。</p>;
  return (
    <ul className="choices">
      {unfairTerms.map(({ no, kind, clause, sentence, state, reason, basis }) => (
        <li key={no}>
          <StateTag state={TERM_STATES[state]} /> {UNFAIR_KINDS[kind]}（{clause}）：<mark>{sentence}</mark>
          <div className="hint wrap">
            {basis}
            {reason && `；${reason}`}
          </div>
          {state === 'OPEN' && (
            <RowActs
              subject={sentence}
              acts={acts}
              nameOf={(act) => TERM_ACTS[act]}
              onAct={(act) => {
                onTerm(act, no);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the contract says otherwise than its model. */
export function Differences({ filing: { model, differences } }: { readonly filing: Filing }): ReactElement {
  if (!model) return <p>本地没有发布示范文本，不能比对。</p>;
  return (
    <>
      <p>
        与《{model.title}》（{model.number}，第 {model.version} 版）
        {differences.length === 0 ? '没有不同。' : `有 ${String(differences.length)} 条不同：`}
      </p>
      <ul className="choices">
        {differences.map(({ kind, clause, removed, added }) => (
          <li key={kind + clause}>
            {DIFFERENCE_KINDS[kind]} {clause}
            {removed.map((sentence) => (
              <div key={sentence}>
                示范文本：<del>{sentence}</del>
              </div>
            ))}
            {added.map((sentence) => (
              <div key={sentence}>
                合同：<ins>{sentence}</ins>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
