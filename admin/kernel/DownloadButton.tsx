import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { saveFile } from './save-file';
import { useNotify } from './use-notify';
import { useSubmit } from './use-submit';

interface DownloadButtonProps {
  label: string;
  /** Of the server's answer */
  url: string;
  /** What narrows it */
  params?: Record<string, string | number | undefined>;
  /** What the browser calls the file */
  fileName: string;
  variant?: 'secondary' | 'tertiary';
  size?: 'S';
}

/** Fetches a file that the server makes, and hands it to the browser. */
export const DownloadButton = (props: DownloadButtonProps) => {
  const { label, url, params, fileName, variant = 'secondary', size } = props;
  const notify = useNotify();
  const { get } = useFetchClient();
  const { submit, isSubmitting } = useSubmit(async () => {
    try {
      const { data } = await get<Blob>(url, { params, responseType: 'blob' });
      saveFile(data, fileName);
    } catch (error) {
      notify.failed(error);
    }
  });

  return (
    <Button
      variant={variant}
      size={size}
      startIcon={<Download />}
      loading={isSubmitting}
      onClick={() => void submit()}
    >
      {label}
    </Button>
  );
};
