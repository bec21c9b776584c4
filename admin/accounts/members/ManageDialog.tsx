import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useGroupChoices } from '../../groups/use-group-choices';
import { Banner } from '../../kernel/Banner';
import { useTranslate } from '../../kernel/messages';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import { useNotify } from '../../kernel/use-notify';
import { useInvitationsOptionsQuery } from '../../invitations/api';
import { GroupsField } from '../../invitations/fields/GroupsField';
import { PermissionsField } from '../../invitations/fields/PermissionsField';
import { useMembershipsUpdateMutation } from '../api';
import type { Membership } from '../contract';
import { toUpdate } from './manage-form';

interface ManageDialogProps {
  membership: Membership;
  onClose: () => void;
}

/** Changes what a member may do, and in which groups they are. */
export const ManageDialog = ({ membership, onClose }: ManageDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [update] = useMembershipsUpdateMutation();
  const { data: options } = useInvitationsOptionsQuery(undefined);
  const { user, account } = membership;
  const [permissions, setPermissions] = useState(membership.permissions);
  const [groups, setGroups] = useState(membership.groups.map(({ documentId }) => documentId));
  const choices = useGroupChoices(
    account.documentId,
    membership.groups.map((group) => ({ ...group, account: null })),
  );
  const data = toUpdate(membership, { permissions, groups }, options?.permissions ?? []);

  const handleSubmit = async () => {
    await update({ id: membership.documentId, data }).unwrap();
    notify.succeeded(t('members.saved', { name: user.email }));
    onClose();
  };

  return (
    <FormDialog
      title={t('members.manage')}
      submitLabel={t('action.save')}
      onSubmit={handleSubmit}
      onClose={onClose}
      isSubmitDisabled={!options || Object.keys(data).length === 0}
    >
      <Typography>{t('members.manage.body', { name: user.email, account: account.name })}</Typography>
      {membership.owner && <Banner variant="info" title={t('members.manage.owner')} />}
      {options && (
        <>
          {!membership.owner && (
            <PermissionsField value={permissions} catalogue={options.permissions} onChange={setPermissions} />
          )}
          <GroupsField value={groups} groups={choices} hint={t('members.groups.hint')} onChange={setGroups} />
        </>
      )}
    </FormDialog>
  );
};
