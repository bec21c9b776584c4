import { Flex } from '@strapi/design-system';
import { SearchInput, useIsMobile } from '@strapi/strapi/admin';
import { EmptyState } from '../../kernel/EmptyState';
import { ListBody } from '../../kernel/ListBody';
import { useTranslate } from '../../kernel/messages';
import { useAccountsMembersQuery } from '../api';
import type { Account } from '../contract';
import { useTabQuery } from '../detail/use-tab-query';
import { MemberCards } from './MemberCards';
import { MemberTable } from './MemberTable';
import { useMemberActions } from './use-member-actions';

/** Who is in the account. */
export const UsersTab = ({ account }: { account: Account }) => {
  const t = useTranslate();
  const isMobile = useIsMobile();
  const { query, clear, isNarrowed } = useTabQuery();
  const { data, error, isLoading, refetch } = useAccountsMembersQuery(
    { id: account.documentId, query },
    { refetchOnMountOrArgChange: true },
  );
  const { run, dialogs } = useMemberActions();
  const members = data?.data ?? [];
  const Rows = isMobile && !isLoading ? MemberCards : MemberTable;

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
            text={t('members.empty')}
            nothingFound={t('members.nothingFound')}
            isNarrowed={isNarrowed}
            onClear={clear}
          />
        }
        pagination={data?.meta.pagination}
      >
        <Rows members={members} isLoading={isLoading} run={run} />
      </ListBody>
      {dialogs}
    </Flex>
  );
};
