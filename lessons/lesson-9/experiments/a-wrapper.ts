// npx starts a program and waits for it, as make, go run and a shell do. Who is stopped by a signal to npx?
import { spawn } from "node:child_process";
import { once } from "node:events";

const PROGRAM = `
  process.on("SIGTERM", () => { console.log("the program: stopped"); process.exit(); });
  setInterval(() => {}, 1000);
  console.log(process.pid);
`;

const npx = spawn("npx", ["tsx", "-e", PROGRAM], { cwd: import.meta.dirname });
const [started] = await once(npx.stdout, "data");
const program = Number(started);

npx.kill("SIGTERM");
const [code, signal] = await once(npx, "exit");
console.log(`npx: ended, code ${code}, signal ${signal}`);
process.kill(program, 0);
console.log("the program: still there");
process.kill(program, "SIGTERM");
const [said] = await once(npx.stdout, "data");
process.stdout.write(said);
