import { Typography } from '@strapi/design-system';
import { InfoDialog } from '../kernel/dialogs/InfoDialog';
import { useTranslate } from '../kernel/messages';
import type { Terms } from './contract';

interface TextDialogProps {
  terms: Terms;
  onClose: () => void;
}

/** The text of a version as people agree to it. */
export const TextDialog = ({ terms: { version, text }, onClose }: TextDialogProps) => {
  const t = useTranslate();

  return (
    <InfoDialog title={t('terms.textOf', { version })} onClose={onClose}>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </InfoDialog>
  );
};
