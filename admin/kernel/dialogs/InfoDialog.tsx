import type { ReactNode } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { useTranslate } from '../messages';

interface InfoDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Shows something and asks nothing. */
export const InfoDialog = ({ title, onClose, children }: InfoDialogProps) => {
  const t = useTranslate();

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
        <Modal.Footer justifyContent="flex-end">
          <Button variant="tertiary" onClick={onClose}>
            {t('action.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
