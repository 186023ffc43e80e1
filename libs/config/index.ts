import './needs-node.js';
export {
  environment,
  readEnvironment,
  useEnvironment,
  schema as environmentSchema,
  type Environment,
} from './environment.js';
