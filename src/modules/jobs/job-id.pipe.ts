import { Injectable, type PipeTransform } from '@nestjs/common';
import { fail } from '@liaison/errors';

/** A job’s id is a number of the queue’s. Throws `request.invalid`. */
@Injectable()
export class JobIdPipe implements PipeTransform<string, string> {
  transform(given: string): string {
    if (!/^\d{1,18}$/.test(given)) throw fail('request.invalid', { fields: ['id'] });
    return given;
  }
}
