// Module hooks of Node (https://nodejs.org/api/module.html#customization-hooks), for versions that run them in a thread
// of their own.
let program;
let source;

export function initialize(data) {
  program = data.program;
  source = data.code;
}

export function load(url, context, next) {
  return url === program ? { format: "module", source, shortCircuit: true } : next(url, context);
}
