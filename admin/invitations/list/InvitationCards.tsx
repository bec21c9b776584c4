import { Checkbox, Flex } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { InvitationCard } from './InvitationCard';
import { canSelect, type InvitationTableProps } from './InvitationTable';

/** The list on a narrow screen. */
export const InvitationCards = ({ invitations, allowed, selection, run }: InvitationTableProps) => {
  const t = useTranslate();
  const { selected, isAll, toggleAll } = selection;
  const isSelectable = canSelect(allowed);

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {isSelectable && (
        <Checkbox checked={isAll || (selected.length > 0 && 'indeterminate')} onCheckedChange={toggleAll}>
          {t('list.selectAll')}
        </Checkbox>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {invitations.map((invitation) => (
          <InvitationCard
            key={invitation.documentId}
            invitation={invitation}
            allowed={allowed}
            isSelectable={isSelectable}
            isSelected={selection.isSelected(invitation.documentId)}
            onToggle={() => selection.toggle(invitation.documentId)}
            run={run}
          />
        ))}
      </Flex>
    </Flex>
  );
};
