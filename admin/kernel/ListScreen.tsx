import { useId, useState, type ReactNode } from 'react';
import { Flex } from '@strapi/design-system';
import { Layouts, Page, SearchInput } from '@strapi/strapi/admin';
import { FilterButton } from './filters/FilterButton';
import { FilterPanel } from './filters/FilterPanel';
import { FilterTags } from './filters/FilterTags';
import type { FilterField, FilterValues } from './filters/filter-field';

interface Filters<Name extends string> {
  fields: FilterField<Name>[];
  values: FilterValues<Name>;
  /** An empty value takes the filter off. */
  onChange: (name: Name, value: string) => void;
  onClear: () => void;
}

interface ListScreenProps<Name extends string> {
  title: string;
  subtitle: string;
  isLoading: boolean;
  /** What there is to do with the list as a whole */
  action?: ReactNode;
  search?: { value: string | undefined; label: string; placeholder: string };
  filters?: Filters<Name>;
  children: ReactNode;
}

/** The page of a list: its heading, its search, its filters, and the list. */
export const ListScreen = <Name extends string>(props: ListScreenProps<Name>) => {
  const { title, subtitle, isLoading, action, search, filters, children } = props;
  const panelId = useId();
  const [isOpen, setIsOpen] = useState(false);

  return (
    <Page.Main aria-busy={isLoading}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} primaryAction={action} />
      {search && (
        <Layouts.Action
          startActions={
            <>
              {/* The field reads the URL only when it appears: it must appear anew when "clear" empties the search. */}
              <SearchInput key={search.value ?? ''} label={search.label} placeholder={search.placeholder} />
              {filters && (
                <FilterButton panelId={panelId} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />
              )}
            </>
          }
        />
      )}
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {filters && isOpen && <FilterPanel id={panelId} {...filters} />}
          {filters && <FilterTags {...filters} onRemove={(name) => filters.onChange(name, '')} />}
          {children}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
