export { NextPeriod } from './next-period';
