import { useId } from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { PermissionEntry } from '../contract';

interface PermissionChoicesProps {
  value: readonly string[];
  catalogue: readonly PermissionEntry[];
  onChange: (value: string[]) => void;
}

interface PermissionGroupProps extends PermissionChoicesProps {
  title: string | null;
}

const PermissionGroup = ({ title, value, catalogue, onChange }: PermissionGroupProps) => {
  const titleId = useId();
  const toggle = (key: string) =>
    onChange(value.includes(key) ? value.filter((other) => other !== key) : [...value, key]);

  return (
    <Flex role="group" aria-labelledby={titleId} direction="column" alignItems="stretch" gap={3}>
      <Typography id={titleId} variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      {catalogue.map(({ key, label, description }) => (
        <Box key={key}>
          <Checkbox checked={value.includes(key)} onCheckedChange={() => toggle(key)}>
            {label}
          </Checkbox>
          {description && (
            <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingInlineStart: '2.8rem' }}>
              {description}
            </Typography>
          )}
        </Box>
      ))}
    </Flex>
  );
};

/** The permissions of the site's catalogue, under its headings. */
export const PermissionChoices = ({ value, catalogue, onChange }: PermissionChoicesProps) => {
  const t = useTranslate();
  const titles = [...new Set(catalogue.map(({ group }) => group))];

  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={5}
      padding={4}
      hasRadius
      borderColor="neutral200"
      background="neutral100"
    >
      {titles.map((title) => (
        <PermissionGroup
          key={title ?? ''}
          title={title ?? t('permissions.others')}
          value={value}
          catalogue={catalogue.filter(({ group }) => group === title)}
          onChange={onChange}
        />
      ))}
    </Flex>
  );
};
