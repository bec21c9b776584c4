import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { AddressForm } from '../invitations/fields/AddressForm';
import { Banner } from '../kernel/Banner';
import { Panel } from '../kernel/Panel';
import { RelativeTime } from '../kernel/RelativeTime';
import { useTranslate } from '../kernel/messages';
import { useAllowedSuppressions } from '../kernel/permissions';
import { useLazySuppressionsFindQuery } from './api';
import type { Suppression } from './contract';

interface Answer {
  email: string;
  /** `null` where the address may be invited */
  found: Suppression | null;
}

/** Whether an address may be invited: the list cannot show, as addresses are not kept. */
export const LookUp = ({ onLift }: { onLift: (id: string, onLifted: () => void) => void }) => {
  const t = useTranslate();
  const { allowed } = useAllowedSuppressions();
  const [find] = useLazySuppressionsFindQuery();
  const [answer, setAnswer] = useState<Answer | null>(null);

  const lookUp = async (email: string) => {
    const { data } = await find(email).unwrap();
    setAnswer({ email, found: data[0] ?? null });
  };

  return (
    <Panel title={t('suppressions.lookUp')}>
      <AddressForm
        name="lookUp"
        hint={t('suppressions.lookUp.hint')}
        submitLabel={t('suppressions.lookUp.action')}
        icon={<Search />}
        onChange={() => setAnswer(null)}
        onSubmit={lookUp}
      />
      {answer?.found && (
        <Banner
          variant="warning"
          title={t('suppressions.found', { email: answer.email })}
          action={
            allowed.delete && (
              <Button
                variant="danger-light"
                onClick={() => answer.found && onLift(answer.found.documentId, () => setAnswer(null))}
              >
                {t('suppressions.lift')}
              </Button>
            )
          }
        >
          {t('suppressions.since')} <RelativeTime at={answer.found.createdAt} />
        </Banner>
      )}
      {answer && !answer.found && (
        <Banner variant="success" title={t('suppressions.free', { email: answer.email })} />
      )}
    </Panel>
  );
};
