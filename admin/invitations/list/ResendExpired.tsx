import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import type { ListFilter, Options } from '../contract';
import { BulkDialog } from './BulkDialog';

interface ResendExpiredProps {
  allowed: Allowed;
  expiry: Options['expiry'] | undefined;
  filter: ListFilter;
  total: number;
  onStarted: (jobId: string) => void;
}

/** What is wanted most often of many: a new link for everybody who let theirs expire. */
export const ResendExpired = ({ allowed, expiry, filter, total, onStarted }: ResendExpiredProps) => {
  const t = useTranslate();
  const [isAsking, setIsAsking] = useState(false);

  if (!allowed.resend || filter.status !== 'expired' || total === 0) return null;
  return (
    <>
      <Button
        variant="secondary"
        size="S"
        startIcon={<PaperPlane />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setIsAsking(true)}
      >
        {t('bulk.resendExpired', { count: total })}
      </Button>
      {isAsking && expiry && (
        <BulkDialog
          action="resend"
          target={{ kind: 'matching', filter, total }}
          allowed={allowed}
          expiry={expiry}
          onClose={() => setIsAsking(false)}
          onDone={({ job }) => {
            setIsAsking(false);
            if (job) onStarted(job.documentId);
          }}
        />
      )}
    </>
  );
};
