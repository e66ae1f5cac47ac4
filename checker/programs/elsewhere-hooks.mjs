// Module hooks of Node, in plain JavaScript since they run in a thread that tsx does not reach.
// https://nodejs.org/api/module.html#customization-hooks

const course = new URL("../../package.json", import.meta.url).href;

/** Finds packages in the course where the program's own folder has none, and reads its .ts as ES modules. */
export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context).catch((error) => {
    const isPackage = !/^(\.|\/|[a-z]+:)/i.test(specifier);
    if (error.code !== "ERR_MODULE_NOT_FOUND" || !isPackage) throw error;
    return next(specifier, { ...context, parentURL: course });
  });
  const isPlainTypeScript = resolved.url.endsWith(".ts") && resolved.format === "commonjs";
  return isPlainTypeScript ? { ...resolved, format: "module" } : resolved;
}
