import { useRef } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { QRCodeCanvas, QRCodeSVG } from 'qrcode.react';
import { useTranslate } from '../../kernel/messages';
import { saveFile } from '../../kernel/save-file';

interface QrCodeProps {
  url: string;
  /** What the link is called, and after it the files */
  name: string;
}

const PRINTED_PIXELS = 1024;
/** Black on white in dark mode, too: many cameras do not read it the other way round. The margin belongs to the code. */
const LOOK = { level: 'M', marginSize: 4, bgColor: '#ffffff', fgColor: '#000000' } as const;

const fileName = (name: string, ending: string): string =>
  `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'link'}.${ending}`;

/** The link as a picture for cameras, to be saved and printed. */
const QrCode = ({ url, name }: QrCodeProps) => {
  const t = useTranslate();
  const vector = useRef<SVGSVGElement>(null);
  const pixels = useRef<HTMLCanvasElement>(null);

  const saveSvg = () => {
    if (!vector.current) return;
    const text = new XMLSerializer().serializeToString(vector.current);
    saveFile(new Blob([text], { type: 'image/svg+xml' }), fileName(name, 'svg'));
  };
  const savePng = () =>
    pixels.current?.toBlob((blob) => {
      if (blob) saveFile(blob, fileName(name, 'png'));
    }, 'image/png');

  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Box maxWidth="100%">
        <QRCodeSVG
          {...LOOK}
          ref={vector}
          value={url}
          size={224}
          role="img"
          title={t('links.qr.alternative', { name })}
          style={{ display: 'block', maxWidth: '100%' }}
        />
      </Box>
      <QRCodeCanvas
        {...LOOK}
        ref={pixels}
        value={url}
        size={PRINTED_PIXELS}
        hidden
        style={{ display: 'none' }}
      />
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" size="S" startIcon={<Download />} onClick={saveSvg}>
          {t('links.qr.svg')}
        </Button>
        <Button variant="tertiary" size="S" startIcon={<Download />} onClick={savePng}>
          {t('links.qr.png')}
        </Button>
      </Flex>
    </Flex>
  );
};

export default QrCode;
