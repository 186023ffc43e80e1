export { allFacts, defineFacts, sayFact, type Fact } from './facts.js';
export { counts, named, names, number, optional, term, text, texts, time, type Named } from './kinds.js';
export { currentLanguage, LANGUAGES, languageOf, type Language } from './languages.js';
export { assertSentence, say, type Sentence, type Terms } from './sentence.js';
