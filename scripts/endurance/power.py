"""Power cuts: at any moment of each command, with any part of what wasn't synced yet, the log is whole and holds all that
was acknowledged. With the syncs ignored the same test must fail, else it would see nothing."""
import os
import shutil

import content
import disk
import story


def run(tool, states, chance, say):
    """Lives the story once under the shim, then cuts the power at `states` moments of it. True where nothing was lost."""
    tool.found()
    before = tool.folder + ".before"
    tool.copy(before)
    trace = tool.folder + ".trace"
    if os.path.exists(trace):
        os.unlink(trace)
    ends = []

    def do(*words, **options):
        out = tool.checked(*words, ENDURE_TRACE=trace, **options)
        ends.append(os.path.getsize(trace))
        return out

    story.live(tool, do)
    calls = list(disk.records(trace))
    say(f"power: {len(ends)} commands, {len(calls)} calls of the system, {sum(c[0] in 'SD' for c in calls)} syncs")
    lost = cuts(tool, before, calls, ends, states, chance, True)
    say(f"power: {states} states, {lost} lost or damaged")
    blind = cuts(tool, before, calls, ends, min(states, 200), chance, False)
    say(f"power: with the syncs ignored {blind} of {min(states, 200)} are bad, as they must be")
    for path in (before, tool.folder + ".cut"):
        shutil.rmtree(path, ignore_errors=True)
    os.unlink(trace)
    return lost == 0 and blind > 0


def cuts(tool, before, calls, ends, states, chance, syncs):
    """How many states are bad: damaged, or older than what was acknowledged."""
    left = disk.Disk(before, tool.folder)
    look = Look(tool)
    commits, due, bad, size = [look(left.whole())], 0, 0, 0
    moments = sorted(chance.randrange(1, len(calls) + 1) for _ in range(states))
    ends = list(ends)
    for index, call in enumerate(calls, 1):
        left.take(*call, syncs=syncs)
        size += disk.size(call)
        # A transaction counts once its rollback journal is emptied.
        if call[0] == "T" and call[1].endswith("-journal"):
            commits.append(look(left.whole()))
        while ends and size >= ends[0]:
            ends.pop(0)
            due = len(commits) - 1
        while moments and moments[0] == index:
            moments.pop(0)
            manner, files = left.cut(chance)
            found = look(files)
            if found not in commits[due:]:
                bad += 1
                if syncs:
                    print(f"  after call {index} ({call[0]} {os.path.basename(call[1])}), {manner}: {found}")
    return bad


class Look:
    """The content of a log on a disk that was cut off, as SQLite mends it; each kind of disk once."""

    def __init__(self, tool):
        self.tool, self.known = tool, {}
        self.work = tool.folder + ".cut"

    def __call__(self, files):
        names = {name: data for name, data in files.items() if name.startswith(self.tool.log)}
        key = hash(tuple(sorted(names.items())))
        if key not in self.known:
            shutil.rmtree(self.work, ignore_errors=True)
            os.makedirs(self.work)
            disk.write(names, self.tool.folder, self.work)
            self.known[key] = content.of(self.work + self.tool.log[len(self.tool.folder):])
        return self.known[key]
