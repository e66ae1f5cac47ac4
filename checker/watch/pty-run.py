"""Runs a program in a pseudo-terminal, for tests: pty-run.py COLUMNS ROWS PROGRAM ARGUMENT...

What is written to this program's input is typed there; what the program shows comes out at its output. The
last line on standard error is a JSON object: how the program ended, and whether it left the terminal's ways
(echo, line by line, signals by keys) as they had been.
"""

import fcntl
import json
import os
import select
import signal
import struct
import subprocess
import sys
import termios

columns, rows, *command = sys.argv[1:]
master, slave = os.openpty()
fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", int(rows), int(columns), 0, 0))
before = termios.tcgetattr(slave)


def own_terminal():
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


child = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, preexec_fn=own_terminal)
print(json.dumps({"pid": child.pid}), file=sys.stderr, flush=True)

# Whoever ends this program wants the one in the terminal to end as well.
signal.signal(signal.SIGTERM, lambda *_: child.kill())

typed = sys.stdin.fileno()
sources = [master, typed]
while True:
    # Asked before the look at the terminal: what the program showed up to its end is there by then.
    has_ended = child.poll() is not None
    ready, _, _ = select.select(sources, [], [], 0 if has_ended else 0.05)
    if typed in ready:
        keys = os.read(typed, 4096)
        if keys:
            os.write(master, keys)
        else:
            sources.remove(typed)
    if master in ready:
        os.write(1, os.read(master, 65536))
    elif has_ended:
        break

after = termios.tcgetattr(slave)
report = {"code": child.returncode, "kept": before == after}
print(json.dumps(report), file=sys.stderr, flush=True)
