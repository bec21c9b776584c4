export { logInToPanel } from './admin-panel';
export { startVisitor, type Visitor, type VisitorOptions } from './chromium';
export { collectConsoleErrors, type ConsoleErrors } from './console-errors';
export { collectFailedRequests, type FailedRequests } from './failed-requests';
export { startPanel, type Panel } from './panel';
export { startPerson, type Person } from './person';
export { screenshot } from './screenshot';
export { startSite, type Site, type SiteOptions } from './site';
