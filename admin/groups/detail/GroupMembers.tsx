import { useState } from 'react';
import { Flex } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { useTabQuery } from '../../accounts/detail/use-tab-query';
import { EmptyState } from '../../kernel/EmptyState';
import { ListBody } from '../../kernel/ListBody';
import { useTranslate } from '../../kernel/messages';
import { useGroupsMembersQuery } from '../api';
import type { Group, GroupMember } from '../contract';
import { GroupMemberList } from './GroupMemberList';
import { RemoveMemberDialog } from './RemoveMemberDialog';

/** Who is in the group. */
export const GroupMembers = ({ group }: { group: Group }) => {
  const t = useTranslate();
  const { query, clear, isNarrowed } = useTabQuery();
  const { data, error, isLoading, refetch } = useGroupsMembersQuery(
    { id: group.documentId, query },
    { refetchOnMountOrArgChange: true },
  );
  const [leaving, setLeaving] = useState<GroupMember | null>(null);
  const members = data?.data ?? [];

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex>
        <SearchInput
          key={query._q ?? ''}
          label={t('members.search')}
          placeholder={t('list.searchPlaceholder')}
        />
      </Flex>
      <ListBody
        error={error}
        onRetry={() => void refetch()}
        isEmpty={!isLoading && members.length === 0}
        empty={
          <EmptyState
            text={t('groups.noMembers')}
            nothingFound={t('members.nothingFound')}
            isNarrowed={isNarrowed}
            onClear={clear}
          />
        }
        pagination={data?.meta.pagination}
      >
        <GroupMemberList members={members} onRemove={setLeaving} />
      </ListBody>
      {leaving && <RemoveMemberDialog group={group} member={leaving} onClose={() => setLeaving(null)} />}
    </Flex>
  );
};
