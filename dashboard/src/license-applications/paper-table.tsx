import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useOpenDialog } from '../app/use-open-dialog';
import { dateTimeText } from '../glossary/formats';
import { PAPER_KINDS, PAPER_OWNERS, PAPER_STATES } from '../glossary/license-texts';
import { StateTag } from '../glossary/state-tag';
import type { PaperFactsFragment, PaperVerdict } from '../gql/graphql';
import { PaperDialog, VERDICT_TEXTS } from './paper-dialog';

const VERDICTS = Object.keys(VERDICT_TEXTS) as PaperVerdict[];

interface RowProps {
  readonly paper: PaperFactsFragment;
  readonly subject: ReactNode;
  readonly onAnswer: (verdict: PaperVerdict) => void;
}

function PaperRow({ paper, subject, onAnswer }: RowProps): ReactElement {
  return (
    <tr>
      {subject && <td>{subject}</td>}
      <td>{PAPER_KINDS[paper.kind]}</td>
      <td>{PAPER_OWNERS[paper.owner]}</td>
      <td>
        <StateTag state={PAPER_STATES[paper.state]} />
        {paper.reason && <div>{paper.reason}</div>}
      </td>
      <td>
        {paper.number ?? `${dateTimeText(paper.askedAt)} 征求`}
        {paper.number && <div>{paper.expiresOn ? `至 ${paper.expiresOn}` : '长期'}</div>}
      </td>
      <td>
        <div className="row-actions">
          {VERDICTS.filter((verdict) => paper.availableActions.includes(verdict.toLowerCase())).map((verdict) => (
            <Button
              key={verdict}
              size="small"
              aria-label={`${VERDICT_TEXTS[verdict]} ${PAPER_KINDS[paper.kind]}`}
              onClick={() => {
                onAnswer(verdict);
              }}
            >
              {VERDICT_TEXTS[verdict]}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}

interface Props<Paper extends PaperFactsFragment> {
  readonly papers: readonly Paper[];
  /** A first column, where the papers are of several applications. */
  readonly subject?: (paper: Paper) => ReactNode;
}

export function PaperTable<Paper extends PaperFactsFragment>({ papers, subject }: Props<Paper>): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<{ paper: Paper; verdict: PaperVerdict }>();
  return (
    <div className="compare-scroll" tabIndex={0} role="group" aria-label="部门意见表">
      <table className="compare">
        <thead>
          <tr>
            {subject && <th scope="col">申请</th>}
            <th scope="col">意见、证明</th>
            <th scope="col">出具部门</th>
            <th scope="col">结论</th>
            <th scope="col">编号、有效期</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <PaperRow
              key={paper.id}
              paper={paper}
              subject={subject?.(paper)}
              onAnswer={(verdict) => {
                setOpen({ paper, verdict });
              }}
            />
          ))}
        </tbody>
      </table>
      {open && (
        <PaperDialog key={open.paper.id + open.verdict} {...open} onClose={close} onDone={done('意见已出具。')} />
      )}
    </div>
  );
}
