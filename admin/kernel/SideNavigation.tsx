import { Divider } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';
import { useTranslate } from './messages';
import { useSections } from './use-sections';

/** The parts of the plugin beside a page, where there is room. */
export const SideNavigation = () => {
  const t = useTranslate();
  const { sections, current } = useSections();
  const headings = [...new Set(sections.map(({ heading }) => heading))];

  return (
    <SubNav.Main aria-label={t('nav.title')}>
      <SubNav.Header label={t('nav.title')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {headings.map((heading) => (
            <SubNav.Section key={heading} label={t(heading)}>
              {sections
                .filter((section) => section.heading === heading)
                .map((section) => (
                  <SubNav.Link
                    key={section.to}
                    to={section.to}
                    end
                    className={section === current ? 'active' : undefined}
                    label={t(section.label)}
                  />
                ))}
            </SubNav.Section>
          ))}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};
