import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { cursorsOf, type Cursors } from '../graph/keyset';
import type { RegisterSearch } from './register-search';

interface Register {
  readonly search: RegisterSearch;
  readonly cursors: Cursors;
  readonly onSearch: (search: RegisterSearch) => void;
  readonly onTurn: (cursors: Cursors) => void;
}

/** What is searched for stands in the address, the page of it in the browser's history. */
export function useRegisterSearch(path: string): Register {
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  return {
    search: Object.fromEntries(params),
    cursors: cursorsOf(location.state),
    onSearch: (search) => {
      const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
      void navigate(`${path}?${new URLSearchParams(given).toString()}`);
    },
    onTurn: (cursors) => void navigate(`${path}?${params.toString()}`, { state: { cursors } }),
  };
}
