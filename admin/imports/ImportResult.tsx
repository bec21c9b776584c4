import { Banner } from '../kernel/Banner';
import { DownloadButton } from '../kernel/DownloadButton';
import { useTranslate } from '../kernel/messages';
import { importResultUrl } from './api';
import type { Import } from './contract';

const VARIANTS: Partial<Record<Import['state'], 'success' | 'warning' | 'danger'>> = {
  done: 'success',
  failed: 'danger',
};

/** How an import has ended, and the file with what became of each row. */
export const ImportResult = ({ found }: { found: Import }) => {
  const t = useTranslate();
  const { documentId, state, counts, error } = found;
  const { created = 0, failed = 0 } = counts;

  return (
    <Banner
      variant={failed > 0 && state === 'done' ? 'warning' : (VARIANTS[state] ?? 'warning')}
      title={t('imports.result', { count: created })}
      action={
        <DownloadButton
          label={t('imports.download')}
          url={importResultUrl(documentId)}
          fileName="import-result.csv"
        />
      }
    >
      {error ?? t(failed > 0 ? 'imports.result.failed' : 'imports.result.body', { count: failed })}
    </Banner>
  );
};
