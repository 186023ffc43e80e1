export { FailingJobs } from './failing-jobs';
