import type { ReactNode } from 'react';
import { Layouts, useIsMobile } from '@strapi/strapi/admin';
import { SideNavigation } from './SideNavigation';
import { TopNavigation } from './TopNavigation';
import { useSections } from './use-sections';

/** Every page of the plugin, with the way to the others where there are any. */
export const PluginLayout = ({ children }: { children: ReactNode }) => {
  const isMobile = useIsMobile();
  const { sections } = useSections();
  const hasOthers = sections.length > 1;

  return (
    <Layouts.Root sideNav={hasOthers && !isMobile ? <SideNavigation /> : undefined}>
      {hasOthers && isMobile && <TopNavigation />}
      {children}
    </Layouts.Root>
  );
};
