import { Button } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useTranslate } from '../messages';

interface FilterButtonProps {
  panelId: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** Shows and hides the filters of a list. */
export const FilterButton = ({ panelId, isOpen, onToggle }: FilterButtonProps) => {
  const t = useTranslate();

  return (
    <Button
      variant="tertiary"
      size="S"
      startIcon={<Filter />}
      aria-expanded={isOpen}
      aria-controls={panelId}
      onClick={onToggle}
    >
      {t('list.filters')}
    </Button>
  );
};
