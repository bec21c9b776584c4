import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Panel } from '../kernel/Panel';
import { useTranslate } from '../kernel/messages';
import { AddressForm } from '../invitations/fields/AddressForm';
import { EraseDialog } from './EraseDialog';
import { ErasedNotice } from './ErasedNotice';
import type { Erasure } from './contract';

/** Takes a person out of everything that the plugin keeps. */
export const ErasePanel = () => {
  const t = useTranslate();
  const [asked, setAsked] = useState<string | null>(null);
  const [erased, setErased] = useState<{ email: string; erasure: Erasure } | null>(null);

  const ask = (email: string) => {
    setErased(null);
    setAsked(email);
  };
  const finish = (email: string, erasure: Erasure) => {
    setAsked(null);
    setErased({ email, erasure });
  };

  return (
    <Panel title={t('privacy.erase')}>
      <Typography textColor="neutral600">{t('privacy.erase.body')}</Typography>
      <AddressForm
        name="eraseOf"
        submitLabel={t('privacy.erase.ask')}
        icon={<Trash />}
        isDangerous
        onSubmit={ask}
      />
      {erased && <ErasedNotice {...erased} />}
      {asked !== null && (
        <EraseDialog
          email={asked}
          onClose={() => setAsked(null)}
          onErased={(erasure) => finish(asked, erasure)}
        />
      )}
    </Panel>
  );
};
