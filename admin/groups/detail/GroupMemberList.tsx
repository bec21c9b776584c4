import { Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import { useAllowedGroups } from '../../kernel/permissions';
import { fullName, userPath } from '../../invitations/person';
import type { GroupMember } from '../contract';

interface GroupMemberListProps {
  members: GroupMember[];
  onRemove: (member: GroupMember) => void;
}

const WRAPPED = { overflowWrap: 'anywhere' } as const;

/** The group's people, on screens of any width. */
export const GroupMemberList = ({ members, onRemove }: GroupMemberListProps) => {
  const t = useTranslate();
  const { allowed } = useAllowedGroups();

  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      paddingTop={2}
      paddingBottom={2}
    >
      {members.map((member) => (
        <Flex
          key={member.documentId}
          tag="li"
          justifyContent="space-between"
          gap={3}
          paddingTop={3}
          paddingBottom={3}
          paddingLeft={5}
          paddingRight={5}
        >
          <Flex direction="column" alignItems="flex-start" minWidth={0}>
            <Link tag={RouterLink} to={userPath(member.documentId)}>
              <span style={WRAPPED}>{fullName(member) ?? member.username}</span>
            </Link>
            <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
              {member.email}
            </Typography>
          </Flex>
          {allowed.update && (
            <IconButton
              label={t('groups.remove.of', { user: member.email })}
              variant="ghost"
              onClick={() => onRemove(member)}
            >
              <Trash />
            </IconButton>
          )}
        </Flex>
      ))}
    </Flex>
  );
};
