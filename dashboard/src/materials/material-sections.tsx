import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { HistoryPanel } from '../app/timeline';
import { COURSE_STAGES } from '../courses/course-texts';
import { agencyName } from '../glossary/agencies';
import { subjectsText, SUBJECTS } from '../glossary/appraisal-texts';
import { dateTimeText } from '../glossary/formats';
import {
  CONTENT_BANS,
  MATERIAL_SEAT_STATES,
  MATERIAL_SOURCES,
  MATERIAL_STATES,
  MATERIAL_VERDICTS,
  materialActText,
} from '../glossary/material-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import type { TeachingMaterialFileQuery } from '../gql/graphql';
import { Fact } from '../institution-file/fact';
import { isbnText } from './material-input';

export type MaterialFile = NonNullable<TeachingMaterialFileQuery['teachingMaterial']>;

interface Props {
  readonly file: MaterialFile;
}

export function EditionSection({ file, nowMs }: Props & { readonly nowMs: number }): ReactElement {
  return (
    <section className="panel" aria-label="基本情况">
      <h2>基本情况</h2>
      <dl className="facts">
        <Fact name="状态">
          <StateTag state={MATERIAL_STATES[file.state]} />
        </Fact>
        {file.dueAt && (
          <Fact name="审核期限">
            <Term due={file.dueAt} nowMs={nowMs} />
          </Fact>
        )}
        <Fact name="机构">
          {file.institution ? (
            <Link to={`/institutions/${file.institution.id}`}>{file.institution.name}</Link>
          ) : (
            '不在您的区划内'
          )}
        </Fact>
        <Fact name="科目和对象">
          {SUBJECTS[file.subject]}，{COURSE_STAGES[file.stage]}
        </Fact>
        <SourceFacts file={file} />
        {file.filedOn && (
          <Fact name="备案">
            {file.filedOn} {file.filingNo}
          </Fact>
        )}
        {file.ban && <Fact name="发现的问题">{CONTENT_BANS[file.ban]}</Fact>}
        {file.decisionReason && <Fact name="理由">{file.decisionReason}</Fact>}
        {file.retainUntil && <Fact name="保管至">{dateTimeText(file.retainUntil)}</Fact>}
      </dl>
    </section>
  );
}

function SourceFacts({ file }: Props): ReactElement {
  const { source, isbn, publisher, selectionNo, sha256, selfReviewNo, selfReviewNote } = file;
  return (
    <>
      <Fact name="来源">{MATERIAL_SOURCES[source]}</Fact>
      {isbn && (
        <Fact name="书号">
          {isbnText(isbn)} {publisher}
        </Fact>
      )}
      {selectionNo && <Fact name="选用记录">{selectionNo}</Fact>}
      {sha256 && (
        <Fact name="校验值">
          <code title={sha256}>{sha256.slice(0, 12)}…</code>
        </Fact>
      )}
      {selfReviewNo && (
        <Fact name="内部审核">
          {selfReviewNo}：{selfReviewNote}
        </Fact>
      )}
    </>
  );
}

export function VersionSection({ file }: Props): ReactElement {
  return (
    <section className="panel" aria-label="版本和使用">
      <h2>版本和使用</h2>
      <ul>
        {file.editions.map(({ id, version, state, filedOn }) => (
          <li key={id}>
            <Link to={`/materials/${id}`} aria-current={id === file.id ? 'page' : undefined}>
              第 {version} 版
            </Link>{' '}
            <StateTag state={MATERIAL_STATES[state]} /> {filedOn && `${filedOn} 备案`}
          </li>
        ))}
      </ul>
      {file.uses.length === 0 && <p className="hint">没有课程使用这一版。</p>}
      <ul>
        {file.uses.map(({ id, since, until, course }) => (
          <li key={id}>
            {course?.title ?? '课程'}：{since} 起{until && `，${until} 止`}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Seat = MaterialFile['seats'][number];

const expertText = ({ expert, own }: Seat): string => {
  if (own) return '本人';
  return expert ? `${expert.registerNo}（${expert.workplace}，${subjectsText(expert.subjects)}）` : '上级专家库专家';
};

interface PanelProps extends Props {
  readonly onRecuse: (seatId: string) => void;
}

/** Shown to whom the service shows seats: education all of them, an expert the own one. */
export function PanelSection({ file, onRecuse }: PanelProps): ReactElement | null {
  const seats = file.seats.filter(({ round }) => round === file.round);
  if (seats.length === 0) return null;
  const may = file.availableActions.includes('recuseMaterialExpert');
  return (
    <section className="panel" aria-label="专家">
      <h2>专家</h2>
      <p role="status">尚有 {file.outstanding} 份意见未提交。</p>
      <ul>
        {seats.map((seat) => (
          <li key={seat.id}>
            {expertText(seat)} <StateTag state={MATERIAL_SEAT_STATES[seat.state]} />
            {seat.recusalReason && `，理由：${seat.recusalReason}`}{' '}
            {may && seat.state === 'SEATED' && (
              <Button
                size="small"
                aria-label={`回避 ${expertText(seat)}`}
                onClick={() => {
                  onRecuse(seat.id);
                }}
              >
                回避
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OpinionSection({ file }: Props): ReactElement | null {
  if (file.source === 'PUBLISHED') return null;
  return (
    <section className="panel" aria-label="审核意见">
      <h2>审核意见</h2>
      {file.opinions.length === 0 && <p className="hint">本次专家意见齐全前封存，任何人不可见。</p>}
      {file.opinions.map(({ id, round, verdict, thought, correctness, fitness }, index) => (
        <article key={id} aria-label={`意见 ${String(index + 1)}`}>
          <h3>
            第 {round} 次审核，意见 {index + 1}：{MATERIAL_VERDICTS[verdict]}
          </h3>
          <dl className="facts">
            <Fact name="思想性">{thought}</Fact>
            <Fact name="科学性">{correctness}</Fact>
            <Fact name="适宜性">{fitness}</Fact>
          </dl>
        </article>
      ))}
    </section>
  );
}

export function HistorySection({ file }: Props): ReactElement {
  return (
    <HistoryPanel title="经过" steps={file.acts}>
      {({ act, agency, reason }) => (
        <div>
          {materialActText(act)}（{agencyName(agency)}）{reason && <div className="hint">{reason}</div>}
        </div>
      )}
    </HistoryPanel>
  );
}
