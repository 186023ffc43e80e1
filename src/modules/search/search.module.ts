import { Module } from '@nestjs/common';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';

/** Asks each feature for what is its own. */
@Module({ providers: [SearchService, SearchResolver] })
export class SearchModule {}
