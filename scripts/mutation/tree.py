"""A copy of the tree with every fault in it, each behind a switch; one build serves them all."""

import json
import os
import re
import subprocess
import zlib

from patterns import PATTERNS
from swiftsource import Source

SUPPORT = "_Mutant.swift"
REFERENCE = {"clock": "a clock is missing", "urgency": "an urgency's limits are missing",
             "referralRule": "nobody is told", "sign": "a sign of danger is missing",
             "agency": "an agency is missing"}

MOST_ROWS = 20


class Fault:
    def __init__(self, module, path, line, kind, text, edits):
        self.module, self.path, self.line, self.kind, self.text = module, path, line, kind, text
        self.edits = edits
        self.number = 0
        # How many lines it reaches down.
        self.lines = 0

    @property
    def place(self):
        return f"{self.path}:{self.line}"

    @property
    def name(self):
        """What stays the same when files move and lines are added."""
        return f"{self.kind} | {self.text}"

    @property
    def key(self):
        """Its name and its file's, by which it is known again after a move."""
        return os.path.basename(self.path), self.name

    @property
    def says(self):
        return REFERENCE[self.kind[4:]] if self.kind.startswith("row-") else PATTERNS[self.kind][0]


def module_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "Sources" else parts[0]


def tracked(root):
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=root, capture_output=True, check=True)
    return [p for p in listed.stdout.decode().split("\0") if p and os.path.lexists(os.path.join(root, p))]


def spread(faults, most, module, path, kind):
    """At most so many of a file; of patterns that fit nearly everywhere only in some files, chosen by their names."""
    if most is None:
        return faults
    if most == 1:
        one_in = 3 if module == "hotline" else 1 if module == "Triage" else 2
        if zlib.crc32(f"{os.path.basename(path)} {kind}".encode()) % one_in:
            return []
    if len(faults) <= most:
        return faults
    step = len(faults) / most
    return [faults[int(number * step)] for number in range(most)]


class Snapshot:
    """The tree as it is now: somebody may go on writing while a copy is built."""

    def __init__(self, root):
        self.links, self.contents = {}, {}
        for path in sorted(tracked(root)):
            full = os.path.join(root, path)
            if os.path.islink(full):
                self.links[path] = os.readlink(full)
            else:
                with open(full, "rb") as file:
                    self.contents[path] = (file.read(), os.stat(full).st_mode)

    def text(self, path):
        return self.contents[path][0].decode("utf-8")


def find(snapshot):
    """All faults, numbered in the order of files and lines."""
    faults = []
    for path in snapshot.contents:
        if path.startswith("Sources/") and path.endswith(".swift"):
            faults += in_source(path, snapshot.text(path))
        elif match := re.fullmatch(r"Schema/Reference/(\w+)\.csv", path):
            if match.group(1) in REFERENCE:
                faults += spread(
                    list(in_table(snapshot.text(path), path, match.group(1))), MOST_ROWS, "Schema", path, "row")
    for number, fault in enumerate(faults, 1):
        fault.number = number
    return faults


def in_source(path, text):
    source, module = Source(path, text), module_of(path)
    found = []
    for kind, (_, finder, most, modules) in PATTERNS.items():
        if modules and module not in modules:
            continue
        places = [
            Fault(module, path, source.line(edits[0][0]), kind, source.line_text(edits[0][0]), edits)
            for edits in finder(source)
        ]
        found += spread(places, most, module, path, kind)
    for fault in found:
        fault.lines = source.line(hull(fault)[1]) - fault.line
    # Where two overlap, the rarer pattern has the place.
    found.sort(key=lambda fault: (
        PATTERNS[fault.kind][2] or 0, fault.edits[0][0], -fault.edits[-1][1]))
    return sorted(apart(found), key=lambda fault: fault.edits[0][0])


def hull(fault):
    return fault.edits[0][0], max(end for _, end, _ in fault.edits)


def apart(faults):
    """Leaves out what overlaps: a fault may stand inside another one only between its edits."""
    kept = []
    for fault in faults:
        start, end = hull(fault)
        fits = True
        for other in kept:
            first, last = hull(other)
            if end < first or last < start or (end == first or last == start) and start < end and first < last:
                continue
            if not (within(fault, other) or within(other, fault)):
                fits = False
                break
        if fits:
            kept.append(fault)
    return kept


def within(inner, outer):
    """Whether one stands strictly inside the other, between its edits."""
    start, end = hull(inner)
    first, last = hull(outer)
    return first < start and end < last and all(b < start or end < a for a, b, _ in outer.edits)


def in_table(text, path, table):
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 2):
        # A row that goes on in the next line has an odd number of quotes.
        if line.strip() and line.count('"') % 2 == 0:
            yield Fault("Schema", path, number, "row-" + table, line.split(",")[0], [])


def mutated(text, faults):
    edits = []
    for fault in faults:
        size = hull(fault)[1] - hull(fault)[0]
        for order, (start, end, new) in enumerate(fault.edits):
            opens = order == 0 or end > start
            # At one place what ends comes first, then what begins; the wider stands outside.
            edits.append((start, 0 if not opens else 1, -size if opens else size, end, new, fault.number))
    edits.sort()
    out, position = [], 0
    for start, _, _, end, new, number in edits:
        out.append(text[position:start])
        out.append(new.replace("§", str(number)))
        position = max(position, end)
    out.append(text[position:])
    return "".join(out)


def write(path, content, mode=0o644):
    """Only what differs is written, so that only that is built."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if os.path.exists(path):
        with open(path, "rb") as file:
            if file.read() == content:
                return
    with open(path, "wb") as file:
        file.write(content)
    os.chmod(path, mode)


def make(snapshot, folder, faults):
    """Brings the copy up to date."""
    by_path = {}
    for fault in faults:
        by_path.setdefault(fault.path, []).append(fault)
    for path, aim in snapshot.links.items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if not os.path.islink(target):
            os.symlink(aim, target)
    for path, (content, mode) in snapshot.contents.items():
        if path.endswith(".swift"):
            text = snapshot.text(path)
            if path == "Package.swift":
                # A switch may leave a warning behind; that isn't what is tried here.
                text = text.replace(".treatAllWarnings(as: .error),", "")
            if path in by_path:
                text = mutated(text, by_path[path])
            if path.startswith("Sources/") and "ReferenceFile.all" in text:
                # Reference data as the store loads them, without the row of a fault.
                text = re.sub(r"\bfile\.text\b", "_dropped(file.name, file.text)", text)
            content = text.encode("utf-8")
        write(os.path.join(folder, path), content, mode)
    paths = {*snapshot.links, *snapshot.contents}
    remove_old(folder, paths)
    rows = [f for f in faults if f.kind.startswith("row-")]
    for target in targets(folder):
        place = os.path.join(folder, target["path"])
        texts = "".join(swift_texts(place))
        if "_mutant(" in texts or "_dropped(" in texts:
            write(os.path.join(place, SUPPORT), support(rows).encode("utf-8"))


def swift_texts(place):
    for folder, _, names in os.walk(place, followlinks=True):
        for name in names:
            if name.endswith(".swift") and name != SUPPORT:
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    yield file.read()


def remove_old(folder, paths):
    for top in ("Sources", "Tests", "Schema"):
        for place, _, names in os.walk(os.path.join(folder, top)):
            for name in names:
                path = os.path.relpath(os.path.join(place, name), folder)
                if path not in paths and name != SUPPORT:
                    os.remove(os.path.join(place, name))


def targets(folder):
    dumped = subprocess.run(
        ["swift", "package", "dump-package"], cwd=folder, capture_output=True, check=True)
    found = []
    for target in json.loads(dumped.stdout)["targets"]:
        kind = "Tests" if target["type"] == "test" else "Sources"
        needs = set()
        for need in target["dependencies"]:
            for how in ("byName", "target"):
                if need.get(how):
                    needs.add(need[how][0])
        found.append({
            "name": target["name"], "type": target["type"], "needs": needs,
            "path": target.get("path") or f"{kind}/{target['name']}"})
    return [t for t in found if t["type"] in ("regular", "executable", "test")]


def support(rows):
    """What every module with faults gets: the switch, read once, and methods that may be faulty."""
    table = "".join(f'  ({f.number}, "{f.kind[4:]}", {f.line}),\n' for f in rows)
    with open(os.path.join(os.path.dirname(__file__), "Support.swift"), encoding="utf-8") as file:
        return file.read().replace("// ROWS", table)
