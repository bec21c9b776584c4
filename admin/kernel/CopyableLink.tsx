import { useRef, useState } from 'react';
import { Field, IconButton } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { useTranslate } from './messages';

interface CopyableLinkProps {
  url: string;
  label: string;
}

/**
 * A link in a field that can always be selected by hand: on plain HTTP browsers have no clipboard, and some refuse it.
 */
export const CopyableLink = ({ url, label }: CopyableLinkProps) => {
  const t = useTranslate();
  const { copy } = useClipboard();
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);

  const handleCopy = async () => {
    input.current?.select();
    setIsCopied(await copy(url));
  };

  return (
    <Field.Root width="100%" hint={isCopied ? t('link.copied') : t('link.copyByHand')} aria-live="polite">
      <Field.Label>{label}</Field.Label>
      <Field.Input
        ref={input}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
        endAction={
          <IconButton label={t('action.copyLink')} variant="ghost" onClick={() => void handleCopy()}>
            {isCopied ? <Check /> : <Duplicate />}
          </IconButton>
        }
      />
      <Field.Hint />
    </Field.Root>
  );
};
