import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DayField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { countText } from '../glossary/formats';
import { PaidOrdersPublicationDocument, PublishPaidOrdersDocument } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';

interface Values {
  readonly paidUntil: string;
}

/** Orders that were paid before market regulation was told of payments are told again, in the background. */
export function PaidOrdersPublication(): ReactElement {
  const { division: divisionCode } = useSignedIn();
  const perform = useAct();
  const { open, setOpen, close, done } = useOpenDialog<'PUBLISH'>();
  const { data, refetch } = useQuery(PaidOrdersPublicationDocument, {
    variables: { divisionCode },
    fetchPolicy: 'cache-and-network',
  });
  const progress = data?.paidOrdersPublication?.progress;
  return (
    <>
      <Button
        onClick={() => {
          setOpen('PUBLISH');
        }}
      >
        补发已缴费的订单
      </Button>
      {progress && (
        <span className="hint">
          最近一次补发：{countText(progress.done)} / {countText(progress.total)}
        </span>
      )}
      {open && (
        <ActDialog<Values>
          title="补发已缴费的订单"
          okText="补发"
          explains={<p>向市场监管部门补发本区划到某日为止缴费的订单，供价格核查；已经发过的不重复计算。在后台进行。</p>}
          submit={async (values) => (await perform(PublishPaidOrdersDocument, { ...values, divisionCode })).objections}
          onClose={close}
          onDone={() => {
            done('已开始补发。')();
            void refetch();
          }}
        >
          <DayField name="paidUntil" label="补发到哪一天缴费的订单" />
        </ActDialog>
      )}
    </>
  );
}
