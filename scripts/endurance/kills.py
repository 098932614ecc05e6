"""kill -9 at any moment of several writers at once: what was acknowledged is there, and the history is whole."""
import json
import random
import subprocess
import threading
import time

from tool import REPORT


def run(tool, kills, writers, chance, say):
    """True where nothing acknowledged is lost."""
    tool.found()
    begun = time.monotonic()
    tool.call("timed")
    # As long as a command takes while the others run, and somewhat longer: some are killed after their end.
    span = 2.5 * writers * (time.monotonic() - begun)
    lines = [Line(tool, number, kills // writers, span, chance.random()) for number in range(writers)]
    for line in lines:
        line.start()
    for line in lines:
        line.join()
    acknowledged = {key: number for line in lines for key, number in line.acknowledged.items()}
    died = sum(line.died for line in lines)
    lost = [key for key, number in acknowledged.items() if again(tool, key) != number]
    code, out, _ = tool.run("audit", "verify", limit=600)
    if code != 0:
        print(out)
    say(f"kill: {kills} kills by {writers} writers, {died} while it ran, {len(acknowledged)} acknowledged, {len(lost)} lost, "
        f"audit verify {'good' if code == 0 else code}")
    return not lost and code == 0


def again(tool, key):
    """The case that a retry with the same key finds."""
    found = tool.run("intake", "--from", "-", "--key", key, "--format", "json", say=json.dumps(REPORT))
    return json.loads(found[1]).get("number") if found[0] == 0 and '"new" : "no"' in found[1] else None


class Line(threading.Thread):
    """One desk: starts a command, kills it, and keeps what was said to be recorded."""

    def __init__(self, tool, number, rounds, span, seed):
        super().__init__()
        self.tool, self.number, self.rounds, self.span = tool, number, rounds, span
        self.chance = random.Random(seed)
        self.acknowledged, self.died = {}, 0

    def words(self, key, turn):
        if turn % 5 == 4:
            return ["case", "show", self.tool.case, "--for", "exercise"], ""
        if turn % 5 == 3:
            return ["case", "note", self.tool.case, "--from", "-"], "Ghi chú bịa.\n"
        return ["intake", "--from", "-", "--key", key, "--format", "json"], json.dumps(REPORT)

    def run(self):
        for turn in range(self.rounds):
            key = f"w{self.number}-{turn}"
            words, told = self.words(key, turn)
            process = subprocess.Popen(
                [self.tool.hotline, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env=self.tool.environment())
            process.stdin.write(told.encode())
            process.stdin.close()
            time.sleep(self.chance.random() * self.span)
            self.died += process.poll() is None
            process.kill()
            out = process.stdout.read().decode(errors="replace")
            process.wait()
            if words[0] == "intake" and out.rstrip().endswith("}"):
                self.acknowledged[key] = json.loads(out)["number"]
