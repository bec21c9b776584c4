import { Box, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { AccountLink } from '../AccountLink';
import { GroupMenu } from './GroupMenu';
import { GroupNameCell } from './GroupNameCell';
import type { GroupTableProps } from './GroupTable';

/** The list on a narrow screen. */
export const GroupCards = ({ groups, onEdit, onDelete }: GroupTableProps) => {
  const t = useTranslate();

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {groups.map((group) => (
        <Flex
          key={group.documentId}
          tag="li"
          alignItems="flex-start"
          gap={3}
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={4}
        >
          <Flex direction="column" alignItems="flex-start" gap={2} grow={1} minWidth={0}>
            <GroupNameCell group={group} />
            <AccountLink account={group.account} />
            <Typography variant="pi" textColor="neutral600">
              {t('groups.uses.members', { count: group.memberCount })}
            </Typography>
          </Flex>
          <Box shrink={0}>
            <GroupMenu group={group} onEdit={onEdit} onDelete={onDelete} />
          </Box>
        </Flex>
      ))}
    </Flex>
  );
};
