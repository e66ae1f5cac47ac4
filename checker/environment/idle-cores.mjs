import os from "node:os";

/** What the cores had done at a moment; to be compared with a later one. */
export function coresNow() {
  return os.cpus();
}

/**
 * How many cores had nothing to do between two moments, in cores: 0.5 is half of one. Plain JavaScript, for what runs before
 * tsx, too.
 *
 * @param {os.CpuInfo[]} before
 * @param {os.CpuInfo[]} now
 */
export function idleCores(before, now) {
  const idle = now.map(({ times }, at) => {
    const since = (name) => times[name] - (before[at]?.times[name] ?? 0);
    const all = Object.keys(times).reduce((sum, name) => sum + since(name), 0);
    return all > 0 ? since("idle") / all : 0;
  });
  return idle.reduce((sum, share) => sum + share, 0);
}
