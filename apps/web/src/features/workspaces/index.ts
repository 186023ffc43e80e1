export { MyWorkspaces } from './my-workspaces';
export { WorkspaceLinks } from './workspace-links';
