import type { ReactElement } from 'react';
import { CompareTable } from '../app/compare-table';
import { StateTag } from '../glossary/state-tag';
import type { StateText } from '../glossary/texts';
import type { Member } from './staff-input';
import { ratiosOf, shareText, type Ratio } from './staff-ratios';

const REACHED: StateText = { text: '达到', tone: 'GOOD' };
const SHORT: StateText = { text: '不足', tone: 'WATCH' };

function Classes({ classes }: { readonly classes: Ratio['shortClasses'] }): ReactElement {
  if (classes.length === 0) return <StateTag state={REACHED} />;
  return (
    <>
      <StateTag state={SHORT} />
      <ul>
        {classes.map(({ id, title, pupils, teachersNeeded }) => (
          <li key={id}>
            {title}：{pupils} 人，须教学人员 {teachersNeeded} 人，备案 1 人
          </li>
        ))}
      </ul>
    </>
  );
}

/** B4: of the institutions whose staff is shown. A hint: the rule says "in principle". */
export function RatioTable({ members }: { readonly members: readonly Member[] }): ReactElement | null {
  const ratios = ratiosOf(members);
  if (ratios.length === 0) return null;
  return (
    <section className="panel" aria-label="从业人员比例">
      <h2>从业人员比例</h2>
      <p className="hint">本页人员所在机构，依据{ratios[0]?.ratio.basis}；为原则性要求，只提示，不限制办理。</p>
      <div className="compare-scroll">
        <CompareTable label="从业人员比例" headings={['机构', '教学、教研人员', '线下班次教学人员']}>
          {ratios.map(({ id, name, ratio }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>
                <StateTag state={ratio.shareReached ? REACHED : SHORT} /> {shareText(ratio)}
              </td>
              <td>
                <Classes classes={ratio.shortClasses} />
              </td>
            </tr>
          ))}
        </CompareTable>
      </div>
    </section>
  );
}
