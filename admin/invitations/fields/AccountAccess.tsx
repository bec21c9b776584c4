import { Grid } from '@strapi/design-system';
import type { AccessFieldsProps } from './AccessFields';
import { AccountField } from './AccountField';
import { GroupsField } from './GroupsField';
import { PermissionsField } from './PermissionsField';
import { offersAccounts, offersGroups } from './access-choices';
import { groupsFor, keepGroups } from './group-choices';

/** Into which account and groups the person comes, and with which permissions; nothing on a site without any. */
export const AccountAccess = (props: AccessFieldsProps) => {
  const { form, errors, options, onChange, onSearchAccount, accountNotice } = props;

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
            required={options.required.includes('groups')}
            onChange={(value) => onChange('groups', value)}
          />
        </Grid.Item>
      )}
    </>
  );
};
