// How long is a message? As it came, and as a text.
for (const message of [Buffer.from("früher"), Buffer.from([0xe2, 0x82])]) {
  console.log(`${message.length} bytes, as a text ${message.toString().length}`);
}
