import { useId, useState } from 'react';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Filter, Plus } from '@strapi/icons';
import { Layouts, Page, SearchInput, useIsMobile } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useActions } from '../../invitations/actions/use-actions';
import { INVITE_PATH } from '../../invitations/person';
import { EmptyState } from '../../kernel/EmptyState';
import { ListBody } from '../../kernel/ListBody';
import { useTranslate } from '../../kernel/messages';
import { PEOPLE_PERMISSIONS, useAllowed } from '../../kernel/permissions';
import { usePeopleListQuery } from '../api';
import { PeopleCards } from './PeopleCards';
import { PeopleFilterTags } from './PeopleFilterTags';
import { PeopleFilters } from './PeopleFilters';
import { PeopleTable } from './PeopleTable';
import { usePeopleQuery } from './use-people-query';

const People = () => {
  const t = useTranslate();
  const panelId = useId();
  const { allowed } = useAllowed();
  const { query, filters, setFilter, clear, isNarrowed } = usePeopleQuery();
  const { data, error, isLoading, refetch } = usePeopleListQuery(query, { refetchOnMountOrArgChange: true });
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const { run, dialogs } = useActions();
  const isMobile = useIsMobile();
  const Rows = isMobile && !isLoading ? PeopleCards : PeopleTable;
  const people = data?.data ?? [];
  const invite = allowed.create && (
    <LinkButton tag={Link} to={INVITE_PATH} startIcon={<Plus />}>
      {t('action.invite')}
    </LinkButton>
  );

  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{t('people.title')}</Page.Title>
      <Layouts.Header
        title={t('people.title')}
        subtitle={data ? t('people.count', { count: data.meta.pagination.total }) : t('people.subtitle')}
        primaryAction={invite}
      />
      <Layouts.Action
        startActions={
          <>
            {/* The field reads the URL only when it appears: it must appear anew when "clear" empties the search. */}
            <SearchInput
              key={query._q ?? ''}
              label={t('people.search')}
              placeholder={t('people.search.placeholder')}
            />
            <Button
              variant="tertiary"
              size="S"
              startIcon={<Filter />}
              aria-expanded={isPanelOpen}
              aria-controls={panelId}
              onClick={() => setIsPanelOpen(!isPanelOpen)}
            >
              {t('list.filters')}
            </Button>
          </>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {isPanelOpen && <PeopleFilters id={panelId} filters={filters} onChange={setFilter} />}
          <PeopleFilterTags filters={filters} onRemove={(name) => setFilter(name, '')} onClear={clear} />
          <ListBody
            error={error}
            onRetry={() => void refetch()}
            isEmpty={!isLoading && people.length === 0}
            empty={
              <EmptyState
                text={t('people.empty')}
                nothingFound={t('people.nothingFound')}
                isNarrowed={isNarrowed}
                onClear={clear}
                action={invite}
              />
            }
            pagination={data?.meta.pagination}
          >
            <Rows people={people} isLoading={isLoading} run={run} />
          </ListBody>
        </Flex>
      </Layouts.Content>
      {dialogs}
    </Page.Main>
  );
};

/** Users and those who are invited, in one list, for admins who may read them. */
export const PeoplePage = () => (
  <Page.Protect permissions={PEOPLE_PERMISSIONS.read}>
    <People />
  </Page.Protect>
);
