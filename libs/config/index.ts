export {
  environment,
  readEnvironment,
  schema as environmentSchema,
  type Environment,
} from './environment.js';
