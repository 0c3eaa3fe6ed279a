// Invented words for the seeded ideas, drawn with the spread of a natural language: the n-th word
// has a probability of about 1/n.
import type postgres from "postgres";

const consonants = "bdfghjklmnprstvwzcqx";
const vowels = "aeiou";
/** Spreads neighbouring ranks over all words; has no factor in common with 1,000,000. */
const stride = 387_961;

/**
 * The n-th word: three syllables of two letters, of a million such words. All are equally long, so
 * no word begins with another.
 */
export function wordOf(rank: number): string {
  let rest = (rank * stride) % 1_000_000;
  let word = "";
  for (let syllable = 0; syllable < 3; syllable++) {
    word += consonants[Math.floor((rest % 100) / 5)]! + vowels[rest % 5]!;
    rest = Math.floor(rest / 100);
  }
  return word;
}

export const vocabularySize = (ideas: number) => 2 * ideas;
export const wordsPerIdea = 40;
const titleWords = 5;

/**
 * Makes the tables bench_words and bench_texts (idea number, title, text). `filler` makes up the
 * rest of each text.
 */
export async function makeTexts(sql: postgres.Sql, ideas: number, filler: string): Promise<void> {
  await sql`create unlogged table bench_words (n int, position int, word text)`;
  await sql`
    insert into bench_words (n, position, word)
    select n, position, syllables[1 + rest % 100] || syllables[1 + rest / 100 % 100]
      || syllables[1 + rest / 10000]
    from (
      select n, position,
        (power(
          ${vocabularySize(ideas)}::float8,
          (hashint8extended(n::bigint * 1000 + position, 7) & 2147483647) / 2147483648.0
        )::int::bigint * ${stride} % 1000000)::int as rest
      from generate_series(1, ${ideas}::int) n, generate_series(1, ${wordsPerIdea}::int) position
    ) drawn,
    (select array_agg(c || v order by p, q) as syllables
      from string_to_table(${consonants}, null) with ordinality cs(c, p),
        string_to_table(${vowels}, null) with ordinality vs(v, q)) s
  `;
  await sql`create unlogged table bench_texts (n int primary key, title text, body_text text)`;
  await sql`
    insert into bench_texts (n, title, body_text)
    select n,
      initcap(split_part(words, ' ', 1)) || ' '
        || array_to_string((string_to_array(words, ' '))[2:${titleWords}::int], ' ') || ' ' || n,
      ${filler} || words
    from (
      select n, string_agg(word, ' ' order by position) as words
      from bench_words
      group by n
    ) drawn
  `;
}

/** Words that stand in 12 to 20 ideas, 16 on average. */
export async function searchWords(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ word: string }[]>`
    select word
    from (
      select word, row_number() over (partition by found order by word) as place
      from (
        select word, count(distinct n) as found
        from bench_words
        group by word
      ) counted
      where found between 12 and 20
    ) ranked
    where place <= 25
    order by hashtext(word)
  `;
  return rows.map(({ word }) => word);
}
