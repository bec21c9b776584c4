import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { Time } from '../kernel/Time';
import { useTranslate } from '../kernel/messages';
import { WRAPPED } from '../kernel/records/NameCell';
import type { Column } from '../kernel/records/column';
import type { Terms } from './contract';

export interface Version extends Terms {
  isInForce: boolean;
}

const VersionName = ({ version }: { version: Version }) => {
  const t = useTranslate();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography fontWeight="semiBold" style={WRAPPED}>
        {version.version}
      </Typography>
      {version.isInForce && (
        <Badge variant="success" size="S">
          {t('terms.inForce')}
        </Badge>
      )}
    </Flex>
  );
};

const Where = ({ version: { url } }: { version: Version }) => {
  const t = useTranslate();
  if (!url) return <Typography>{t('terms.ownText')}</Typography>;
  return (
    <Link href={url} isExternal>
      <span style={WRAPPED}>{url}</span>
    </Link>
  );
};

const ConsentCount = ({ count }: { count: number }) => {
  const t = useTranslate();
  return <Typography>{t('terms.agreed', { count })}</Typography>;
};

/** What is shown of each version. */
export const VERSION_COLUMNS: Column<Version>[] = [
  { name: 'version', label: 'terms.version', cell: (version) => <VersionName version={version} /> },
  { name: 'where', label: 'terms.where', maxWidth: '32rem', cell: (version) => <Where version={version} /> },
  { name: 'createdAt', label: 'terms.since', cell: ({ createdAt }) => <Time at={createdAt} /> },
  {
    name: 'consentCount',
    label: 'terms.consents',
    cell: ({ consentCount }) => <ConsentCount count={consentCount} />,
  },
];
