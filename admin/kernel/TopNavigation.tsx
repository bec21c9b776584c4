import { Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useTranslate } from './messages';
import { useSections } from './use-sections';

/** The parts of the plugin above a page, on a narrow screen: Strapi shows no side navigation there. */
export const TopNavigation = () => {
  const t = useTranslate();
  const { sections, current } = useSections();

  return (
    <Flex
      tag="nav"
      aria-label={t('nav.title')}
      gap={2}
      wrap="wrap"
      paddingTop={4}
      paddingLeft={4}
      paddingRight={4}
    >
      {sections.map((section) => (
        <LinkButton
          key={section.to}
          tag={Link}
          to={section.to}
          size="S"
          variant={section === current ? 'secondary' : 'tertiary'}
          aria-current={section === current ? 'page' : undefined}
        >
          {t(section.label)}
        </LinkButton>
      ))}
    </Flex>
  );
};
