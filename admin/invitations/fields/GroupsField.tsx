import { useId, useState } from 'react';
import { Box, Checkbox, Field, Flex, Searchbar, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { GroupOption } from '../contract';
import { matchingGroups } from './group-choices';

interface GroupsFieldProps {
  /** The documentIds of those that are chosen */
  value: string[];
  /** Those that can be chosen: of the site, and of the chosen account */
  groups: GroupOption[];
  onChange: (value: string[]) => void;
  /** Told what is typed, where there is more than these */
  onSearch?: (text: string) => void;
  error?: string;
  required?: boolean;
  /** Where they are not joined by accepting an invitation. */
  hint?: string;
}

/** Groups to be ticked, found by typing a part of their names. What is ticked stays in sight. */
export const GroupsField = (props: GroupsFieldProps) => {
  const { value, groups, onChange, onSearch, error, required, hint } = props;
  const t = useTranslate();
  const labelId = useId();
  const [search, setSearch] = useState('');
  const shown = matchingGroups(groups, value, search);
  const look = (text: string) => {
    setSearch(text);
    onSearch?.(text);
  };
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);

  return (
    <Field.Root name="groups" error={error} hint={hint ?? t('field.groups.hint')} width="100%">
      <Typography id={labelId} variant="pi" fontWeight="bold" textColor="neutral800">
        {t('field.groups')}
        {required && (
          <Typography textColor="danger600" aria-hidden>
            *
          </Typography>
        )}
      </Typography>
      {/* Enter searches nothing further here, and must not send the form around it. */}
      <Box onKeyDown={(event: React.KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}>
        <Searchbar
          name="groupSearch"
          value={search}
          placeholder={t('field.groups.search')}
          clearLabel={t('action.clear')}
          onClear={() => look('')}
          onChange={(event) => look(event.target.value)}
        >
          {t('field.groups.search')}
        </Searchbar>
      </Box>
      <Flex
        role="group"
        aria-labelledby={labelId}
        aria-invalid={error ? true : undefined}
        direction="column"
        alignItems="stretch"
        gap={2}
        padding={3}
        hasRadius
        borderColor={error ? 'danger600' : 'neutral200'}
        maxHeight="22rem"
        overflow="auto"
      >
        {shown.map(({ documentId, name, account }) => (
          <Checkbox
            key={documentId}
            checked={value.includes(documentId)}
            onCheckedChange={() => toggle(documentId)}
          >
            {account ? `${name} (${account.name})` : name}
          </Checkbox>
        ))}
        {shown.length === 0 && (
          <Typography textColor="neutral600">
            {t(groups.length === 0 ? 'field.groups.none' : 'field.groups.nothingFound')}
          </Typography>
        )}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
