import { Checkbox, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { EvidenceFilesField } from '../evidence/evidence-files-field';
import { fileIdsOf, type PickedFile } from '../evidence/picked-files';
import {
  AD_CANDIDATE_ACTS,
  AD_VIOLATION_ACTS,
  AD_VIOLATION_KINDS,
  type AdCandidateActName,
  type AdViolationActName,
} from '../glossary/ad-texts';
import { optionsOf } from '../glossary/options';
import {
  ConfirmAdCandidateDocument,
  ConfirmAdRemovalDocument,
  ConfirmAdViolationDocument,
  DismissAdCandidateDocument,
  DismissAdViolationDocument,
  ExtendAdCheckDocument,
  GuideAdvertiserDocument,
  OrderAdStopDocument,
  ProposeAdCaseDocument,
  RefuseAdRemovalDocument,
  ReopenAdViolationDocument,
  ReportAdRemovalDocument,
  type AdViolationKind,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const PLAIN_DOCUMENTS = {
  extendAdCheck: ExtendAdCheckDocument,
  dismissAdViolation: DismissAdViolationDocument,
  reportAdRemoval: ReportAdRemovalDocument,
  confirmAdRemoval: ConfirmAdRemovalDocument,
  refuseAdRemoval: RefuseAdRemovalDocument,
  guideAdvertiser: GuideAdvertiserDocument,
  proposeAdCase: ProposeAdCaseDocument,
  reopenAdViolation: ReopenAdViolationDocument,
} satisfies Record<Exclude<AdViolationActName, 'confirmAdViolation' | 'orderAdStop'>, unknown>;

const EXPLAINS = {
  confirmAdViolation: '疑似内容逐处核实后，认定违法的种类。备案、渠道和内容分别认定。',
  dismissAdViolation: '核查后没有发现违法的。',
  extendAdCheck: '核查期限延长15个工作日，只能一次。',
  orderAdStop: '责令限期停止发布，期满未停止的自动列为逾期。校园广告应告知学校。',
  reportAdRemoval: '广告已停止发布、清除的，以清除后的照片报告。',
  confirmAdRemoval: '现场或网上核验，广告已清除。',
  refuseAdRemoval: '核验后广告仍在的，期限未满的继续执行，已满的列为逾期。',
  guideAdvertiser: '两年内初次、轻微并在期限内清除的，批评教育，不予处罚。',
  proposeAdCase: '向机关负责人建议立案，系统附上所涉条款和两年内的次数；立案和处罚由案件程序办理。',
  reopenAdViolation: '立案建议被退回、已在“立案建议”中选择不再提出的，回到建议立案以前。',
} satisfies Record<AdViolationActName, string>;

interface Values {
  readonly reason: string;
  readonly documentNo: string;
  readonly lastDay?: string;
  readonly schoolNoticeNo?: string;
  readonly kinds?: readonly AdViolationKind[];
  readonly files?: readonly PickedFile[];
}

interface ActProps extends Props {
  readonly act: AdViolationActName;
  readonly violationId: string;
}

export function AdViolationActDialog({ act, violationId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const submit = async ({ reason, documentNo, lastDay = '', schoolNoticeNo, kinds = [], files }: Values) => {
    const given = { violationId, reason, documentNo, fileIds: fileIdsOf(files) };
    if (act === 'confirmAdViolation')
      return (await perform(ConfirmAdViolationDocument, { ...given, kinds: [...kinds] })).objections;
    if (act === 'orderAdStop')
      return (await perform(OrderAdStopDocument, { ...given, lastDay, schoolNoticeNo: schoolNoticeNo ?? null }))
        .objections;
    return (await perform(PLAIN_DOCUMENTS[act], given)).objections;
  };
  return (
    <ActDialog<Values>
      title={AD_VIOLATION_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'confirmAdViolation' && (
        <Form.Item name="kinds" label="违法的种类">
          <Checkbox.Group options={optionsOf(AD_VIOLATION_KINDS)} />
        </Form.Item>
      )}
      {act === 'orderAdStop' && (
        <>
          <DayField name="lastDay" label="停止发布的最后一日" />
          <Form.Item name="schoolNoticeNo" label="告知学校的函件编号（校园广告）">
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        </>
      )}
      <ReasonField label={act === 'proposeAdCase' ? '查明的事实' : '理由'} />
      <TextField name="documentNo" label={act === 'reportAdRemoval' ? '清除后照片的编号' : '文书编号'} />
      <EvidenceFilesField
        department="market-regulation"
        label={act === 'reportAdRemoval' ? '清除后的照片' : '照片、扫描件'}
        required={act === 'reportAdRemoval'}
      />
    </ActDialog>
  );
}

const CANDIDATE_DOCUMENTS = {
  confirmAdCandidate: ConfirmAdCandidateDocument,
  dismissAdCandidate: DismissAdCandidateDocument,
} satisfies Record<AdCandidateActName, unknown>;

interface CandidateProps extends Props {
  readonly act: AdCandidateActName;
  readonly candidateId: string;
}

export function AdCandidateDialog({ act, candidateId, onClose, onDone }: CandidateProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title={`核实疑似内容：${AD_CANDIDATE_ACTS[act]}`}
      okText="确认"
      explains={<p>结合上下文核实，不以有无某个词认定。</p>}
      submit={async ({ reason }) => (await perform(CANDIDATE_DOCUMENTS[act], { candidateId, reason })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="核实情况" />
    </ActDialog>
  );
}
