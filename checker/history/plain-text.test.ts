import { expect, it } from "vitest";
import { plainText } from "./plain-text.ts";

const ESC = "\x1b";

it.each([
  ["a colour", `${ESC}[1;32mreceived 0${ESC}[0m`, "received 0"],
  ["the same with one sign for two", "\x9b32mreceived 0\x9b0m", "received 0"],
  ["a title, ended by a bell", `${ESC}]0;owned\x07received 0`, "received 0"],
  ["a title, ended as the standard has it", `${ESC}]2;owned${ESC}\\received 0`, "received 0"],
  ["what fills the clipboard", `received 0${ESC}]52;c;cm0gLXJm\x07`, "received 0"],
  ["what clears the screen", `${ESC}[2J${ESC}[Hreceived 0`, "received 0"],
  ["what asks the terminal for its name", `${ESC}P+q544e${ESC}\\received 0${ESC}[c`, "received 0"],
  ["a reset", `${ESC}creceived 0`, "received 0"],
  ["half a sequence", `received 0${ESC}`, "received 0\u241b"],
  ["a count that is written over", "1 of 3\r2 of 3\rreceived 0\r", "received 0"],
  ["a bell", "received\x07 0", "received\u2407 0"],
  ["a zero", "received 0\0", "received 0\u2400"],
  ["a control of the upper half", "received\x85 0", "received<U+0085> 0"],
  ["a mark that turns the direction", "received \u202e0", "received <U+202E>0"],
  ["a tab, and several lines", "a\tb\nc", "a\tb\nc"],
  ["letters of any script, and an emoji of several", "größe 数 👩‍💻", "größe 数 👩‍💻"],
])("%s", (_, text, plain) => {
  expect(plainText(text)).toBe(plain);
});
