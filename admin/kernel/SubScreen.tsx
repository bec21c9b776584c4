import type { ReactNode } from 'react';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';

interface SubScreenProps {
  title: string;
  subtitle: string;
  /** Where "back" leads where the browser knows nothing better */
  back: string;
  /** What can be done with the whole */
  action?: ReactNode;
  children: ReactNode;
}

/** A page below a list: of one thing, or the form for it. */
export const SubScreen = ({ title, subtitle, back, action, children }: SubScreenProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header
      title={title}
      subtitle={subtitle}
      navigationAction={<BackButton fallback={back} />}
      primaryAction={action}
    />
    <Layouts.Content>{children}</Layouts.Content>
  </Page.Main>
);
