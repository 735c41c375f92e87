import { Button, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { HistoryPanel } from '../app/timeline';
import {
  APPRAISAL_STATES,
  FINDINGS,
  MATERIAL_KINDS,
  PANEL_LEVELS,
  SEAT_STATES,
  findingText,
  subjectsText,
} from '../glossary/appraisal-texts';
import { agencyName } from '../glossary/agencies';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { Fact } from '../institution-file/fact';
import { actName, tallyOf } from './appraisal-acts';
import type { AppraisalFile } from './appraisal-dialog';

interface Props {
  readonly file: AppraisalFile;
}

export function CourseSection({ file, nowMs }: Props & { readonly nowMs: number }): ReactElement {
  const { institution, previousId, reviewUntil, state } = file;
  return (
    <section className="panel" aria-label="基本情况">
      <h2>基本情况</h2>
      <dl className="facts">
        <Fact name="状态">
          <StateTag state={APPRAISAL_STATES[state]} />
        </Fact>
        <Fact name="结论">{findingText(file)}</Fact>
        {file.findingReason && <Fact name="结论的理由">{file.findingReason}</Fact>}
        {file.finalReason && <Fact name="复核结论的理由">{file.finalReason}</Fact>}
        <Fact name="机构">
          {institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : '不在您的区划内'}
        </Fact>
        <Fact name="主管部门">{file.competentDepartment.title}</Fact>
        <Fact name="疑似学科">{subjectsText(file.subjects)}</Fact>
        <Fact name="提出">
          {agencyName(file.requestedBy)}，{dateTimeText(file.requestedAt)}
        </Fact>
        <Fact name="类别不明确之处">{file.grounds}</Fact>
        {file.newEvidence && <Fact name="新证据">{file.newEvidence}</Fact>}
        {previousId && (
          <Fact name="上一次鉴别">
            <Link to={`/appraisals/${previousId}`}>查看</Link>
          </Fact>
        )}
        {state === 'CONFIRMED' && reviewUntil && (
          <Fact name="申请复核的期限">
            <Term due={reviewUntil} nowMs={nowMs} />
          </Fact>
        )}
        {file.reviewReason && <Fact name="申请复核的理由">{file.reviewReason}</Fact>}
      </dl>
    </section>
  );
}

type Material = AppraisalFile['materials'][number];

const MATERIAL_COLUMNS: TableColumnsType<Material> = [
  { title: '类型', width: 150, render: (_, { kind }) => MATERIAL_KINDS[kind] },
  { title: '名称', dataIndex: 'title' },
  { title: '文号', render: (_, { documentNo }) => documentNo ?? '无' },
  { title: '校验值', render: (_, { sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code> },
  { title: '登记', render: (_, row) => `${agencyName(row.recordedBy)}，${dateTimeText(row.recordedAt)}` },
];

export function MaterialSection({ file }: Props): ReactElement {
  const missing = file.missingMaterials.map((kind) => MATERIAL_KINDS[kind]).join('、');
  return (
    <section className="panel" aria-label="材料">
      <h2>材料</h2>
      {missing && <p role="status">还缺：{missing}。</p>}
      {file.materials.length > 0 && (
        <Table<Material>
          aria-label="已登记的材料"
          size="small"
          rowKey="id"
          columns={MATERIAL_COLUMNS}
          dataSource={file.materials}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      )}
    </section>
  );
}

type Seat = AppraisalFile['panel'][number];

interface PanelProps extends Props {
  readonly onRecuse: (seatId: string) => void;
}

const expertText = ({ expert, own }: Seat): string => {
  if (own) return '本人';
  return expert ? `${expert.registerNo}（${expert.workplace}，${subjectsText(expert.subjects)}）` : '上级专家库专家';
};

function SeatLine({ seat, may, onRecuse }: { seat: Seat; may: boolean; onRecuse: () => void }): ReactElement {
  return (
    <li>
      {PANEL_LEVELS[seat.level]}：{expertText(seat)} <StateTag state={SEAT_STATES[seat.state]} />
      {seat.recusalReason && `，理由：${seat.recusalReason}`}{' '}
      {may && seat.state === 'SEATED' && (
        <Button size="small" aria-label={`回避 ${expertText(seat)}`} onClick={onRecuse}>
          回避
        </Button>
      )}
    </li>
  );
}

/** Shown to whom the service shows seats: education all of them, an expert the own one. */
export function PanelSection({ file, onRecuse }: PanelProps): ReactElement | null {
  if (file.panel.length === 0) return null;
  const may = file.availableActions.includes('recuseExpert');
  return (
    <section className="panel" aria-label="专家组">
      <h2>专家组</h2>
      <p role="status">尚有 {file.outstanding} 份意见未提交。</p>
      <ul>
        {file.panel.map((seat) => (
          <SeatLine
            key={seat.id}
            seat={seat}
            may={may}
            onRecuse={() => {
              onRecuse(seat.id);
            }}
          />
        ))}
      </ul>
      {file.draws.map(({ id, level, seed, pool, size, drawnAt }) => (
        <p key={id} className="hint">
          {PANEL_LEVELS[level]}：{dateTimeText(drawnAt)} 从 {pool.length} 名专家中抽取 {size} 名，种子{' '}
          <code>{seed}</code>。
        </p>
      ))}
    </section>
  );
}

type Opinion = AppraisalFile['opinions'][number];

function OpinionText({ opinion, at }: { readonly opinion: Opinion; readonly at: number }): ReactElement {
  return (
    <article aria-label={`意见 ${String(at)}`}>
      <h3>
        意见 {at}：{FINDINGS[opinion.finding]}
      </h3>
      <dl className="facts">
        <Fact name="培训目的">{opinion.purpose}</Fact>
        <Fact name="培训内容">{opinion.content}</Fact>
        <Fact name="培训方式">{opinion.method}</Fact>
        <Fact name="结果评价">{opinion.evaluation}</Fact>
      </dl>
    </article>
  );
}

export function OpinionSection({ file }: Props): ReactElement {
  const levels = (['FIRST', 'HIGHER'] as const).filter((level) => file.opinions.some((one) => one.level === level));
  return (
    <section className="panel" aria-label="鉴别意见">
      <h2>鉴别意见</h2>
      {levels.length === 0 && <p className="hint">专家组意见齐全前封存，任何人不可见；机构在结论确认后可见。</p>}
      {levels.map((level) => (
        <div key={level}>
          <p>
            {PANEL_LEVELS[level]}：
            {tallyOf(file.opinions, level)
              .map(([finding, count]) => `${FINDINGS[finding]} ${String(count)} 票`)
              .join('，')}
          </p>
          {file.opinions
            .filter((opinion) => opinion.level === level)
            .map((opinion, index) => (
              <OpinionText key={opinion.id} opinion={opinion} at={index + 1} />
            ))}
        </div>
      ))}
    </section>
  );
}

export function ActSection({ file }: Props): ReactElement {
  return (
    <HistoryPanel title="经过" steps={file.acts}>
      {({ act, agency, reason }) => (
        <div>
          <strong>{actName(act)}</strong>（{agencyName(agency)}）{reason && <div>{reason}</div>}
        </div>
      )}
    </HistoryPanel>
  );
}
