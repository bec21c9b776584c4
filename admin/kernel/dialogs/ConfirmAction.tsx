import type { ReactNode } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useTranslate } from '../messages';
import { useNotify } from '../use-notify';
import { useSubmit } from '../use-submit';

interface ConfirmActionProps {
  title: string;
  children: ReactNode;
  confirmLabel: string;
  /** Rejects where it failed: the admin is told why, and the dialog closes. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
  /** It can be undone. */
  isHarmless?: boolean;
}

/** Says what is about to happen, and asks. */
export const ConfirmAction = (props: ConfirmActionProps) => {
  const { title, children, confirmLabel, onConfirm, onClose, isHarmless = false } = props;
  const t = useTranslate();
  const notify = useNotify();

  const { submit, isSubmitting } = useSubmit(async () => {
    try {
      await onConfirm();
    } catch (error) {
      notify.failed(error);
    }
    onClose();
  });

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body
          icon={
            <WarningCircle fill={isHarmless ? 'warning600' : 'danger600'} width="2.4rem" height="2.4rem" />
          }
        >
          {children}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('action.back')}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant={isHarmless ? 'secondary' : 'danger-light'}
            loading={isSubmitting}
            onClick={() => void submit()}
          >
            {confirmLabel}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
