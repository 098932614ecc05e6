"""One bit of the log, of its backup, or of both flipped: every command ends with words and without a crash, and no look shows
what isn't there."""
import os
import shutil

import content


def run(tool, flips, chance, say):
    """True where nothing crashed, and no damage that SQLite or the history can see went unsaid."""
    tool.found()
    tool.checked("backup", "create", tool.folder + "/backup")
    copy = tool.folder + ".copy"
    tool.copy(copy)
    before = content.of(tool.log)
    files = [tool.log] + [
        f"{root}/{name}" for root, _, names in os.walk(tool.folder + "/backup") for name in names if name != "RESTORE.md"]
    backup = os.path.dirname(files[1])
    crashed = unsaid = found = 0
    for _ in range(flips):
        tool.put_back(copy)
        path = chance.choice(files)
        at = chance.randrange(os.path.getsize(path) * 8)
        flip(path, at)
        if path == tool.log:
            codes = [tool.run(*words)[0] for words in (["queue"], ["case", "show", tool.case, "--for", "exercise"])]
            verified = tool.run("audit", "verify", limit=600)[0]
            codes.append(verified)
            tool.put_back(copy)
            flip(path, at)
            changed = content.of(tool.log) != before
        else:
            verified = tool.run("backup", "verify", backup, "--paper", secret=tool.words["paper"] + "\n", limit=600)[0]
            codes, changed = [verified], True
        if any(code < 0 or code >= 128 for code in codes):
            crashed += 1
            print(f"  {os.path.basename(path)}, bit {at}: crashed, {codes}")
        if changed and verified == 0:
            unsaid += 1
            print(f"  {os.path.basename(path)}, bit {at}: changed, and nobody said so")
        found += verified != 0
    shutil.rmtree(copy)
    say(f"flips: {flips} bits, {found} found, {flips - found - unsaid} changed nothing, {unsaid} unsaid, {crashed} crashed")
    return crashed == 0 and unsaid == 0


def flip(path, bit):
    with open(path, "r+b") as file:
        file.seek(bit // 8)
        byte = file.read(1)[0]
        file.seek(bit // 8)
        file.write(bytes([byte ^ 1 << bit % 8]))
