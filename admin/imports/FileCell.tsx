import { useTranslate } from '../kernel/messages';
import { NameCell } from '../kernel/records/NameCell';
import type { Import } from './contract';
import { importPath } from './paths';

/** The file that was imported, leading to what became of it. */
export const FileCell = ({ found: { documentId, fileName } }: { found: Import }) => {
  const t = useTranslate();
  return <NameCell to={importPath(documentId)} name={fileName ?? t('imports.pasted')} />;
};
