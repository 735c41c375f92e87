import { Button, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { IN_SERVICE_MATCH_STATES } from '../glossary/staff-texts';
import { StateTag } from '../glossary/state-tag';
import {
  ConfirmInServiceMatchDocument,
  DismissInServiceMatchDocument,
  InServiceMatchesDocument,
  type InServiceMatchesQuery,
  type InServiceMatchState,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { PurposeSelect } from '../institution-file/purpose-select';
import type { StatedPurpose } from '../institution-file/purposes';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { ReportTeacherDialog } from '../teacher-referrals/referral-dialogs';
import { Personal } from './staff-table';

type Match = NonNullable<InServiceMatchesQuery['inServiceMatches']>['edges'][number]['node'];

const ACTS = {
  confirmInServiceMatch: {
    name: '认定',
    mutation: ConfirmInServiceMatchDocument,
    explains: '与所在学校核实确为在职教师的，认定后此人不得上岗；机构只看到应登记离职。',
  },
  dismissInServiceMatch: {
    name: '排除',
    mutation: DismissInServiceMatchDocument,
    explains: '已调离、退休或名单有误的，予以排除；认定有误的，也以此更正。名单更新后仍在其中的，会再次提示。',
  },
} as const;
type ActName = keyof typeof ACTS;
const isAct = (act: string): act is ActName => Object.hasOwn(ACTS, act);

interface OpenAct {
  readonly act: ActName;
  readonly matchId: string;
}

type Open = OpenAct | { readonly reported: string };

interface ActsProps {
  readonly match: Match;
  readonly onAct: (open: Open) => void;
}

function Acts({ match: { id, state, staffMember, availableActions }, onAct }: ActsProps): ReactElement {
  const subject = `工号 ${staffMember?.staffNo ?? ''}`;
  return (
    <>
      <RowActs
        subject={subject}
        acts={availableActions.filter(isAct)}
        nameOf={(act) => ACTS[act].name}
        onAct={(act) => {
          onAct({ act, matchId: id });
        }}
      />
      {state === 'CONFIRMED' && (
        <Button
          size="small"
          aria-label={`告知学校和纪检 ${subject}`}
          onClick={() => {
            onAct({ reported: id });
          }}
        >
          告知学校和纪检
        </Button>
      )}
    </>
  );
}

const columnsFor = (onAct: (open: Open) => void): TableColumnsType<Match> => [
  {
    title: '人员',
    width: 220,
    render: (_, { staffMember }) => (
      <>
        工号 {staffMember?.staffNo} <Personal value={staffMember?.staffName} />
        <div className="hint">
          <Personal value={staffMember?.idNumber} />
        </div>
      </>
    ),
  },
  {
    title: '机构',
    render: (_, { staffMember }) =>
      staffMember?.institution ? (
        <Link to={`/institutions/${staffMember.institution.id}`}>{staffMember.institution.name}</Link>
      ) : (
        '—'
      ),
  },
  { title: '名单截止', width: 130, dataIndex: 'listAsOf' },
  { title: '发现日期', width: 130, dataIndex: 'foundOn' },
  {
    title: '核实',
    render: (_, { state, decidedOn, decisionReason }) => (
      <>
        <StateTag state={IN_SERVICE_MATCH_STATES[state]} /> {decidedOn}
        {decisionReason && <div className="hint wrap">{decisionReason}</div>}
      </>
    ),
  },
  {
    title: '办理',
    width: 150,
    render: (_, match) => <Acts match={match} onAct={onAct} />,
  },
];

interface ListProps {
  readonly stated: StatedPurpose | null;
  readonly onAct: (open: Open) => void;
}

/** Names and numbers are not kept in the client's cache, so leaving the page forgets them. */
function MatchList({ stated, onAct }: ListProps): ReactElement {
  const pages = useStatePages<InServiceMatchState>('OPEN');
  const register = useRegister(InServiceMatchesDocument, 'inServiceMatches', {
    pages,
    stated,
    variables: { state: pages.state ?? null, withPersonal: stated !== null },
  });
  return (
    <>
      <StateFilter states={IN_SERVICE_MATCH_STATES} {...pages} />
      <RegisterList<Match> label="在职教师比对" columns={columnsFor(onAct)} {...register} />
    </>
  );
}

interface DialogProps extends OpenAct {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function MatchDialog({ act, matchId, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  const { name, mutation, explains } = ACTS[act];
  return (
    <ActDialog<{ readonly reason: string }>
      title={name}
      okText={`确认${name}`}
      explains={<p>{explains}</p>}
      submit={async ({ reason }) => (await perform(mutation, { matchId, reason })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="核实情况" />
    </ActDialog>
  );
}

export default function InServiceMatchesPage(): ReactElement {
  const who = useSignedIn();
  const [stated, setStated] = useState<StatedPurpose | null>(null);
  const { open, setOpen, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="在职教师比对">
        <p>
          从业人员与在职教师名单比对的结果，只供教育部门人事核实；名单只留存不可还原的比对值，机构和其他部门均不可见。
          <Link to="/imports?kind=IN_SERVICE_TEACHER_LIST">导入名单</Link>
        </p>
      </PageHeading>
      <PurposeSelect agency={who.agency} onState={setStated} />
      <MatchList stated={stated} onAct={setOpen} />
      {open && 'act' in open && (
        <MatchDialog {...open} onClose={close} onDone={done(`${ACTS[open.act].name}已办理。`)} />
      )}
      {open && 'reported' in open && (
        <ReportTeacherDialog matchId={open.reported} onClose={close} onDone={done('已告知学校和纪检。')} />
      )}
    </>
  );
}
