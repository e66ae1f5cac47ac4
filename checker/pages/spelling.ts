import { readFileSync } from "node:fs";
import british from "dictionary-en-gb";
import nspell from "nspell";

/** Says which words are in no dictionary. */
export interface Spelling {
  unknownIn(text: string): string[];
}

/** Names and words of this field, one a line. */
const OWN = new URL("own-words.txt", import.meta.url);

/** British English, and the words of this field. */
export function loadSpelling(): Spelling {
  const { aff, dic } = british;
  const dictionary = nspell(Buffer.from(aff), Buffer.from(dic));
  for (const word of readFileSync(OWN, "utf8").split("\n")) if (word !== "") dictionary.add(word);
  return {
    unknownIn: (text) =>
      (text.match(/[\p{L}][\p{L}'’]*/gu) ?? []).filter(
        (word) => !dictionary.correct(word.replace(/['’]s?$/, "")),
      ),
  };
}
