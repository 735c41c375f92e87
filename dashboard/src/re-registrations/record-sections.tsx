import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { HistoryPanel } from '../app/timeline';
import { agencyName } from '../glossary/agencies';
import {
  ANSWER_KINDS,
  ANSWER_STEPS,
  RE_REGISTRATION_CHOICES,
  RE_REGISTRATION_STATES,
} from '../glossary/re-registration-texts';
import { StateTag } from '../glossary/state-tag';
import { Fact } from '../institution-file/fact';
import { reasonText, routeOf, stepText, type ReRegistrationFile } from './re-registration-acts';
import { StepTerm } from './step-term';

interface Props {
  readonly file: ReRegistrationFile;
}

/** How far it is on its way. */
export function RouteSection({ file }: Props): ReactElement {
  return (
    <section className="panel" aria-label="步骤">
      <h2>步骤</h2>
      <ol className="timeline">
        {routeOf(file).map(({ state, text, reached }) => (
          <li key={state} aria-current={state === file.state ? 'step' : undefined}>
            <StateTag state={{ text, tone: reached ? RE_REGISTRATION_STATES[state].tone : 'NEUTRAL' }} />{' '}
            {reached ? '' : '未到'}
          </li>
        ))}
      </ol>
      {file.choice === null && <p className="hint">机构选择去向后显示其后的步骤。</p>}
    </section>
  );
}

function Transition({ file }: Props): ReactElement | null {
  const { receivedBy, transitionEndsOn, inTransition } = file;
  if (!receivedBy) return null;
  return (
    <>
      <Fact name="接收部门">
        {receivedBy.title}（{receivedBy.basis}）
      </Fact>
      <Fact name="过渡期">
        至 {transitionEndsOn}（{inTransition ? '过渡期内' : '已终止'}）
      </Fact>
    </>
  );
}

function NewPerson({ file }: Props): ReactElement | null {
  const { newCode, newName, newLicenseNumber } = file;
  if (newCode === null) return null;
  return (
    <>
      <Fact name="转登记后的法人">
        {newName}（{newCode}）
      </Fact>
      {newLicenseNumber && <Fact name="换发的许可证">{newLicenseNumber}号</Fact>}
    </>
  );
}

export function StandingSection({ file }: Props): ReactElement {
  const { institution, noticedName, noticedCode, campaign, choice } = file;
  return (
    <section className="panel" aria-label="转登记情况">
      <h2>转登记情况</h2>
      <dl className="facts">
        <Fact name="状态">
          <StateTag state={RE_REGISTRATION_STATES[file.state]} />
        </Fact>
        <Fact name="去向">{choice ? RE_REGISTRATION_CHOICES[choice] : '未选择'}</Fact>
        <Fact name="招生和收费">{file.lockReason ?? '可以'}</Fact>
        <Fact name="机构档案">
          {institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : '不在您的职责范围内'}
        </Fact>
        <Fact name="通知时的法人">
          {noticedName}
          {noticedCode && `（${noticedCode}）`}
        </Fact>
        {campaign && <Fact name="转登记工作">{campaign.name}</Fact>}
        <Fact name="通知日期">{file.notifiedOn}</Fact>
        <Fact name="转登记期限">{file.deadline}</Fact>
        {file.stepDue && (
          <Fact name="下一步期限">
            <StepTerm record={file} />
          </Fact>
        )}
        <NewPerson file={file} />
        <Transition file={file} />
        {file.finishedOn && <Fact name="办结日期">{file.finishedOn}</Fact>}
      </dl>
    </section>
  );
}

export function AnswerSection({ file }: Props): ReactElement | null {
  if (file.answers.length === 0) return null;
  return (
    <section className="panel" aria-label="部门答复">
      <h2>部门答复</h2>
      <ol className="timeline">
        {file.answers.map(({ id, step, documentNumber, decidedOn, kind }) => (
          <li key={id}>
            <time dateTime={decidedOn}>{decidedOn}</time> {ANSWER_STEPS[step]}，{documentNumber}（{ANSWER_KINDS[kind]}）
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What has happened, the newest first. */
export function ActsSection({ file }: Props): ReactElement | null {
  if (file.acts.length === 0) return null;
  return (
    <HistoryPanel title="办理记录" steps={file.acts}>
      {({ agency, transition, documentNo, reason, basis }) => (
        <>
          <strong>{stepText(transition)}</strong>（{agencyName(agency)}）
          <div className="wrap">
            {[documentNo, reasonText(reason), basis].filter((part) => part !== null).join('；')}
          </div>
        </>
      )}
    </HistoryPanel>
  );
}
