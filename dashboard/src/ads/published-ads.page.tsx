import type { ApolloClient } from '@apollo/client';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { PublicList } from '../app/public-list';
import { AD_CHANNELS, AD_KINDS } from '../glossary/ad-texts';
import { PublishedAdsDocument, type PublishedAdsQuery, type PublishedAdsQueryVariables } from '../gql/graphql';

type FiledAd = NonNullable<PublishedAdsQuery['filedAds']>['edges'][number]['node'];

const adTable = (ads: readonly FiledAd[]): ReactElement => (
  <div className="compare-scroll">
    <table className="compare" aria-label="已备案的简章和广告">
      <thead>
        <tr>
          {['机构', '种类和渠道', '发布的地点和日期', '全文'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ads.map(({ id, institution, kind, channel, place, startsOn, endsOn, text }) => (
          <tr key={id}>
            <td>{institution.name}</td>
            <td>
              {AD_KINDS[kind]}，{AD_CHANNELS[channel]}
            </td>
            <td>
              {place}
              <div className="hint">
                {startsOn} 至 {endsOn}
              </div>
            </td>
            <td className="wrap">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

async function readAds(client: ApolloClient, variables: PublishedAdsQueryVariables) {
  const { data, error } = await client.query({ query: PublishedAdsDocument, variables, fetchPolicy: 'no-cache' });
  return { list: data?.filedAds, error };
}

export default function PublishedAdsPage(): ReactElement {
  const { division = '' } = useParams();
  return (
    <PublicList<FiledAd>
      key={division}
      title="已备案的招生简章和广告"
      path="/published-ads"
      division={division}
      read={readAds}
      table={adTable}
      none="该地没有已备案的简章和广告。"
    />
  );
}
