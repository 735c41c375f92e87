import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useOpenDialog } from '../app/use-open-dialog';
import { NOTICE_STATES, WITHDRAWAL_GROUNDS } from '../glossary/license-texts';
import { LicenseStandingDocument, type LicenseStandingQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { Fact } from '../institution-file/fact';
import {
  ApplyForRenewalDialog,
  CancelDialog,
  GiveNoticeDialog,
  RecallNoticeDialog,
  WithdrawDialog,
} from './license-dialogs';

const ACTS = {
  applyForLicenseRenewal: { text: '申请延续', Dialog: ApplyForRenewalDialog },
  withdrawLicense: { text: '撤销许可证', Dialog: WithdrawDialog },
  cancelLicense: { text: '注销许可证', Dialog: CancelDialog },
  giveTerminationNotice: { text: '公告终止办学', Dialog: GiveNoticeDialog },
  recallTerminationNotice: { text: '撤回终止公告', Dialog: RecallNoticeDialog },
} as const;
type LicenseAct = keyof typeof ACTS;

type License = NonNullable<NonNullable<LicenseStandingQuery['institution']>['license']>;

function endingText({ act, ground, documentNo, reason, decidedOn, plan }: NonNullable<License['ending']>): string {
  const what = act === 'WITHDRAWN' ? `撤销（${ground ? WITHDRAWAL_GROUNDS[ground] : '情形未载明'}）` : '注销';
  const settled = plan ? `；清算方案 ${plan.organ} ${plan.documentNo}（${plan.approvedOn}）` : '';
  return `${decidedOn} ${what}，${documentNo}：${reason}${settled}`;
}

function EndFacts({ ending, terminationNotice }: License): ReactElement | null {
  if (!ending && !terminationNotice) return null;
  return (
    <dl className="facts">
      {terminationNotice && (
        <Fact name="终止公告">
          {terminationNotice.givenOn} 公告，{terminationNotice.terminatesOn} 终止（
          {NOTICE_STATES[terminationNotice.state]}）
        </Fact>
      )}
      {ending && <Fact name="许可证的终结">{endingText(ending)}</Fact>}
    </dl>
  );
}

interface Props {
  readonly institutionId: string;
  readonly onDone: () => void;
}

/** How the license ends or has ended beside its term, and what the caller may do about it. */
export function LicenseEnd({ institutionId, onDone }: Props): ReactElement | null {
  const { open, opening, close } = useOpenDialog<LicenseAct>();
  const { data, error, refetch } = useQuery(LicenseStandingDocument, {
    variables: { institutionId },
    fetchPolicy: 'cache-and-network',
  });
  const license = data?.institution?.license;
  const acts = (license?.availableActions ?? []).filter((act): act is LicenseAct => Object.hasOwn(ACTS, act));
  const Dialog = open && ACTS[open].Dialog;
  return (
    <>
      <FaultAlert title="许可证的终结未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {license && <EndFacts {...license} />}
      {acts.length > 0 && (
        <p className="acts">
          {acts.map((act) => (
            <Button key={act} size="small" onClick={opening(act)}>
              {ACTS[act].text}
            </Button>
          ))}
        </p>
      )}
      {Dialog && license && (
        <Dialog
          licenseId={license.id}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </>
  );
}
