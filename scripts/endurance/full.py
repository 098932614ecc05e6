"""A disk without room, of any size left: a call is refused with words or recorded, and with room again all goes on."""
import json
import os
import resource
import subprocess

import content
from tool import REPORT


def run(tool, steps, say):
    """Lets no file grow beyond a limit that comes nearer. True where nothing was lost or crashed."""
    tool.found()
    size = os.path.getsize(tool.log)
    bad = refused = recorded = 0
    for step in range(steps):
        limit = 512 * (1 + step * 2 * size // 512 // steps)
        before = content.of(tool.log, content.HISTORY)
        process = subprocess.run(
            [tool.hotline, "intake", "--from", "-", "--key", f"f{step}"], input=json.dumps(REPORT).encode(),
            capture_output=True, env=tool.environment(), timeout=120,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        after = content.of(tool.log, content.HISTORY)
        refused += process.returncode != 0
        recorded += process.returncode == 0
        stands = before != after
        wrong = process.returncode == 0 and not stands or process.returncode < 0 or str(after).startswith("corrupt")
        if wrong or process.returncode != 0 and stands:
            bad += 1
            print(f"  files of {limit} bytes at most: {process.returncode} {process.stderr.decode()[-200:]}")
    code, _, err = tool.run("intake", "--from", "-", "--key", "room", say=json.dumps(REPORT))
    if code != 0:
        bad += 1
        print(f"  with room again: {code} {err}")
    say(f"full: {steps} limits, {refused} refused, {recorded} recorded, {bad} bad")
    return bad == 0
