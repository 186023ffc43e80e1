import { Module } from '@nestjs/common';
import { SignInJob } from './sign-in.job.js';

/** What the worker does for signing in. */
@Module({ providers: [SignInJob], exports: [SignInJob] })
export class SignInJobModule {}
