import { Fragment } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useTranslate } from '../../kernel/messages';

export const STEPS = ['details', 'access', 'overview', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** Where in the wizard one is. */
export const WizardSteps = ({ step }: { step: Step }) => {
  const t = useTranslate();
  const current = STEPS.indexOf(step);

  return (
    <Flex tag="ol" gap={3} wrap="wrap" aria-label={t('wizard.steps')}>
      {STEPS.map((name, index) => {
        const isReached = index <= current;
        const isPast = index < current || step === 'done';
        return (
          <Fragment key={name}>
            <Flex tag="li" gap={2} aria-current={index === current ? 'step' : undefined}>
              <Flex
                justifyContent="center"
                width="2.4rem"
                height="2.4rem"
                borderRadius="50%"
                background={isReached ? 'primary600' : 'neutral200'}
                aria-hidden
              >
                {isPast ? (
                  <Check fill="neutral0" width="1.2rem" height="1.2rem" />
                ) : (
                  <Typography
                    variant="pi"
                    fontWeight="bold"
                    textColor={isReached ? 'neutral0' : 'neutral700'}
                  >
                    {index + 1}
                  </Typography>
                )}
              </Flex>
              <Typography
                fontWeight={index === current ? 'bold' : 'regular'}
                textColor={isReached ? 'primary600' : 'neutral700'}
              >
                {t(`wizard.${name}`)}
              </Typography>
            </Flex>
            {index < STEPS.length - 1 && (
              <Box tag="li" aria-hidden width="2.4rem" height="1px" background="neutral300" />
            )}
          </Fragment>
        );
      })}
    </Flex>
  );
};
