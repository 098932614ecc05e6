"""Every kind of command that writes, one after the other, as people would type them."""
import json

from tool import REPORT


def live(tool, do):
    """Calls `do` with the words of each command and what it is told; it returns what was printed."""
    case, other = tool.case, tool.other
    do("intake", "--from", "-", "--key", "third", say=json.dumps(REPORT))
    do("call", "silent")
    do("call", "missed", "--key", "m1")
    do("case", "note", case, "--from", "-", say="Ghi chú bịa.\n")
    do("case", "assign", case, "--to", "boss")
    do("task", "add", case, "--due", "72h", "--words-from", "-", say="Việc bịa.\n")
    do("attachment", "add", case, "photo", "--from", "-", say="x" * 70_000)
    document = json.loads(do("case", "amend", case, "--print"))
    amended = json.dumps({**document, "topics": [*document["topics"], "BL04"]})
    do("case", "amend", case, "--from", "-", "--reason-from", tool.folder + "/reason.txt", say=amended)
    do("referral", "draft", case, "--to", "emergency-113", "--consent", "given")
    do("referral", "send", case + "/1")
    do("case", "show", case, "--for", "exercise")
    do("case", "start", case)
    do("case", "screen-out", other, "--because", "counselled")
    do("user", "add", "an", "--role", "operator")
    do("user", "end", "an", "--for", "staffing")
    do("erase", other, "--for", "retention", "--confirm", other)
    do("request", "approve", "1")
    do("key", "rotate")
    do("key", "paper", "--old", secret=tool.words["paper"] + "\n")
    do("backup", "create", tool.folder + "/backup")
    do("shift", "end")
