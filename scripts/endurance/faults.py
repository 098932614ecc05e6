"""One call of the system fails, once or from then on, at each place of each command: nothing crashes, nothing is lost, what
was said to be done is done, and the same command works afterwards."""
import shutil

import content
import disk
import story

EIO, ENOSPC = 5, 28
# What says that it may stand although an error was told.
LOOK_FIRST = "may have been written"


def run(tool, stride, say):
    """Every `stride`th place of each command. True where all went well."""
    tool.found()
    found = Found()

    def do(*words, **options):
        copy, trace = tool.folder + ".copy", tool.folder + ".trace"
        tool.copy(copy)
        open(trace, "w").close()
        out = tool.checked(*words, ENDURE_TRACE=trace, **options)
        after = tool.folder + ".after"
        tool.copy(after)
        calls = sum(1 for _ in disk.records(trace))
        for at in range(1 + found.tried % stride, calls + 1, stride):
            for number, sticky in ((EIO, False), (ENOSPC, False), (EIO, True)):
                tool.put_back(copy)
                attempt(tool, words, options, at, number, sticky, found)
        tool.put_back(after)
        shutil.rmtree(after)
        say(f"faults: {' '.join(words[:2]):18} {calls:5} calls; so far {found}")
        return out

    story.live(tool, do)
    shutil.rmtree(tool.folder + ".copy", ignore_errors=True)
    return found.bad == 0


class Found:
    tried = refused = stood = bad = 0

    def __str__(self):
        return f"{self.tried} faults, {self.refused} refused, {self.stood} stood all the same, {self.bad} bad"


def attempt(tool, words, options, at, number, sticky, found):
    before, entries = content.of(tool.log, content.HISTORY), content.entries(tool.log)
    extra = {"ENDURE_AT": str(at), "ENDURE_ERRNO": str(number)}
    if sticky:
        extra["ENDURE_STICKY"] = "1"
    code, _, err = tool.run(*words, **options, **extra)
    found.tried += 1
    after = content.of(tool.log, content.HISTORY)
    stands = after != before
    what = f"{' '.join(words[:2])}, call {at}, errno {number}{', all after it' if sticky else ''}: {code}"
    fault = None
    if code < 0 or code >= 128:
        fault = "crashed"
    elif after is None or after.startswith("corrupt"):
        fault = "left a log that SQLite doesn't read"
    elif stands and content.entries(tool.log) <= entries:
        fault = "wrote what no entry tells"
    elif code == 0 and not stands and words[:2] not in READS:
        fault = "said that it was done, and nothing was"
    elif code != 0 and stands and LOOK_FIRST not in err and words[0] not in SEVERAL:
        fault = f"stands, and the words don't say so: {err.strip()[-200:]}"
    if code != 0:
        found.refused += 1
        found.stood += stands
    if fault:
        found.bad += 1
        print(f"  {what}: {fault}")


# These write nothing but that somebody looked.
READS = (("case", "show"), ("case", "amend"))
# These write in several steps, each of which may stand.
SEVERAL = ("key", "backup")
