import { useCallback } from 'react';
import { useTranslate, type MessageId } from '../../kernel/messages';

const KINDS: Record<string, MessageId> = {
  invitation: 'deliveryKind.invitation',
  reminder: 'deliveryKind.reminder',
};

/** What a mail is called; one of an unknown kind is shown by its own name. */
export const useDeliveryKind = (): ((kind: string) => string) => {
  const t = useTranslate();

  return useCallback(
    (kind) => {
      const known = KINDS[kind];
      return known ? t(known) : kind;
    },
    [t],
  );
};
