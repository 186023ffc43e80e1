import './needs-node.js';
export {
  environment,
  readEnvironment,
  useEnvironment,
  schema as environmentSchema,
  type Environment,
} from './environment.js';
export { makeFolder } from './make-folder.js';
