import { Flex } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { useTranslate } from '../../kernel/messages';
import { RecordList } from '../../kernel/records/RecordList';
import { useAccountsMembersQuery } from '../api';
import type { Account } from '../contract';
import { useTabQuery } from '../detail/use-tab-query';
import { MemberMenu } from './MemberMenu';
import { COLUMNS } from './Columns';
import { useMemberActions } from './use-member-actions';

/** Who is in the account. */
export const UsersTab = ({ account }: { account: Account }) => {
  const t = useTranslate();
  const { query, clear, isNarrowed } = useTabQuery();
  const list = useAccountsMembersQuery(
    { id: account.documentId, query },
    { refetchOnMountOrArgChange: true },
  );
  const { run, dialogs } = useMemberActions();

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex>
        <SearchInput
          key={query._q ?? ''}
          label={t('members.search')}
          placeholder={t('list.searchPlaceholder')}
        />
      </Flex>
      <RecordList
        query={list}
        columns={COLUMNS}
        loadingText={t('members.loading')}
        actions={(membership) => <MemberMenu membership={membership} run={run} />}
        empty={{
          text: t('members.empty'),
          nothingFound: t('members.nothingFound'),
          isNarrowed,
          onClear: clear,
        }}
      />
      {dialogs}
    </Flex>
  );
};
