import { Widget } from '@strapi/strapi/admin';
import { TranslatedPages } from '../kernel/TranslatedPages';
import { Pulse } from './Pulse';

/** The widget's content with its texts. */
const HomeWidget = () => (
  <TranslatedPages loading={<Widget.Loading />}>
    <Pulse />
  </TranslatedPages>
);

export default HomeWidget;
