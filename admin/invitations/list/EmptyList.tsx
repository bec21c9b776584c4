import { Button, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import { INVITE_PATH } from '../person';

interface EmptyListProps {
  /** Filters or a search are in force. */
  isNarrowed: boolean;
  canCreate: boolean;
  onClear: () => void;
}

/** Says why there is nothing to see, and what to do. */
export const EmptyList = ({ isNarrowed, canCreate, onClear }: EmptyListProps) => {
  const t = useTranslate();
  const invite = (
    <LinkButton tag={Link} to={INVITE_PATH} variant="secondary" startIcon={<Plus />}>
      {t('action.invite')}
    </LinkButton>
  );
  const clear = (
    <Button variant="secondary" onClick={onClear}>
      {t('filter.clear')}
    </Button>
  );

  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={t(isNarrowed ? 'list.nothingFound' : canCreate ? 'list.empty' : 'list.emptyReadOnly')}
      action={isNarrowed ? clear : canCreate ? invite : undefined}
      hasRadius
      shadow="tableShadow"
    />
  );
};
