import { Box, TextButton } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';

interface BulkScopeProps {
  isWide: boolean;
  total: number;
  onWiden: () => void;
  onClear: () => void;
}

/** From all of this page to all that match, and back. */
export const BulkScope = ({ isWide, total, onWiden, onClear }: BulkScopeProps) => {
  const t = useTranslate();

  return (
    <Box paddingLeft={2} paddingRight={2}>
      <TextButton onClick={isWide ? onClear : onWiden}>
        {isWide ? t('bulk.clearSelection') : t('bulk.selectMatching', { count: total })}
      </TextButton>
    </Box>
  );
};
