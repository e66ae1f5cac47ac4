// Messages that are not the JSON of this lesson. What does JSON.parse make of each?
for (const text of ["hello!", "null", "[1,2,3]", '{"client":"x"}']) {
  try {
    const { client, n } = JSON.parse(text);
    console.log(`${text}: ${client} ${n}`);
  } catch (error) {
    console.log(`${text}: ${error instanceof Error ? error.name : error}`);
  }
}
