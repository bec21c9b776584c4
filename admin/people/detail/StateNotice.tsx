import { Banner } from '../../kernel/Banner';
import { useTranslate } from '../../kernel/messages';
import type { PersonState } from '../contract';

/** Says what a state means that is no ordinary one. */
export const StateNotice = ({ state }: { state: PersonState }) => {
  const t = useTranslate();
  if (state === 'blocked') {
    return (
      <Banner variant="danger" title={t('people.blocked')}>
        {t('people.blocked.body')}
      </Banner>
    );
  }
  if (state !== 'removed') return null;
  return (
    <Banner variant="warning" title={t('people.removed')}>
      {t('people.removed.body')}
    </Banner>
  );
};
