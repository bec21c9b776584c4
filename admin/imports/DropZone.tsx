import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { FileCsv } from '@strapi/icons';
import { useTranslate } from '../kernel/messages';

/** By name as well: some systems know no type for such files. */
const ACCEPTED = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain';

interface DropZoneProps {
  /** Of the sentence that says what is wrong with it */
  describedBy?: string;
  file: File | null;
  onFile: (file: File) => void;
}

/** Takes a file that is dropped on it or chosen by its button. */
export const DropZone = ({ describedBy, file, onFile }: DropZoneProps) => {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const handleDrag = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(event.type === 'dragover');
  };
  const handleDrop = (event: DragEvent) => {
    handleDrag(event);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onFile(dropped);
  };
  const handleChoice = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    if (chosen) onFile(chosen);
    // The same file can be chosen again once it was mended.
    event.target.value = '';
  };

  return (
    <Flex
      direction="column"
      gap={3}
      padding={6}
      hasRadius
      background={isOver ? 'primary100' : 'neutral100'}
      borderColor={isOver ? 'primary500' : 'neutral300'}
      borderStyle="dashed"
      borderWidth="1px"
      onDragOver={handleDrag}
      onDragLeave={handleDrag}
      onDrop={handleDrop}
    >
      <FileCsv aria-hidden width="3.2rem" height="3.2rem" fill="primary600" />
      <Typography textAlign="center" style={{ overflowWrap: 'anywhere' }} aria-live="polite">
        {file ? t('imports.file.chosen', { name: file.name }) : t('imports.file.drop')}
      </Typography>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          tabIndex={-1}
          aria-label={t('imports.file')}
          onChange={handleChoice}
        />
      </VisuallyHidden>
      <Button
        type="button"
        variant="secondary"
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {t(file ? 'imports.file.other' : 'imports.file.choose')}
      </Button>
    </Flex>
  );
};
