// A program with types, as small as it can be: it starts only where TypeScript programs do.
const word: string = "started";
console.log(word);
