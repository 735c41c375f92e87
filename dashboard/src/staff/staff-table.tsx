import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowActs } from '../app/row-acts';
import { SUBJECTS } from '../glossary/appraisal-texts';
import {
  CHECK_ACTS,
  isCheckAct,
  isStaffAct,
  STAFF_ACTS,
  STAFF_CHECK_STATES,
  STAFF_DEGREES,
  STAFF_DUTIES,
  STAFF_POSTS,
  STAFF_STATES,
  type CheckActName,
  type StaffActName,
} from '../glossary/staff-texts';
import { supervisesStaff } from '../glossary/duties';
import { StateTag } from '../glossary/state-tag';
import { useSignedIn } from '../session/session-context';
import type { Member } from './staff-input';

export type ChosenAct =
  | { readonly act: StaffActName; readonly member: Member }
  | { readonly act: CheckActName; readonly member: Member; readonly checkId: string };

const NAMES = { ...STAFF_ACTS, ...CHECK_ACTS };

const Withheld = (): ReactElement => <span className="withheld">选择查询用途后显示</span>;

/** Undefined: not asked for. Null: there is none, or it is not for this duty; the list's alert says which. */
export const Personal = ({ value }: { readonly value: string | null | undefined }): ReactElement =>
  value === undefined ? <Withheld /> : <>{value ?? '—'}</>;

function Qualification({ member }: { readonly member: Member }): ReactElement {
  const { post, subject, degree, major, teacherCertificateNo, skillCertificateNo, foreign, workPermitUntil } = member;
  return (
    <>
      {STAFF_POSTS[post]}
      {subject && `：${SUBJECTS[subject]}`}
      <div className="hint">
        {STAFF_DEGREES[degree]}，{major}
      </div>
      {teacherCertificateNo && <div className="hint">教师资格证 {teacherCertificateNo}</div>}
      {skillCertificateNo && <div className="hint">能力证明 {skillCertificateNo}</div>}
      {foreign && <div className="hint">外籍，工作许可至 {workPermitUntil ?? '—'}</div>}
    </>
  );
}

function Check({ member: { duty, checks } }: { readonly member: Member }): ReactElement {
  const latest = checks?.[0];
  return (
    <>
      {duty && <StateTag state={STAFF_DUTIES[duty]} />}
      {duty === 'IN_SERVICE_TEACHER' && <div className="hint wrap">请登记离职（教监管厅函〔2021〕9号）</div>}
      {latest?.state && (
        <div className="hint">
          {STAFF_CHECK_STATES[latest.state].text}
          {latest.validUntil && `，至 ${latest.validUntil}`}
        </div>
      )}
    </>
  );
}

function ToBlacklist({ member: { id, staffNo, institution } }: { readonly member: Member }): ReactElement | null {
  const who = useSignedIn();
  if (!supervisesStaff(who) || !institution) return null;
  return (
    <div>
      <Link to={`/staff-list?staff=${id}&institution=${institution.id}`} aria-label={`提出列入黑名单 工号 ${staffNo}`}>
        提出列入黑名单
      </Link>
    </div>
  );
}

function Acts({
  member,
  onAct,
}: {
  readonly member: Member;
  readonly onAct: (chosen: ChosenAct) => void;
}): ReactElement {
  const latest = member.checks?.[0];
  // What is changed has to be seen first.
  const own = member.availableActions
    .filter(isStaffAct)
    .filter((act) => act !== 'reviseStaffMember' || member.idNumber);
  const ofCheck = (latest?.availableActions ?? []).filter(isCheckAct);
  return (
    <>
      <RowActs
        subject={`工号 ${member.staffNo}`}
        acts={[...own, ...ofCheck]}
        nameOf={(act) => NAMES[act]}
        onAct={(act) => {
          if (isStaffAct(act)) onAct({ act, member });
          else if (latest) onAct({ act, member, checkId: latest.id });
        }}
      />
      <ToBlacklist member={member} />
    </>
  );
}

export const staffColumns = (onAct: (chosen: ChosenAct) => void): TableColumnsType<Member> => [
  {
    title: '人员',
    width: 200,
    render: (_, { staffNo, staffName, idNumber }) => (
      <>
        工号 {staffNo} <Personal value={staffName} />
        <div className="hint">
          <Personal value={idNumber} />
        </div>
      </>
    ),
  },
  {
    title: '机构',
    width: 170,
    render: (_, { institution }) =>
      institution ? (
        <>
          {institution.name}
          <div>
            <Link to={`/published-staff/${institution.id}`}>公示</Link>
          </div>
        </>
      ) : (
        '—'
      ),
  },
  { title: '岗位和资格', render: (_, member) => <Qualification member={member} /> },
  {
    title: '备案',
    width: 130,
    render: (_, { state, decisionReason }) => (
      <>
        <StateTag state={STAFF_STATES[state]} />
        {decisionReason && <div className="hint wrap">{decisionReason}</div>}
      </>
    ),
  },
  { title: '核查和上岗', width: 190, render: (_, member) => <Check member={member} /> },
  { title: '办理', width: 200, render: (_, member) => <Acts member={member} onAct={onAct} /> },
];
