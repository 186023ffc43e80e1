export { actionsOf } from './actions-of.js';
export { listenToChannel, type ChannelListener, type Delivered } from './channel-listener.js';
export { Givens, type GivenOrganization, type GivenIncident, type GivenPerson } from './givens.js';
export { graphqlClient, type Answer } from './graphql-client.js';
export { keycloakPath, startKeycloak, type RunningKeycloak } from './keycloak-server.js';
export { minioPath, startMinio, type RunningMinio } from './minio-server.js';
export { socketClient } from './socket-client.js';
export { testEnvironment } from './test-environment.js';
export { startTestPortal, type TestPortal } from './test-portal.js';
