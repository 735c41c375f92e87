import { useQuery } from '@apollo/client/react';
import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { CONTENT_BANS, MATERIAL_ACTS, MATERIAL_BANS, MATERIAL_VERDICTS } from '../glossary/material-texts';
import { optionsOf } from '../glossary/options';
import {
  AdoptTeachingMaterialDocument,
  AppointMaterialExpertsDocument,
  ChangeTeachingMaterialDocument,
  DraftTeachingMaterialDocument,
  FilePublicationDocument,
  FileTeachingMaterialDocument,
  GiveMaterialOpinionDocument,
  MaterialCoursesDocument,
  MaterialExpertsDocument,
  PassMaterialFormalReviewDocument,
  RecordMaterialSelfReviewDocument,
  RecuseMaterialExpertDocument,
  RefuseTeachingMaterialDocument,
  ReturnTeachingMaterialDocument,
  ReviseTeachingMaterialDocument,
  StopTeachingMaterialDocument,
  SubmitTeachingMaterialDocument,
  WithdrawTeachingMaterialDocument,
  type ContentBan,
  type MaterialFactsFragment,
  type MaterialSource,
  type MaterialVerdict,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import type { MaterialActName } from '../glossary/material-texts';
import { MaterialFields } from './material-fields';
import { materialIn, type MaterialValues } from './material-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const NEW = {
  PUBLISHED: {
    title: '备案正式出版物',
    explains: '境内出版单位的书号和本机构的选用记录齐全的，即予备案。',
    mutation: FilePublicationDocument,
  },
  SELF_COMPILED: {
    title: '登记自编材料',
    explains: '登记后办理内部审核，再送教育部门审核；审核通过、备案后才能使用。',
    mutation: DraftTeachingMaterialDocument,
  },
} as const;

export function NewMaterialDialog({
  source,
  onClose,
  onDone,
}: Props & { readonly source: MaterialSource }): ReactElement {
  const perform = useAct();
  const { title, explains, mutation } = NEW[source];
  return (
    <ActDialog<MaterialValues>
      title={title}
      okText={`确认${title.slice(0, 2)}`}
      explains={<p>{explains}</p>}
      submit={async (values) => (await perform(mutation, { material: materialIn(source, values) })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <MaterialFields source={source} />
    </ActDialog>
  );
}

interface Values extends MaterialValues {
  readonly documentNo: string;
  readonly note: string;
  readonly reason: string;
  readonly ban: ContentBan;
  readonly expertIds: readonly string[];
  readonly courseId: string;
  readonly verdict: MaterialVerdict;
  readonly thought: string;
  readonly correctness: string;
  readonly fitness: string;
}

const EXPLAINS = {
  reviseTeachingMaterial: '修改后重新办理内部审核。',
  recordMaterialSelfReview: '登记本机构对材料的审核记录和意见。',
  submitTeachingMaterial: '送教育部门形式审核，再由本学科专家审核。',
  passMaterialFormalReview: '形式审核通过后指派专家。',
  returnTeachingMaterial: '退回后由机构修改，重新送审。',
  refuseTeachingMaterial: '含境外课程等不得使用的内容的，不予通过，不能再送审。',
  appointMaterialExperts: '从专家库指派本学科、不在机构任职的专家；有回避的，补派。',
  giveMaterialOpinion: '提交后封存，本次意见齐全前任何人不可见，不能更改；过半数的意见为准，没有过半数的退回修改。',
  fileTeachingMaterial: '备案后机构方可使用。',
  adoptTeachingMaterial: '课程只能使用备案的版本；同一材料同时只用一个版本。',
  changeTeachingMaterial: '新版本按来源重新办理；原版本在停用前照常使用。',
  stopTeachingMaterial: '停用后使用它的课程不再使用；材料保管三年。',
  withdrawTeachingMaterial: '责令停用的，同一材料不能再备案；材料保管三年。',
} satisfies Record<MaterialActName, string>;

function BanField(): ReactElement {
  const options = MATERIAL_BANS.map((value) => ({ value: value as ContentBan, label: CONTENT_BANS[value] }));
  return (
    <Form.Item name="ban" label="发现的问题" rules={[{ required: true, message: '请选择发现的问题' }]}>
      <Choice<ContentBan> listName="发现的问题" options={options} />
    </Form.Item>
  );
}

const LISTED = 200;

function ExpertsField({ material }: { readonly material: MaterialFactsFragment }): ReactElement {
  const { data, loading } = useQuery(MaterialExpertsDocument, {
    variables: { first: LISTED, subject: material.subject },
  });
  const experts = data?.experts?.edges.flatMap(({ node }) => (node.withdrawnOn === null ? node : [])) ?? [];
  const options = experts.map(({ id, registerNo, workplace }) => ({
    value: id,
    label: `${registerNo}（${workplace}）`,
  }));
  return (
    <Form.Item name="expertIds" label="专家" rules={[{ required: true, message: '请选择专家' }]}>
      <Choice<readonly string[]> listName="专家" mode="multiple" loading={loading} options={options} />
    </Form.Item>
  );
}

function CourseField({ material: { subject, stage } }: { readonly material: MaterialFactsFragment }): ReactElement {
  const { data, loading } = useQuery(MaterialCoursesDocument, {
    variables: { first: LISTED },
    fetchPolicy: 'cache-and-network',
  });
  const fitting = data?.courseFilings?.edges
    .map(({ node }) => node)
    .filter((one) => one.subject === subject && one.stage === stage)
    .filter(({ state }) => state === 'FILED' || state === 'PUBLISHED');
  return (
    <Form.Item
      name="courseId"
      label="课程"
      extra="只列学科和对象相符的课程。"
      rules={[{ required: true, message: '请选择课程' }]}
    >
      <Choice<string>
        listName="课程"
        loading={loading}
        options={(fitting ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  );
}

function OpinionFields(): ReactElement {
  return (
    <>
      <ReasonField name="thought" label="思想性" />
      <ReasonField name="correctness" label="科学性" />
      <ReasonField name="fitness" label="适宜性" />
      <Form.Item name="verdict" label="审核意见" rules={[{ required: true, message: '请选择审核意见' }]}>
        <Radio.Group options={optionsOf(MATERIAL_VERDICTS)} />
      </Form.Item>
    </>
  );
}

interface ActProps extends Props {
  readonly act: MaterialActName;
  readonly material: MaterialFactsFragment;
}

function Fields({ act, material }: Pick<ActProps, 'act' | 'material'>): ReactElement | null {
  const fields: Partial<Record<MaterialActName, () => ReactElement>> = {
    reviseTeachingMaterial: () => <MaterialFields source={material.source} />,
    changeTeachingMaterial: () => <MaterialFields source={material.source} />,
    recordMaterialSelfReview: () => (
      <>
        <TextField name="documentNo" label="内部审核记录编号" />
        <ReasonField name="note" label="内部审核意见" />
      </>
    ),
    returnTeachingMaterial: () => <ReasonField />,
    stopTeachingMaterial: () => <ReasonField />,
    refuseTeachingMaterial: () => (
      <>
        <BanField />
        <ReasonField />
      </>
    ),
    withdrawTeachingMaterial: () => (
      <>
        <BanField />
        <ReasonField />
      </>
    ),
    appointMaterialExperts: () => <ExpertsField material={material} />,
    giveMaterialOpinion: () => <OpinionFields />,
    fileTeachingMaterial: () => <TextField name="documentNo" label="备案编号" />,
    adoptTeachingMaterial: () => <CourseField material={material} />,
  };
  return fields[act]?.() ?? null;
}

type Send = (values: Values) => Promise<readonly GraphFault[]>;

function useSend({ act, material: { id: materialId, source } }: Pick<ActProps, 'act' | 'material'>): Send {
  const perform = useAct();
  return async (values) => {
    const { documentNo, note, reason, ban, expertIds, courseId, verdict, thought, correctness, fitness } = values;
    const own = { materialId };
    const edition = () => ({ ...own, material: materialIn(source, values) });
    const acts = {
      reviseTeachingMaterial: () => perform(ReviseTeachingMaterialDocument, edition()),
      changeTeachingMaterial: () => perform(ChangeTeachingMaterialDocument, edition()),
      recordMaterialSelfReview: () => perform(RecordMaterialSelfReviewDocument, { ...own, documentNo, note }),
      submitTeachingMaterial: () => perform(SubmitTeachingMaterialDocument, own),
      passMaterialFormalReview: () => perform(PassMaterialFormalReviewDocument, own),
      returnTeachingMaterial: () => perform(ReturnTeachingMaterialDocument, { ...own, reason }),
      refuseTeachingMaterial: () => perform(RefuseTeachingMaterialDocument, { ...own, ban, reason }),
      appointMaterialExperts: () => perform(AppointMaterialExpertsDocument, { ...own, expertIds: [...expertIds] }),
      giveMaterialOpinion: () =>
        perform(GiveMaterialOpinionDocument, { ...own, verdict, thought, correctness, fitness }),
      fileTeachingMaterial: () => perform(FileTeachingMaterialDocument, { ...own, documentNo }),
      adoptTeachingMaterial: () => perform(AdoptTeachingMaterialDocument, { ...own, courseId }),
      stopTeachingMaterial: () => perform(StopTeachingMaterialDocument, { ...own, reason }),
      withdrawTeachingMaterial: () => perform(WithdrawTeachingMaterialDocument, { ...own, ban, reason }),
    } satisfies Record<MaterialActName, unknown>;
    return (await acts[act]()).objections;
  };
}

export function MaterialDialog({ act, material, onClose, onDone }: ActProps): ReactElement {
  const send = useSend({ act, material });
  const { title, subject, stage } = material;
  return (
    <ActDialog<Values>
      title={MATERIAL_ACTS[act]}
      okText={`确认${MATERIAL_ACTS[act]}`}
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ title, subject, stage }}
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields act={act} material={material} />
    </ActDialog>
  );
}

interface RecusalProps extends Props {
  readonly materialId: string;
  readonly seatId: string;
}

export function RecusalDialog({ materialId, seatId, onClose, onDone }: RecusalProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title="回避"
      okText="确认回避"
      explains={<p>与机构有利害关系的专家应当回避，由教育部门补派。</p>}
      submit={async ({ reason }) =>
        (await perform(RecuseMaterialExpertDocument, { materialId, seatId, reason })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}
