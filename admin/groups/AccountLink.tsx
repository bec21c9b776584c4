import { AccountText } from '../invitations/AccountText';
import { useTranslate } from '../kernel/messages';
import type { Group } from './contract';

/** Where the group is: in an account, or in the whole site. */
export const AccountLink = ({ account }: Pick<Group, 'account'>) => {
  const t = useTranslate();
  return <AccountText account={account} none={t('groups.account.none')} />;
};
