import { Flex, LinkButton } from '@strapi/design-system';
import { Plus, Upload } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { IMPORTS_PATH } from '../../imports/paths';
import { ExportButton } from '../../kernel/ExportButton';
import { useTranslate } from '../../kernel/messages';
import { useAllowedImports, type Allowed } from '../../kernel/permissions';
import { INVITATIONS_EXPORT } from '../api';
import type { ListFilter } from '../contract';
import { INVITE_PATH } from '../person';

interface ListActionsProps {
  allowed: Allowed;
  filter: ListFilter;
}

/** What there is to do with the list as a whole. */
export const ListActions = ({ allowed, filter }: ListActionsProps) => {
  const t = useTranslate();
  const { allowed: allowedImports } = useAllowedImports();

  return (
    <Flex gap={2} wrap="wrap">
      <ExportButton
        isAllowed={allowed.export}
        url={INVITATIONS_EXPORT}
        filter={filter}
        fileName="invitations.csv"
      />
      {allowedImports.read && (
        <LinkButton tag={Link} to={IMPORTS_PATH} variant="secondary" startIcon={<Upload />}>
          {t('action.import')}
        </LinkButton>
      )}
      {allowed.create && (
        <LinkButton tag={Link} to={INVITE_PATH} startIcon={<Plus />}>
          {t('action.invite')}
        </LinkButton>
      )}
    </Flex>
  );
};
