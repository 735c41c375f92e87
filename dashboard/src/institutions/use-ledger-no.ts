import { useApolloClient } from '@apollo/client/react';
import { InstitutionByLedgerNoDocument } from '../gql/graphql';
import { faultsOf, type GraphFault } from '../graph/graph-faults';

type Objections = readonly GraphFault[];

/** Acts on the institution that a person names by its number in the ledger; objects where there is none. */
export function useLedgerNo(): (
  ledgerNo: string,
  act: (institutionId: string) => Promise<Objections>,
) => Promise<Objections> {
  const client = useApolloClient();
  return async (ledgerNo, act) => {
    const search = ledgerNo.trim();
    const { data, error } = await client.query({
      query: InstitutionByLedgerNoDocument,
      variables: { search },
      fetchPolicy: 'network-only',
    });
    const found = data?.institutions?.edges.find(({ node }) => node.ledgerNo === search);
    if (!found) return faultsOf(error ?? { errors: [{ message: '机构台账中没有这个台账编号，请核对' }] });
    return act(found.node.id);
  };
}
