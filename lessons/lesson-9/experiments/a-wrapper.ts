// A shell starts a program and waits for it, as npx, make and go run do. Who is stopped by a signal to the shell?
import { spawn } from "node:child_process";
import { once } from "node:events";

const PROGRAM = `
  process.on("SIGTERM", () => { console.log("the program: stopped"); process.exit(); });
  setInterval(() => {}, 1000);
  console.log(process.pid);
`;

const shell = spawn("sh", ["-c", `"${process.execPath}" -e '${PROGRAM.replaceAll("'", "")}'; exit $?`]);
const [started] = await once(shell.stdout, "data");
const program = Number(started);

shell.kill("SIGTERM");
const [code, signal] = await once(shell, "exit");
console.log(`the shell: ended, code ${code}, signal ${signal}`);
process.kill(program, 0);
console.log("the program: still there");
process.kill(program, "SIGTERM");
const [said] = await once(shell.stdout, "data");
process.stdout.write(said);
