import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useErrorText } from '../error-text';
import { useTranslate } from '../messages';
import { useSubmit } from '../use-submit';

interface FormDialogProps {
  title: string;
  submitLabel: string;
  /** Rejects where it failed: the dialog then says why and stays open. */
  onSubmit: () => Promise<void>;
  onClose: () => void;
  isSubmitDisabled?: boolean;
  isDangerous?: boolean;
  children: ReactNode;
}

/** A modal with fields and one action. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, submitLabel, onSubmit, onClose, isSubmitDisabled, isDangerous, children } = props;
  const t = useTranslate();
  const errorText = useErrorText();
  const [error, setError] = useState<string | null>(null);

  const { submit, isSubmitting } = useSubmit(async () => {
    setError(null);
    try {
      await onSubmit();
    } catch (cause) {
      setError(errorText(cause));
    }
  });

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog belongs to the page it is opened from, which may be a form itself: the content manager's of a user.
    event.stopPropagation();
    void submit();
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={handleSubmit} noValidate>
          <Modal.Header closeLabel={t('action.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
              {error && (
                <Typography role="alert" textColor="danger600">
                  {error}
                </Typography>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {t('action.back')}
            </Button>
            <Button
              type="submit"
              variant={isDangerous ? 'danger' : 'default'}
              loading={isSubmitting}
              disabled={isSubmitDisabled || isSubmitting}
            >
              {submitLabel}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
