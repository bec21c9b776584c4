import { DownloadButton } from './DownloadButton';
import { useTranslate } from './messages';

interface ExportButtonProps {
  /** Nothing is shown to those who may not. */
  isAllowed: boolean;
  /** Of what is exported, where that is not what the page lists */
  label?: string;
  url: string;
  /** What is exported is what the list shows: its filters, without its pages. */
  filter?: object;
  fileName: string;
}

/** Hands over all that a list finds, as a spreadsheet. */
export const ExportButton = ({ isAllowed, label, url, filter, fileName }: ExportButtonProps) => {
  const t = useTranslate();

  if (!isAllowed) return null;
  return (
    <DownloadButton
      variant="tertiary"
      label={label ?? t('action.export')}
      url={url}
      params={{ ...filter }}
      fileName={fileName}
    />
  );
};
