import { Grid } from '@strapi/design-system';
import { AccountAccess } from '../../invitations/fields/AccountAccess';
import { ExpiryField } from '../../invitations/fields/ExpiryField';
import { RoleField } from '../../invitations/fields/RoleField';
import { withCurrent } from '../../invitations/fields/access-choices';
import { FormBody } from '../../kernel/FormBody';
import { Half } from '../../kernel/Half';
import { Panel } from '../../kernel/Panel';
import { LimitField } from '../../kernel/fields/LimitField';
import { TextField } from '../../kernel/fields/TextField';
import { useTranslate } from '../../kernel/messages';
import type { SignUpLink } from '../contract';
import { NAME_LIMIT } from './link-form';
import type { useLinkForm } from './use-link-form';

interface LinkFieldsProps {
  edit: ReturnType<typeof useLinkForm>;
  /** The link as it is, where there is one */
  link?: SignUpLink;
  isUnchanged?: boolean;
  onCancel: () => void;
}

/** What a sign-up link gives, to whom and for how long. */
export const LinkFields = ({ edit, link, isUnchanged, onCancel }: LinkFieldsProps) => {
  const t = useTranslate();
  const { form, errors, problem, change, isSubmitting } = edit;
  const options = withCurrent(edit.options, link);

  return (
    <FormBody
      submitLabel={t(link ? 'action.save' : 'links.create')}
      onSubmit={edit.submit}
      onCancel={onCancel}
      isSubmitting={isSubmitting}
      isUnchanged={isUnchanged}
      problem={problem}
    >
      <Panel title={t('links.form.whom')}>
        <Grid.Root gap={5}>
          <Half>
            <TextField
              name="name"
              label={t('links.name')}
              value={form.name}
              maxLength={NAME_LIMIT}
              hint={t('links.name.hint')}
              error={errors.name}
              onChange={(value) => change('name', value)}
              required
            />
          </Half>
          <Half>
            <ExpiryField
              value={form.expiresIn}
              expiry={options.expiry}
              error={errors.expiresIn}
              unchangedLabel={link && t('edit.expiryUnchanged')}
              onChange={(value) => change('expiresIn', value)}
            />
          </Half>
          <Half>
            <TextField
              name="domains"
              label={t('links.domains')}
              value={form.domains}
              hint={t('links.domains.hint')}
              error={errors.domains}
              onChange={(value) => change('domains', value)}
            />
          </Half>
          <Half>
            <LimitField
              name="maxUses"
              checkLabel={t('links.maxUses.limit')}
              label={t('links.maxUses')}
              error={errors.maxUses}
              hasLimit={form.hasLimit}
              value={form.maxUses}
              min={1}
              onToggle={(hasLimit) => change('hasLimit', hasLimit)}
              onChange={(value) => change('maxUses', value)}
            />
          </Half>
        </Grid.Root>
      </Panel>
      <Panel title={t('wizard.access.title')}>
        <Grid.Root gap={5}>
          <Half>
            <RoleField
              value={form.role}
              options={options}
              current={link?.role}
              hint={t('links.role.hint')}
              error={errors.role}
              onChange={(value) => change('role', value)}
            />
          </Half>
          <AccountAccess
            form={form}
            errors={errors}
            options={options}
            onChange={change}
            onSearchAccount={edit.searchAccounts}
            onSearchGroup={edit.searchGroups}
            hints={{ account: t('links.account.hint'), groups: t('links.groups.hint') }}
          />
        </Grid.Root>
      </Panel>
    </FormBody>
  );
};
