import type { ReactElement } from 'react';
import { HistoryPanel } from '../app/timeline';
import { agencyName } from '../glossary/agencies';
import { APPLICATION_STATES } from '../glossary/license-texts';
import { actName } from './application-acts';
import type { ApplicationFile } from './application-file';

type Act = ApplicationFile['acts'][number];

function ActText({ act }: { readonly act: Act }): ReactElement {
  const { text: to } = APPLICATION_STATES[act.to];
  if (act.refusalMessage !== null) {
    return (
      <>
        <strong>{actName(act.act)}：依法未准</strong>
        <div>{act.refusalMessage}</div>
        {act.refusalBasis && <div>依据：{act.refusalBasis}</div>}
      </>
    );
  }
  return (
    <>
      <strong>{actName(act.act)}</strong>
      {act.from === act.to ? '' : `：${APPLICATION_STATES[act.from].text} → ${to}`}（{agencyName(act.agency)}）
      {act.reason && <div>{act.reason}</div>}
    </>
  );
}

/** What has happened, the newest first. Other departments see their papers only. */
export function ActsSection({ acts }: { readonly acts: readonly Act[] }): ReactElement | null {
  if (acts.length === 0) return null;
  return (
    <HistoryPanel title="办理记录" steps={acts}>
      {(act) => (
        <div>
          <ActText act={act} />
        </div>
      )}
    </HistoryPanel>
  );
}
