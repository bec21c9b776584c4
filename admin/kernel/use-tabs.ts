import { useSearchParams } from 'react-router-dom';

/**
 * Which tab is open; it is kept in the URL, and the other's search and page are left behind. The first is the one that
 * is open where the URL names none.
 */
export const useTabs = <Name extends string>(names: readonly [Name, ...Name[]]) => {
  const [params, setParams] = useSearchParams();
  const tab = names.find((name) => name === params.get('tab')) ?? names[0];

  return {
    tab,
    openTab: (next: string) => setParams(next === names[0] ? {} : { tab: next }, { replace: true }),
  };
};
