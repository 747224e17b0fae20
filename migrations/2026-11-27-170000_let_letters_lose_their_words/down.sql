DROP INDEX letters_with_words;
