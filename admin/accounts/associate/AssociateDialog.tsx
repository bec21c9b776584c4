import { Flex, Loader, Typography } from '@strapi/design-system';
import { useGroupChoices } from '../../groups/use-group-choices';
import { Banner } from '../../kernel/Banner';
import { useTranslate } from '../../kernel/messages';
import { MailWarning } from '../../invitations/MailWarning';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import { useInvitationsOptionsQuery } from '../../invitations/api';
import { GroupsField } from '../../invitations/fields/GroupsField';
import { MessageField } from '../../invitations/fields/MessageField';
import { PermissionsField } from '../../invitations/fields/PermissionsField';
import { freeSeats } from '../../invitations/fields/seats';
import { useSeatsText } from '../../invitations/fields/use-seats-text';
import type { Account } from '../contract';
import { SendField } from './SendField';
import { UserPicker } from './UserPicker';
import { isNew, isSent } from './associate-form';
import { useAssociate } from './use-associate';

interface AssociateDialogProps {
  account: Account;
  onClose: () => void;
}

/** Gives a user of the site, or somebody new, access to the account. */
export const AssociateDialog = ({ account, onClose }: AssociateDialogProps) => {
  const t = useTranslate();
  const seatsText = useSeatsText();
  const { data: options } = useInvitationsOptionsQuery(undefined, { refetchOnMountOrArgChange: true });
  const { form, errors, change, submit } = useAssociate(account, onClose);
  const groups = useGroupChoices(account.documentId);
  const isFull = freeSeats(account.seats) === 0;

  return (
    <FormDialog
      title={t('associate.title')}
      submitLabel={t(isSent(form) ? 'associate.send' : 'associate.add')}
      onSubmit={submit}
      onClose={onClose}
      isSubmitDisabled={!options || isFull}
    >
      <Typography>{t('associate.body', { account: account.name })}</Typography>
      {isFull ? (
        <Banner variant="warning" title={t('field.account.full')} />
      ) : (
        <Typography textColor="neutral600">{seatsText(account.seats)}</Typography>
      )}
      <UserPicker
        picked={form.picked}
        error={errors.picked}
        canBeNew
        onPick={(picked) => change({ picked })}
      />
      {!options && (
        <Flex justifyContent="center">
          <Loader small>{t('accounts.loading')}</Loader>
        </Flex>
      )}
      {options && (
        <>
          <PermissionsField
            value={form.permissions}
            catalogue={options.permissions}
            error={errors.permissions}
            onChange={(permissions) => change({ permissions })}
          />
          <GroupsField
            value={form.groups}
            groups={groups}
            hint={isSent(form) ? undefined : t('members.groups.hint')}
            error={errors.groups}
            required={options.required.includes('groups')}
            onChange={(groups) => change({ groups })}
          />
          {options.allowDirectMembership && !isNew(form) && (
            <SendField value={form.send} onChange={(send) => change({ send })} />
          )}
          {isSent(form) && <MailWarning mail={options.mail} />}
          {isSent(form) && (
            <MessageField
              value={form.message}
              error={errors.message}
              required={options.required.includes('message')}
              onChange={(message) => change({ message })}
            />
          )}
        </>
      )}
    </FormDialog>
  );
};
