import { useQuery } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { PLACE_ROLES } from '../glossary/premises-texts';
import { ApprovedPlacesDocument, CloseTeachingPointDocument, type ApprovedPlacesQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { DepartmentSection } from './fact';

type Place = NonNullable<ApprovedPlacesQuery['institution']>['approvedPlaces'][number];

function CloseDialog({ place, onClose }: { readonly place: Place; readonly onClose: () => void }): ReactElement {
  const { message } = App.useApp();
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title={`停用教学点：${place.address}`}
      okText="确认停用"
      explains={<p>今日为最后一日；学员应先作安排。</p>}
      submit={async ({ reason }) =>
        (await perform(CloseTeachingPointDocument, { placeId: place.id, reason })).objections
      }
      onClose={onClose}
      onDone={() => {
        void message.success('已停用教学点。');
        onClose();
      }}
    >
      <ReasonField label="理由和学员的安排" />
    </ActDialog>
  );
}

/** Where the school may teach, and where it might before. */
export function PlacesSection({ id }: { readonly id: string }): ReactElement | null {
  const [closing, setClosing] = useState<Place | null>(null);
  const { data, error } = useQuery(ApprovedPlacesDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const places = data?.institution?.approvedPlaces ?? [];
  const faults = faultsOf(error).filter((fault) => !isPlaced(fault));
  if (places.length === 0 && faults.length === 0) return null;
  return (
    <DepartmentSection department="教育" title="办学场所">
      <FaultAlert title="办学场所未能读取" faults={faults} />
      <ol className="timeline" aria-label="办学场所">
        {places.map((place) => (
          <li key={place.id}>
            {place.validFrom} 至 {place.validTo ?? '今'} {PLACE_ROLES[place.role]} {place.address}{' '}
            {place.availableActions.includes('closeTeachingPoint') && (
              <Button
                size="small"
                aria-label={`停用教学点 ${place.address}`}
                onClick={() => {
                  setClosing(place);
                }}
              >
                停用
              </Button>
            )}
            <div className="hint wrap">{[place.description, place.documentNo].filter(Boolean).join('；')}</div>
          </li>
        ))}
      </ol>
      {closing && (
        <CloseDialog
          place={closing}
          onClose={() => {
            setClosing(null);
          }}
        />
      )}
    </DepartmentSection>
  );
}
