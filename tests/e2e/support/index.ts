export { logInToPanel } from './admin-panel';
export { startVisitor, type Visitor, type VisitorOptions } from './chromium';
export { collectConsoleErrors } from './console-errors';
export type { FaultList } from './fault-list';
export { collectFailedRequests } from './failed-requests';
export { startPanel, type Panel } from './panel';
export { startPerson, type Person } from './person';
export { screenshot } from './screenshot';
export { startSite, type Site, type SiteOptions } from './site';
