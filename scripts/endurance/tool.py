"""The built tool in a folder of its own, with made-up people and throw-away keys."""
import json
import os
import shutil
import subprocess

REPORT = {
    "kind": "about-child", "topics": ["BL01"], "nature": "actual", "incident": {"place": "23425"},
    "children": [{"name": "A Thử Bịa"}], "caller": {"name": "Y Bịa", "phone": "0900 000 001"}}


class Tool:
    def __init__(self, hotline, folder, shim=None):
        self.hotline, self.folder, self.shim = hotline, folder, shim
        self.words = {}
        os.makedirs(folder + "/run", mode=0o700, exist_ok=True)

    @property
    def log(self):
        return self.folder + "/log.sqlite"

    def environment(self, user="boss", **extra):
        kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "TERM")}
        kept.update(
            HOTLINE_LOG=self.log, HOTLINE_USER=user, HOTLINE_LANG="en", LANG="C.UTF-8",
            XDG_STATE_HOME=self.folder + "/state", XDG_RUNTIME_DIR=self.folder + "/run", **extra)
        return kept

    def run(self, *words, say="", secret=None, user="boss", limit=120, **extra):
        """The exit status, and what was printed to people and to programs."""
        if self.shim and any(key.startswith("ENDURE_") for key in extra):
            extra.update(LD_PRELOAD=self.shim, ENDURE_FOLDER=self.folder)
        words, passed = list(words), ()
        if secret is not None:
            reader, writer = os.pipe()
            os.write(writer, secret.encode())
            os.close(writer)
            words += ["--passphrase-fd", str(reader)]
            passed = (reader,)
        done = subprocess.run(
            [self.hotline, *words], input=say.encode(), capture_output=True, timeout=limit, pass_fds=passed,
            env=self.environment(user, **extra))
        for reader in passed:
            os.close(reader)
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def value(self, key, *words, **options):
        code, out, err = self.run(*words, "--format", "json", **options)
        assert code == 0, f"{' '.join(words)}: {code} {err}"
        return json.loads(out)[key]

    def found(self):
        """A log with a case of harm and one of need."""
        made = json.loads(self.checked("init", "--practice", "--agency", "C", "--place", "23425", "--format", "json"))
        self.words["paper"] = made["paper"]
        self.case = self.call("first")
        self.other = self.call("second", topics=["CQ02"], nature="at-risk")
        with open(self.folder + "/reason.txt", "w") as file:
            file.write("Gõ nhầm (bịa).")
        self.checked("case", "triage", self.case, "--accept")

    def call(self, key, **members):
        return self.value("number", "intake", "--from", "-", "--key", key, say=json.dumps({**REPORT, **members}))

    def checked(self, *words, **options):
        code, out, err = self.run(*words, **options)
        assert code == 0, f"{' '.join(words)}: {code} {err}"
        return out

    def lock(self):
        self.run("lock")

    def copy(self, to):
        """What lies on the disk, without the agent's socket."""
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.folder, to, ignore=shutil.ignore_patterns("run"))

    def put_back(self, copy):
        for name in os.listdir(self.folder):
            if name != "run":
                path = f"{self.folder}/{name}"
                shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
        shutil.copytree(copy, self.folder, dirs_exist_ok=True)
