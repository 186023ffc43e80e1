import { Access } from '@liaison/access';
import { Cost } from '@liaison/graphql';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { SearchKind } from './search-kind.js';
import { SearchAnswer, SearchArgs, type SearchGroup, type SearchHit } from './search.graphql.js';
import { SearchService, type FoundRow } from './search.service.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly searches: SearchService) {}

  @Cost(500)
  @Access('signed-in')
  @Query(() => SearchAnswer, {
    description:
      'Costs 500. Looks for words in all that the caller may see; where nothing has them, for names that are like them. A text without a letter or digit finds nothing.',
  })
  async search(@Args() asked: SearchArgs): Promise<SearchAnswer> {
    const { rows, alike } = await this.searches.search(asked);
    return { alike: alike && rows.length > 0, groups: grouped(rows) };
  }
}

function grouped(rows: FoundRow[]): SearchGroup[] {
  const groups = Object.values(SearchKind).map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return { kind, total: Number(own[0]?.total ?? 0), hits: own.map(shown) };
  });
  return groups.filter(({ total }) => total > 0);
}

const shown = ({ placeId, place, tlp, cui, total: _total, ...row }: FoundRow): SearchHit => ({
  ...row,
  place: placeId ? { id: placeId, name: place ?? '' } : null,
  marking: tlp ? { tlp, cui } : null,
});
