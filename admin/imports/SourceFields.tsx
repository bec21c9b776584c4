import { useEffect, useId, useRef } from 'react';
import { Box, Field, Tabs, Textarea, Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import { DropZone } from './DropZone';

/** A file or a text; the one that is open counts. */
export interface Source {
  kind: 'file' | 'text';
  file: File | null;
  text: string;
}

interface SourceFieldsProps {
  value: Source;
  onChange: (value: Source) => void;
  error?: string;
}

/** Where the people come from: a file, or a list that is pasted. */
export const SourceFields = ({ value, onChange, error }: SourceFieldsProps) => {
  const t = useTranslate();
  const errorId = useId();
  const box = useRef<HTMLDivElement>(null);
  // The button that uploads is far below.
  useEffect(() => {
    if (error) box.current?.scrollIntoView({ block: 'center' });
  }, [error]);

  return (
    <Box ref={box}>
      <Tabs.Root
        variant="simple"
        value={value.kind}
        onValueChange={(kind) => onChange({ ...value, kind: kind === 'text' ? 'text' : 'file' })}
      >
        <Tabs.List aria-label={t('imports.source')}>
          <Tabs.Trigger value="file">{t('imports.source.file')}</Tabs.Trigger>
          <Tabs.Trigger value="text">{t('imports.source.text')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="file">
          <Box paddingTop={4}>
            <DropZone
              file={value.file}
              describedBy={error ? errorId : undefined}
              onFile={(file) => onChange({ ...value, file })}
            />
            {error && (
              <Typography id={errorId} role="alert" tag="p" variant="pi" textColor="danger600">
                {error}
              </Typography>
            )}
          </Box>
        </Tabs.Content>
        <Tabs.Content value="text">
          <Box paddingTop={4}>
            <Field.Root name="list" error={error} hint={t('imports.text.hint')} width="100%">
              <Field.Label>{t('imports.text')}</Field.Label>
              <Textarea
                value={value.text}
                rows={8}
                onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
                  onChange({ ...value, text: event.target.value })
                }
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </Box>
  );
};
