import { Flex } from '@strapi/design-system';
import { isAlive } from '../jobs/contract';
import { useAllowedImports } from '../kernel/permissions';
import { ImportProgress } from './ImportProgress';
import { ImportResult } from './ImportResult';
import { MappingPanel } from './MappingPanel';
import { ReadyPanel } from './ReadyPanel';
import { Rows } from './Rows';
import type { ImportDetail } from './contract';

/** What there is to see of an import, and to do about it, as far as it is. */
export const ImportBody = ({ found }: { found: ImportDetail }) => {
  const { allowed } = useAllowedImports();
  const isReady = found.state === 'ready';

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {isReady && <ReadyPanel found={found} allowed={allowed} />}
      {isAlive(found) && !isReady && <ImportProgress found={found} allowed={allowed} />}
      {!isAlive(found) && <ImportResult found={found} />}
      {isReady && allowed.create && <MappingPanel key={found.job} found={found} />}
      <Rows found={found} />
    </Flex>
  );
};
