import { Button, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { appliesForLicense } from '../glossary/duties';
import { dateTimeText, moneyText } from '../glossary/formats';
import { LESSON_MODES } from '../glossary/price-texts';
import { StateTag } from '../glossary/state-tag';
import { PostedPricesDocument, type PostedPricesQuery } from '../gql/graphql';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { PostPricesDialog } from './post-prices-dialog';

type PostedPrice = NonNullable<PostedPricesQuery['postedPrices']>['edges'][number]['node'];
type Course = PostedPrice['courses'][number];

function Limit({ course: { subject, guideLimit, aboveGuide } }: { readonly course: Course }): ReactElement {
  if (!subject) return <>市场调节价</>;
  if (guideLimit === null) return <StateTag state={{ text: '没有执行的指导价', tone: 'WATCH' }} />;
  return (
    <>
      {moneyText(guideLimit)} {aboveGuide && <StateTag state={{ text: '高于上限', tone: 'BAD' }} />}
    </>
  );
}

const COURSE_COLUMNS: TableColumnsType<Course> = [
  { title: '课程', dataIndex: 'course' },
  { title: '授课', render: (_, { mode, pupils }) => `${LESSON_MODES[mode]}，每班至多 ${String(pupils)} 人` },
  { title: '课时', render: (_, { minutes }) => `${String(minutes)} 分钟` },
  {
    title: '每课时',
    align: 'right',
    render: (_, { price, comparedPrice }) => (
      <>
        {moneyText(price)}
        {comparedPrice !== null && <div className="hint">原价 {moneyText(comparedPrice)}</div>}
      </>
    ),
  },
  { title: '指导价上限', align: 'right', render: (_, course) => <Limit course={course} /> },
  { title: '一次收取', render: (_, { lessons, months }) => `${String(lessons)} 课时，${String(months)} 个月` },
];

const Courses = ({ courses }: { readonly courses: readonly Course[] }): ReactElement => (
  <Table<Course>
    aria-label="课程收费"
    size="small"
    rowKey="course"
    columns={COURSE_COLUMNS}
    dataSource={courses}
    pagination={false}
  />
);

const COLUMNS: TableColumnsType<PostedPrice> = [
  {
    title: '机构和版次',
    width: 260,
    render: (_, { institution, version, effectiveFrom, paymentChannel, postedAt }) => (
      <>
        <Link to={`/posted-prices?institution=${institution.id}`}>{institution.name}</Link>
        <div>
          第 {version} 版，{effectiveFrom} 起执行
        </div>
        <div className="hint wrap">
          {paymentChannel}；{dateTimeText(postedAt)} 公示
        </div>
      </>
    ),
  },
  { title: '收费标准', render: (_, { courses }) => <Courses courses={courses} /> },
];

export default function PostedPricesPage(): ReactElement {
  const who = useSignedIn();
  const [params] = useSearchParams();
  const { open, opening, close, done } = useOpenDialog<'POST'>();
  const register = useRegister(PostedPricesDocument, 'postedPrices', {
    pages: useStatePages(),
    variables: { institutionId: params.get('institution') },
  });
  return (
    <>
      <PageHeading title="收费公示">
        <p>各机构公示的收费标准，与指导价上限对照；每次公示为一版，自执行日期起代替前一版。</p>
        {appliesForLicense(who) && <Button onClick={opening('POST')}>公示收费标准</Button>}
      </PageHeading>
      <RegisterList<PostedPrice> label="收费公示" columns={COLUMNS} {...register} />
      {!appliesForLicense(who) && <InstitutionChoice page="/posted-prices" />}
      {open && <PostPricesDialog onClose={close} onDone={done('已公示。')} />}
    </>
  );
}
