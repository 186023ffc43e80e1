import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { fail } from '@liaison/errors';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An id is a UUID, written as the database writes it: what is announced of it is found by comparing texts. One that may be left
 * out may be null. Throws `request.invalid` with the name of the argument.
 */
@Injectable()
export class IdPipe implements PipeTransform<string | null | undefined, string | null | undefined> {
  transform(given: string | null | undefined, { data = 'id' }: ArgumentMetadata): string | null | undefined {
    if (given === null || given === undefined) return given;
    if (UUID.test(given)) return given.toLowerCase();
    throw fail('request.invalid', { fields: [data] });
  }
}
