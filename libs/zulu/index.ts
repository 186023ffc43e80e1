export { span, zulu } from './zulu.js';
