import { useSearchParams } from 'react-router-dom';

export const TABS = ['users', 'invites'] as const;
export type Tab = (typeof TABS)[number];

/** Which tab is open; it is kept in the URL, and the other's search and page are left behind. */
export const useTab = (): { tab: Tab; openTab: (tab: string) => void } => {
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'users';

  return { tab, openTab: (next) => setParams(next === 'users' ? {} : { tab: next }, { replace: true }) };
};
