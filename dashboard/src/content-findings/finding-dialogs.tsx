import { useQuery } from '@apollo/client/react';
import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { DISGUISED_FORMS } from '../courses/course-texts';
import { agencyName } from '../glossary/agencies';
import { CONTENT_BANS } from '../glossary/material-texts';
import { optionsOf } from '../glossary/options';
import {
  AnswerContentFindingDocument,
  ConfirmContentFindingDocument,
  ContentBansDocument,
  FindingCoursesDocument,
  FindingMaterialsDocument,
  ProposeFindingCaseDocument,
  RecordContentFindingDocument,
  ReopenContentFindingDocument,
  WithdrawContentFindingDocument,
  type BanSubject,
  type ContentBan,
  type DisguisedForm,
  type PenaltyArticle,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { ownPenalties, type PenaltyOption } from './penalty-options';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const BAN_SUBJECTS = { COURSE: '课程', MATERIAL: '培训材料', PLACE: '场所' } satisfies Record<BanSubject, string>;

interface Found {
  readonly code: ContentBan;
  readonly form?: DisguisedForm;
  readonly subject: BanSubject;
  readonly subjectId?: string;
  readonly place?: string;
  readonly facts: string;
  readonly foundOn: string;
  readonly documentNo: string;
}

const LISTED = 200;

function CourseField({ institutionId }: { readonly institutionId: string }): ReactElement {
  const { data, loading } = useQuery(FindingCoursesDocument, { variables: { first: LISTED } });
  const own = data?.courseFilings?.edges.filter(({ node }) => node.institution?.id === institutionId) ?? [];
  const options = own.map(({ node: { id, title } }) => ({ value: id, label: title }));
  return (
    <Form.Item name="subjectId" label="课程" rules={[{ required: true, message: '请选择课程' }]}>
      <Choice<string> listName="课程" loading={loading} options={options} />
    </Form.Item>
  );
}

function MaterialField({ institutionId }: { readonly institutionId: string }): ReactElement {
  const { data, loading } = useQuery(FindingMaterialsDocument, { variables: { first: LISTED, institutionId } });
  const options = data?.teachingMaterials?.edges.map(({ node: { id, title, version } }) => ({
    value: id,
    label: `${title}（第 ${String(version)} 版）`,
  }));
  return (
    <Form.Item name="subjectId" label="培训材料" rules={[{ required: true, message: '请选择培训材料' }]}>
      <Choice<string> listName="培训材料" loading={loading} options={options ?? []} />
    </Form.Item>
  );
}

/** The subjects and, for disguised training, the forms are those of the chosen code; its article and who may punish stand beside it. */
function BanFields({ institutionId }: { readonly institutionId: string }): ReactElement {
  const code = Form.useWatch<ContentBan | undefined>('code');
  const subject = Form.useWatch<BanSubject | undefined>('subject');
  const { data } = useQuery(ContentBansDocument);
  const law = data?.contentBans?.find((ban) => ban.code === code);
  const subjects = optionsOf(BAN_SUBJECTS).filter(({ value }) => law?.subjects.includes(value) ?? true);
  return (
    <>
      <Form.Item
        name="code"
        label="问题"
        extra={law && `依据：${law.basis}；有权处罚：${law.punishers.map(agencyName).join('、')}`}
        rules={[{ required: true, message: '请选择问题' }]}
      >
        <Choice<ContentBan> listName="问题" options={optionsOf(CONTENT_BANS)} />
      </Form.Item>
      {law?.disguised && (
        <Form.Item name="form" label="隐形变异的形式" rules={[{ required: true, message: '请选择形式' }]}>
          <Choice<DisguisedForm> listName="隐形变异的形式" options={optionsOf(DISGUISED_FORMS)} />
        </Form.Item>
      )}
      <Form.Item name="subject" label="对象" rules={[{ required: true, message: '请选择对象' }]}>
        <Radio.Group options={subjects} />
      </Form.Item>
      {subject === 'COURSE' && <CourseField key="COURSE" institutionId={institutionId} />}
      {subject === 'MATERIAL' && <MaterialField key="MATERIAL" institutionId={institutionId} />}
      {subject === 'PLACE' && <TextField name="place" label="地址" />}
    </>
  );
}

export function RecordFindingDialog({
  institutionId,
  onClose,
  onDone,
}: Props & { readonly institutionId: string }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Found>
      title="记录问题"
      okText="确认记录"
      explains={<p>记录后机构可在期限内陈述申辩，再由教育部门认定或撤销。</p>}
      submit={async (values) => (await perform(RecordContentFindingDocument, { institutionId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <BanFields institutionId={institutionId} />
      <ReasonField name="facts" label="发现的事实" />
      <DayField name="foundOn" label="发现日期" />
      <TextField name="documentNo" label="检查记录编号" />
    </ActDialog>
  );
}

export const FINDING_ACTS = {
  answerContentFinding: '陈述申辩',
  confirmContentFinding: '认定',
  proposeFindingCase: '建议立案',
  reopenContentFinding: '重新办理',
  withdrawContentFinding: '撤销',
} as const;
export type FindingActName = keyof typeof FINDING_ACTS;
export const isFindingAct = (act: string): act is FindingActName => Object.hasOwn(FINDING_ACTS, act);

const EXPLAINS = {
  answerContentFinding: '写明事实和理由；期限届满后、认定前仍可陈述。',
  confirmContentFinding: '认定后，由其他部门处罚的，该部门即可看到。',
  proposeFindingCase: '由教育部门处罚的，向机关负责人建议立案；事实、机构陈述和认定理由一并写入建议书。',
  reopenContentFinding:
    '立案建议被退回的，补充查明的事实后由机构重新陈述；原陈述和认定留在办理经过中，被退回的建议不再提出。',
  withdrawContentFinding: '撤销后不再办理；其他部门不再可见。',
} satisfies Record<FindingActName, string>;

export const findingStepText = (act: string): string => {
  if (isFindingAct(act)) return FINDING_ACTS[act];
  return act === 'closeFindingAnswer' ? '陈述期满' : '记录';
};

const SAID: Partial<Record<FindingActName, string>> = {
  answerContentFinding: '陈述',
  reopenContentFinding: '补充查明的事实',
};

interface Said {
  readonly reason: string;
  readonly documentNo?: string;
  readonly penaltyCode?: PenaltyArticle | null;
  readonly penalty?: string | null;
  readonly fine?: string | null;
}

interface ActProps extends Props {
  readonly act: FindingActName;
  readonly findingId: string;
  /** The articles by which what was found may be punished. */
  readonly penalties: readonly PenaltyOption[];
}

/** Out of the articles of the finding's code those by which this organ may punish; what they threaten stands beside the choice. */
function PenaltyFields({ penalties }: Pick<ActProps, 'penalties'>): ReactElement {
  const chosen = Form.useWatch<PenaltyArticle | undefined>('penaltyCode');
  const own = ownPenalties(penalties);
  return (
    <>
      <Form.Item
        name="penaltyCode"
        label="处罚所依的条款"
        extra={own.find(({ code }) => code === chosen)?.range}
        rules={[{ required: true, message: '请选择条款' }]}
      >
        <Choice<PenaltyArticle>
          listName="处罚所依的条款"
          options={own.map(({ code, article }) => ({ value: code, label: article }))}
        />
      </Form.Item>
      <ReasonField name="penalty" label="补充的条款" required={false} />
      <ReasonField name="fine" label="本案处罚的种类和幅度" required={false} />
      <TextField name="documentNo" label="立案建议书编号" />
    </>
  );
}

export function FindingDialog({ act, findingId, penalties, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const send = async ({ reason, documentNo = '', penaltyCode = null, penalty = null, fine = null }: Said) => {
    const sent = {
      answerContentFinding: () => perform(AnswerContentFindingDocument, { findingId, answer: reason }),
      confirmContentFinding: () => perform(ConfirmContentFindingDocument, { findingId, reason }),
      proposeFindingCase: () =>
        perform(ProposeFindingCaseDocument, { findingId, reason, documentNo, penaltyCode, penalty, fine }),
      reopenContentFinding: () => perform(ReopenContentFindingDocument, { findingId, facts: reason, documentNo }),
      withdrawContentFinding: () => perform(WithdrawContentFindingDocument, { findingId, reason }),
    };
    return (await sent[act]()).objections;
  };
  return (
    <ActDialog<Said>
      title={FINDING_ACTS[act]}
      okText={`确认${FINDING_ACTS[act]}`}
      explains={<p>{EXPLAINS[act]}</p>}
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={SAID[act] ?? '理由'} />
      {act === 'proposeFindingCase' && <PenaltyFields penalties={penalties} />}
      {act === 'reopenContentFinding' && <TextField name="documentNo" label="补充检查记录编号" />}
    </ActDialog>
  );
}
