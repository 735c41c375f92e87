import { Button, Space } from 'antd';
import { useState, type ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { appliesForLicense } from '../glossary/duties';
import { CHECK_ACTS, STAFF_ACTS, STAFF_STATES } from '../glossary/staff-texts';
import { StaffMembersDocument, type StaffState } from '../gql/graphql';
import { PurposeSelect } from '../institution-file/purpose-select';
import type { StatedPurpose } from '../institution-file/purposes';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { ConsentDialog, ListDialog } from './check-dialogs';
import { CheckActDialog, FileStaffDialog, StaffActDialog } from './staff-dialogs';
import { RatioTable } from './ratio-table';
import type { Member } from './staff-input';
import { staffColumns, type ChosenAct } from './staff-table';

type Open = 'FILE' | 'LIST' | 'CONSENT' | ChosenAct;

/** Names and numbers are not kept in the client's cache, so leaving the page forgets them. */
function StaffList({
  stated,
  onAct,
}: {
  readonly stated: StatedPurpose | null;
  readonly onAct: (chosen: ChosenAct) => void;
}): ReactElement {
  const pages = useStatePages<StaffState>();
  const register = useRegister(StaffMembersDocument, 'staffMembers', {
    pages,
    stated,
    variables: { institutionId: null, state: pages.state ?? null, withPersonal: stated !== null },
  });
  return (
    <>
      <StateFilter states={STAFF_STATES} {...pages} />
      <RegisterList<Member> label="从业人员" columns={staffColumns(onAct)} {...register} />
      <RatioTable members={register.list?.edges.map(({ node }) => node) ?? []} />
    </>
  );
}

interface DialogProps {
  readonly open: Open;
  readonly onClose: () => void;
  readonly done: (text: string) => () => void;
}

function StaffDialog({ open, onClose, done }: DialogProps): ReactElement {
  if (open === 'FILE') return <FileStaffDialog member={null} onClose={onClose} onDone={done('已提交审核。')} />;
  if (open === 'LIST') return <ListDialog onClose={onClose} onDone={done('已列入背景核查。')} />;
  if (open === 'CONSENT') return <ConsentDialog onClose={onClose} onDone={done('已登记，等待教育部门发函。')} />;
  if ('checkId' in open)
    return (
      <CheckActDialog
        act={open.act}
        checkId={open.checkId}
        onClose={onClose}
        onDone={done(`${CHECK_ACTS[open.act]}已办理。`)}
      />
    );
  if (open.act === 'reviseStaffMember')
    return <FileStaffDialog member={open.member} onClose={onClose} onDone={done('已提交审核。')} />;
  return (
    <StaffActDialog
      act={open.act}
      staffId={open.member.id}
      onClose={onClose}
      onDone={done(`${STAFF_ACTS[open.act]}已办理。`)}
    />
  );
}

const INSTITUTION_ACTS = { FILE: '备案人员', LIST: '列入背景核查', CONSENT: '登记本人同意' } as const;

export default function StaffPage(): ReactElement {
  const who = useSignedIn();
  const [stated, setStated] = useState<StatedPurpose | null>(null);
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="从业人员">
        <p>机构备案、教育部门审核；公安核查无记录、每年复核的方可上岗。有记录的禁止从业，各机构均不得聘用。</p>
        {appliesForLicense(who) && (
          <Space>
            {(Object.keys(INSTITUTION_ACTS) as (keyof typeof INSTITUTION_ACTS)[]).map((act) => (
              <Button key={act} onClick={opening(act)}>
                {INSTITUTION_ACTS[act]}
              </Button>
            ))}
          </Space>
        )}
      </PageHeading>
      <PurposeSelect agency={who.agency} onState={setStated} />
      <StaffList stated={stated} onAct={setOpen} />
      {open && <StaffDialog open={open} onClose={close} done={done} />}
    </>
  );
}
