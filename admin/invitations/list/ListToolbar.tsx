import { Button } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { Layouts, SearchInput } from '@strapi/strapi/admin';
import { useTranslate } from '../../kernel/messages';

interface ListToolbarProps {
  search: string;
  isPanelOpen: boolean;
  panelId: string;
  onTogglePanel: () => void;
}

export const ListToolbar = ({ search, isPanelOpen, panelId, onTogglePanel }: ListToolbarProps) => {
  const t = useTranslate();

  return (
    <Layouts.Action
      startActions={
        <>
          {/* The field reads the URL only when it appears: it must appear anew when "clear" empties the search. */}
          <SearchInput key={search} label={t('list.search')} placeholder={t('list.searchPlaceholder')} />
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Filter />}
            aria-expanded={isPanelOpen}
            aria-controls={panelId}
            onClick={onTogglePanel}
          >
            {t('list.filters')}
          </Button>
        </>
      }
    />
  );
};
