import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { CopyableLink } from '../CopyableLink';
import { InfoDialog } from './InfoDialog';

export interface LinkDialogProps {
  title: string;
  label: string;
  url: string;
  onClose: () => void;
  /** What one should know of the link */
  children: ReactNode;
}

/** Shows a link where the browser would not copy it. */
export const LinkDialog = ({ title, label, url, onClose, children }: LinkDialogProps) => (
  <InfoDialog title={title} onClose={onClose}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <CopyableLink url={url} label={label} />
      <Typography textColor="neutral600">{children}</Typography>
    </Flex>
  </InfoDialog>
);
