import type { ReactNode } from 'react';
import { Grid } from '@strapi/design-system';
import type { Options } from '../contract';
import { AccountField } from './AccountField';
import { GroupsField } from './GroupsField';
import { PermissionsField } from './PermissionsField';
import { offersAccounts, offersGroups } from './access-choices';
import { groupsFor, keepGroups } from './group-choices';
import type { InvitationForm } from './invitation-form';

type Access = Pick<InvitationForm, 'account' | 'groups' | 'permissions'>;

/** What sets the fields of a form that has these among others. */
interface ChangeAccess {
  (name: 'account', value: string): void;
  (name: 'groups', value: string[]): void;
  (name: 'permissions', value: Access['permissions']): void;
}

interface AccountAccessProps {
  form: Access;
  errors: Partial<Record<keyof Access, string>>;
  options: Options;
  onChange: ChangeAccess;
  /** Told what is typed where an account is looked for */
  onSearchAccount?: (text: string) => void;
  /** Told what is typed where a group is looked for */
  onSearchGroup?: (text: string) => void;
  /** Shown below the account */
  accountNotice?: ReactNode;
  /** Where it is not about one invited person */
  hints?: { account: string; groups: string };
}

/** Into which account and groups the person comes, and with which permissions; nothing on a site without any. */
export const AccountAccess = (props: AccountAccessProps) => {
  const { form, errors, options, onChange, onSearchAccount, onSearchGroup, accountNotice, hints } = props;

  const chooseAccount = (account: string) => {
    onChange('account', account);
    onChange('groups', keepGroups(form.groups, options.groups, account));
  };

  return (
    <>
      {offersAccounts(options) && (
        <Grid.Item col={12} s={12} xs={12} direction="column" alignItems="stretch" gap={3}>
          <AccountField
            value={form.account}
            accounts={options.accounts}
            error={errors.account}
            hint={hints?.account}
            required={options.required.includes('account')}
            onChange={chooseAccount}
            onSearch={onSearchAccount}
          />
          {accountNotice}
        </Grid.Item>
      )}
      {form.account && (
        <Grid.Item col={12} s={12} xs={12}>
          <PermissionsField
            value={form.permissions}
            catalogue={options.permissions}
            error={errors.permissions}
            onChange={(value) => onChange('permissions', value)}
          />
        </Grid.Item>
      )}
      {offersGroups(options) && (
        <Grid.Item col={12} s={12} xs={12}>
          <GroupsField
            value={form.groups}
            groups={groupsFor(options.groups, form.account)}
            error={errors.groups}
            hint={hints?.groups}
            required={options.required.includes('groups')}
            onChange={(value) => onChange('groups', value)}
            onSearch={onSearchGroup}
          />
        </Grid.Item>
      )}
    </>
  );
};
