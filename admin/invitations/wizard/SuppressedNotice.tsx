import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { Banner } from '../../kernel/Banner';
import { useTranslate } from '../../kernel/messages';
import { useAllowedSuppressions } from '../../kernel/permissions';
import { SUPPRESSIONS_PATH } from '../../suppressions/paths';

/** Says that the holder of the address asked not to be invited, and what to do where they changed their mind. */
export const SuppressedNotice = () => {
  const t = useTranslate();
  const { allowed } = useAllowedSuppressions();

  return (
    <Banner
      variant="warning"
      title={t('error.AddressSuppressed')}
      action={
        allowed.read && (
          <Link tag={RouterLink} to={SUPPRESSIONS_PATH}>
            {t('suppressions.open')}
          </Link>
        )
      }
    >
      {t('suppressions.whatToDo')}
    </Banner>
  );
};
