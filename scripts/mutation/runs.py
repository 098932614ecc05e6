"""The suites: what each reaches, how long it takes, and whether it finds a fault."""

import concurrent.futures
import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time

import tree

BINARY = ".build/debug/hotlinePackageTests.xctest"
COLOUR = re.compile(r'\x1b\[[0-9;]*m')
ISSUE = re.compile(r'^✘ (?:Test|Suite) (.*?) (?:recorded an issue|failed)')
PAGE = 65536


def build(folder, faults, snapshot, log):
    """Builds the copy; a place where a fault doesn't compile is given up, and the rest is built again.

    What was given up is remembered in the folder: the next run begins without it.
    """
    store = os.path.join(folder, "given-up.json")
    gone = set()
    if os.path.exists(store):
        with open(store, encoding="utf-8") as file:
            gone = {tuple(place) for place in json.load(file)}
    faults = [fault for fault in faults if fault.key not in gone]
    for _ in range(12):
        tree.make(snapshot, folder, faults)
        # All of it optimised, dependencies too: the build takes twice as long, and the suites less than half.
        result = subprocess.run(
            ["swift", "build", "--build-tests", "-Xswiftc", "-O", "-Xcc", "-O2"],
            cwd=folder, capture_output=True, text=True)
        with open(log, "w", encoding="utf-8") as file:
            file.write(result.stdout + result.stderr)
        if result.returncode == 0:
            return faults
        wrong = set()
        for match in re.finditer(r"^(\S+\.swift):(\d+):\d+: error:", result.stdout, re.M):
            wrong.add((os.path.relpath(os.path.realpath(match.group(1)), os.path.realpath(folder)),
                       int(match.group(2))))
        bad = [f for f in faults if any(
            f.path == path and f.line <= line <= f.line + f.lines for path, line in wrong)]
        if not bad:
            raise SystemExit(f"The copy doesn't build, and no fault is to blame: see {log}.")
        for fault in bad:
            print(f"  given up: {fault.number} {fault.place} {fault.kind}", flush=True)
        gone |= {fault.key for fault in bad}
        with open(store, "w", encoding="utf-8") as file:
            json.dump(sorted(gone), file)
        faults = [fault for fault in faults if fault.key not in gone]
    raise SystemExit(f"The copy doesn't build: see {log}.")


def suites(folder, wanted):
    """The suites of all test targets, such as `CaseStoreTests.PolicyTests`."""
    listed = subprocess.run(
        [os.path.join(folder, BINARY), "--testing-library", "swift-testing", "--list-tests"],
        cwd=folder, capture_output=True, text=True, check=True)
    names = {}
    for line in listed.stdout.splitlines():
        name = line.split("/")[0].strip()
        if name and re.search(wanted, name):
            names[name] = None
    return list(names)


class Run:
    """One suite in a process of its own, stopped at its first failure."""

    def __init__(self, folder, suite, number, timeout, page=None):
        environment = os.environ | {"HOTLINE_MUTANT": str(number)}
        if page:
            environment["HOTLINE_REACHED"] = page
        self.found = None
        started = time.monotonic()
        # A short path: the name of a socket below it has room for 107 bytes.
        with tempfile.TemporaryDirectory(prefix="m-", dir="/tmp", ignore_cleanup_errors=True) as scratch:
            environment["TMPDIR"] = scratch
            self.process = subprocess.Popen(
                [os.path.join(folder, BINARY), "--testing-library", "swift-testing",
                 "--filter", "^" + re.escape(suite) + "/"],
                cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                text=True, errors="replace", start_new_session=True)
            timer = threading.Timer(timeout, self._late)
            timer.start()
            for line in self.process.stdout:
                if match := ISSUE.match(COLOUR.sub("", line)):
                    self.found = match.group(1).split(" with ")[0].strip('"')
                    break
            if self.found:
                self._end()
            self.process.stdout.read()
            code = self.process.wait()
            timer.cancel()
            self._end()
        self.seconds = time.monotonic() - started
        if not self.found and code != 0:
            self.found = f"ended with {code}"

    def _late(self):
        self.found = self.found or "took too long"
        self._end()

    def _end(self):
        # The tests' own processes too: they are in the session that was begun for them.
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def record(folder, names, jobs, store):
    """What each suite reaches without a fault, and how long it takes: from the last time where the copy is the same."""
    known = {}
    key = f"{os.path.getmtime(os.path.join(folder, BINARY))}"
    if os.path.exists(store):
        with open(store, encoding="utf-8") as file:
            kept = json.load(file)
        if kept["key"] == key:
            known = kept["suites"]
    missing = [name for name in names if name not in known]

    def one(name):
        with tempfile.NamedTemporaryFile(prefix="hotline-reached-") as page:
            page.truncate(PAGE)
            run = Run(folder, name, 0, 900, page.name)
            page.seek(0)
            reached = [number for number, byte in enumerate(page.read()) if byte]
        return name, {"seconds": run.seconds, "reached": reached, "found": run.found}

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for name, what in pool.map(one, missing):
            known[name] = what
            print(f"  {what['seconds']:6.1f} s  {len(what['reached']):5} places  {name}"
                  + (f"  FAILS: {what['found']}" if what["found"] else ""), flush=True)
            with open(store, "w", encoding="utf-8") as file:
                json.dump({"key": key, "suites": known}, file)
    return {name: known[name] for name in names}


def order(folder, known):
    """For each module how near a test target is: its own first, then those above it, the quick before the slow."""
    found = {target["name"]: target for target in tree.targets(folder)}

    def distance(test, module, seen=()):
        needs = found[test]["needs"] if test in found else set()
        if module in needs:
            return 1
        steps = [distance(need, module, (*seen, test)) for need in needs if need not in seen]
        return 1 + min(steps, default=98)

    def rank(module):
        def key(name):
            test = name.split(".")[0]
            return (test != module + "Tests", min(distance(test, module), 99), known[name]["seconds"])
        return key

    return rank


def killed(folder, fault, known, rank):
    """The suite and test that find a fault; None when none does, or no suite comes there."""
    reaching = [name for name, what in known.items() if fault.number in what["reached"] and not what["found"]]
    for name in sorted(reaching, key=rank(fault.module)):
        run = Run(folder, name, fault.number, 30 + 6 * known[name]["seconds"])
        if run.found:
            return f"{name}: {run.found}", len(reaching)
    return None, len(reaching)
