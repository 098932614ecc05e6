"""The faults: what each looks for in a file, and what it puts there. `§` stands for the fault's number.

A fault is a list of edits (start, end, new text). Whatever a pattern finds keeps its line, so that messages of the
compiler and of tests name the line of the original.
"""

import re

PATTERNS = {}


def pattern(name, says, most=None, modules=None):
    """Registers a finder; `most` faults of it are put into one file, spread over its length."""

    def register(find):
        PATTERNS[name] = (says, find, most, modules)
        return find

    return register


def switched(condition):
    return f"_mutant(§){condition}"


# Calls that are dropped ------------------------------------------------------------------------------------------

CALL = re.compile(r"^[ \t]*((?:try )?((?:[A-Za-z_]\w*[?!]?\.)*([A-Za-z_]\w*))\()", re.M)
NOT_CALLS = {"if", "while", "switch", "for", "return", "guard", "init", "catch", "fatalError", "precondition"}


def calls(source):
    """Calls whose result nobody takes, alone on their lines: (start, end, name, whether with try)."""
    for match in CALL.finditer(source.code):
        name, start = match.group(3), match.start(1)
        if name in NOT_CALLS or name[0].isupper() or match.group(2).startswith("super."):
            continue
        end = source.closing(match.end(1) - 1)
        if end is None:
            continue
        end += 1
        rest = source.code[end:].split("\n", 1)[0]
        if rest.strip():
            continue
        following = source.code[end:].lstrip()
        if following[:1] in ".?&|+-*/=)],:" or following[:2] in ("??", "as", "=="):
            continue
        before = source.code[:start].rstrip()
        if before[-1:] in "=(,?&|+[>" or re.search(
            r"\b(return|else|try|guard|if|while|where|case)$", before
        ):
            continue
        if (before[-1:] in "{:" or re.search(r"\bin$", before)) and following[:1] == "}":
            # Alone in a closure or a branch: what it gives may be taken.
            continue
        yield start, end, name, match.group(1).startswith("try")


def drop(start, end):
    return [(start, start, "if !_mutant(§) { "), (end, end, " }")]


def dropped(name, says, names, most=None):
    wanted = re.compile(names)

    @pattern(name, says, most)
    def find(source):
        for start, end, called, _ in calls(source):
            if wanted.fullmatch(called):
                yield drop(start, end)


KINDS = {
    "admit": r"admit",
    "journal": r"journal",
    "tell": r"notify|tell\w*",
    "clock": r"settle\w*|setDue|touch|recompute",
    "keys": r"share\w*|revoke|wrap|forget\w*|makeKeys|sweep|giveAccess",
    "check": r"check\w*|require\w*|refuse\w*|verify\w*|validate\w*",
    "entry": r"addEntry|store\w*|register|update|insert",
    "sql": r"execute|run",
}
dropped("no-admit", "nobody is asked whether they may", KINDS["admit"])
dropped("no-journal", "the history isn't told", KINDS["journal"])
dropped("no-notice", "nobody hears of it", KINDS["tell"])
dropped("no-clock", "what follows from a change isn't computed", KINDS["clock"])
dropped("no-keys", "keys aren't given, or aren't taken away", KINDS["keys"])
dropped("no-check", "a check isn't made", KINDS["check"])
dropped("no-entry", "a part isn't kept", KINDS["entry"])
dropped("no-sql", "a statement isn't run", KINDS["sql"])


@pattern("no-effect", "some other call isn't made", most=1)
def no_effect(source):
    known = re.compile("|".join(KINDS.values()))
    for start, end, name, _ in calls(source):
        if not known.fullmatch(name):
            yield drop(start, end)


# Conditions ------------------------------------------------------------------------------------------------------

BINDING = re.compile(r"(let|var|case|#|await)\b")


def conditions(source, keyword):
    """Each `if` or `guard`: (start and end of its conditions, first word of its body)."""
    for match in re.finditer(rf"(?<![\w.`]){keyword}[ \n]", source.code):
        start, depth, index = match.end(), 0, match.end()
        if source.before(match.start()) == ".":
            continue
        while index < len(source.code):
            character = source.code[index]
            if character in "([":
                depth += 1
            elif character in ")]":
                depth -= 1
            elif character == "{" and depth == 0:
                break
            elif character == "{":
                depth += 1
            elif character == "}":
                depth -= 1
            index += 1
        else:
            continue
        end = index
        if keyword == "guard":
            otherwise = source.code.rfind("else", start, end)
            if otherwise < 0:
                continue
            end = otherwise
        # A closure behind a call stands before the body.
        if depth or source.code[start:end].count("{") != source.code[start:end].count("}"):
            continue
        body = re.match(r"[\s]*(\w+)?", source.code[index + 1 :]).group(1) or ""
        yield match.start(), start, end, body


def wrapped(source, start, end, before, after):
    """A Boolean between two texts; `try` stands in front of both."""
    if source.code.startswith("try ", start):
        return [(start, start, "try "), (start, start + 4, before), (end, end, after)]
    return [(start, start, before), (end, end, after)]


@pattern("refused-no-more", "what should be refused is done", most=6)
def refused_no_more(source):
    for _, start, end, body in conditions(source, "guard"):
        if body != "throw":
            continue
        for begin, stop in source.elements(start, end):
            if not BINDING.match(source.code, begin):
                yield wrapped(source, begin, stop, "(_mutant(§) || (", "))")
    for _, start, _, body in conditions(source, "if"):
        if body == "throw":
            yield [(start, start, "!_mutant(§), ")]


@pattern("guard-passes", "a guard lets everything through", most=1)
def guard_passes(source):
    for _, start, end, body in conditions(source, "guard"):
        if body == "throw":
            continue
        for begin, stop in source.elements(start, end):
            if not BINDING.match(source.code, begin):
                yield wrapped(source, begin, stop, "(_mutant(§) || (", "))")


@pattern("turned", "a condition says the opposite", most=1)
def turned(source):
    for _, start, end, body in conditions(source, "if"):
        parts = source.elements(start, end)
        if body == "throw":
            continue
        if len(parts) == 1 and not BINDING.match(source.code, parts[0][0]):
            yield wrapped(source, *parts[0], "(", ") != _mutant(§)")


@pattern("branch-never", "what is done in one case is never done", most=1)
def branch_never(source):
    for _, start, end, body in conditions(source, "if"):
        parts = source.elements(start, end)
        if body != "throw" and (len(parts) > 1 or BINDING.match(source.code, parts[0][0])):
            yield [(start, start, "!_mutant(§), ")]


@pattern("loop-takes-others", "a loop takes what it should pass over", most=1)
def loop_takes_others(source):
    for match in re.finditer(r"(?:^| )where ([^\n{}]+) \{$", source.code, re.M):
        if not BINDING.match(match.group(1)) and "try" not in match.group(1) and ":" not in match.group(1):
            yield [(match.start(1), match.start(1), "_mutant(§) || ("), (match.end(1), match.end(1), ")")]


STOPS = ("&&", "||", "??", "?", ":", "=", ",", "return", "if", "guard", "while", "where", "else", "in", "try", "{", "}")
COMPARISON = re.compile(r" (<=|>=|<|>|==|!=) ")


def operand(source, position, step):
    """How far an operand reaches on its line; None where that isn't plain."""
    code, depth, index = source.code, 0, position
    near, far = (OPEN, CLOSE) if step < 0 else (CLOSE, OPEN)
    while 0 <= index < len(code) and code[index] != "\n":
        character = code[index]
        if character in far:
            depth += 1
        elif character in near:
            if depth == 0:
                return index
            depth -= 1
        elif depth == 0:
            if character in ",;=?:&|{}" or character == "!" and code[index + 1 : index + 2] == " ":
                return index
            word = re.match(r"(return|if|guard|while|where|else|in|try|case)\b", code[index:]) if step > 0 else None
            if word and code[index - 1] == " ":
                return index
            if step < 0 and code[index] == " " and re.search(
                r"\b(return|if|guard|while|where|else|in|try|case)$", code[:index]
            ):
                return index
        index += step
    return index


OPEN, CLOSE = "([", ")]"


@pattern("limit-off-by-one", "a limit belongs to the other side", most=1)
def limit_off_by_one(source):
    other = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
    for match in COMPARISON.finditer(source.code):
        sign = match.group(1)
        if sign not in other:
            continue
        start = operand(source, match.start() - 1, -1) + 1
        end = operand(source, match.end(), 1)
        left, right = source.text[start : match.start()], source.text[match.end() : end]
        stripped = left.lstrip()
        start += len(left) - len(stripped)
        right = right.rstrip()
        end = match.end() + len(right)
        if not stripped or not right or "try" in stripped + right or '"' in right:
            continue
        if re.match(r"(func|static|let|var|public)\b", stripped) or not re.match(r"[\w(.$-]", stripped):
            continue
        yield [(start, end, f"(_mutant(§) ? {stripped} {other[sign]} {right} : {stripped} {sign} {right})")]


@pattern("half-a-condition", "one of two conditions isn't looked at", most=1)
def half_a_condition(source):
    for match in re.finditer(r" (&&|\|\|) ", source.code):
        end = match.end()
        while True:
            end = operand(source, end, 1)
            if source.code[end : end + 1] in ("=", "!") and source.code[end - 1] in "=!<>":
                end += 1
                continue
            if source.code[end : end + 2] in ("==", "!="):
                end += 2
                continue
            break
        right = source.text[match.end() : end].rstrip()
        stop = match.end() + len(right)
        if not right or "try" in right or right.count("(") != right.count(")"):
            continue
        if re.match(r"\s*\{ ?[^\n]*\}", source.code[stop:]) or (
            source.after(stop) == "{" and not re.match(r"\s*(if|guard|while|\}|for)\b", source.line_text(stop))
        ):
            continue
        begin = "(_mutant(§) || (" if match.group(1) == "&&" else "(!_mutant(§) && ("
        yield [(match.end(), match.end(), begin), (stop, stop, "))")]


@pattern("answer-turned", "yes instead of no", most=2)
def answer_turned(source):
    for match in re.finditer(r"\breturn (true|false)$", source.code, re.M):
        yield [(match.start(1), match.end(1), ("!" if match.group(1) == "true" else "") + "_mutant(§)")]


# Values ----------------------------------------------------------------------------------------------------------

@pattern("reason-unasked", "a reason isn't asked for")
def reason_unasked(source):
    for match in re.finditer(r"guard let (reason|words|decision|law) else", source.code):
        name = match.group(1)
        yield [(match.end(1), match.end(1), f' = {name} ?? (_mutant(§) ? "" : nil)')]


@pattern("limits-swapped", "one limit stands for another", most=2)
def limits_swapped(source):
    pairs = [("acknowledge", "act"), ("acknowledgeBy", "actBy"), ("lowerBound", "upperBound")]
    swap = {a: b for a, b in pairs} | {b: a for a, b in pairs}
    names = "|".join(sorted(swap, key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w.?)\]])((?:\w+\??\.)*\w+\??)\.({names})\b(?![:(])", source.code):
        start = source.code.rfind("\n", 0, match.start()) + 1
        if re.search(r"(?<![=!<>])=(?!=)", source.code[match.end() : match.end() + 3]) or re.match(
            r"\s*(case|let|var|func)\b", source.code[start : match.start()]
        ):
            continue
        base, name = match.group(1), match.group(2)
        chain = "?" if "?" in base and source.code[match.end() : match.end() + 1] == "." else ""
        yield [(match.start(), match.end(), f"(_mutant(§) ? {base}.{swap[name]} : {base}.{name}){chain}")]


@pattern("limit-changed", "a limit is one less", most=3)
def limit_changed(source):
    names = r"\w*(?:[lL]east|[mM]ost|[mM]ax|[lL]imit|[aA]llowed|[tT]old|[wW]indow|[hH]ours|[mM]inutes|[dD]ays|[sS]pan)\w*"
    for match in re.finditer(rf"static let {names}(?:: \w+)? = (\d[\d_]*)$", source.code, re.M):
        number = match.group(1)
        yield [(match.start(1), match.end(1), f"_mutant(§) ? {number} - 1 : {number}")]


@pattern("one-off", "a number is one off", most=1)
def one_off(source):
    for match in re.finditer(r"(?<=[\w)\]]) ([+-]) 1\b(?![.\w])", source.code):
        yield [(match.end() - 1, match.end(), "(_mutant(§) ? 0 : 1)")]


@pattern("graver-or-less", "something is taken for less grave than it is", modules={"Triage"})
def urgency_lowered(source):
    lower = {"emergency": "urgent", "urgent": "soon", "soon": "routine"}
    for match in re.finditer(r"(?<=[\s(,])\.(emergency|urgent|soon)\b(?=[,)\s])", source.code):
        start = source.code.rfind("\n", 0, match.start()) + 1
        head = source.code[start : match.start()]
        if re.match(r"\s*case\b", head) or " ? " in head:
            continue
        word = match.group(1)
        yield [(match.start(), match.end(), f"(_mutant(§) ? .{lower[word]} : .{word})")]


@pattern("rule-silent", "a rule finds nothing", modules={"Triage"})
def rule_silent(source):
    for match in re.finditer(r"guard (.*?) else \{ return nil \}", source.code):
        if "let " not in match.group(1):
            yield [(match.start(1), match.start(1), "!_mutant(§), ")]


@pattern("keys-unlimited", "all keys are given instead of one class")
def keys_unlimited(source):
    for match in re.finditer(r"\b(\w+)\.only\(\[[^\]\n]*\]\)", source.code):
        yield [(match.start(), match.end(), f"(_mutant(§) ? {match.group(1)} : {source.text[match.start():match.end()]})")]


@pattern("unsealed", "what should be sealed stands in clear, and is read so", modules={"Vault"})
def unsealed(source):
    sealed = re.search(r"\bbox\.ciphertext\b(?=\))", source.code)
    opened = re.search(r"try\? AES\.GCM\.open\(box, [^\n]*\)(?=,|$)", source.code, re.M)
    if sealed and opened and "padded(content)" in source.code:
        yield [
            (sealed.start(), sealed.end(), "(_mutant(§) ? padded(content) : box.ciphertext)"),
            (opened.start(), opened.start(), "(_mutant(§) ? Data(box.ciphertext) : ("),
            (opened.end(), opened.end(), "))"),
        ]


@pattern("default-taken", "a value that is there isn't taken", most=1)
def default_taken(source):
    for match in re.finditer(r" \?\? (nil|0|\[\]|\"\"|false|true)(?=[\n,)\s])", source.code):
        if match.group(1) in ("false", "true"):
            yield [(match.start(1), match.end(1), ("!" if match.group(1) == "true" else "") + "_mutant(§)")]


# Collections -----------------------------------------------------------------------------------------------------

METHODS = {
    "filter": ("everything passes a filter", r"\.filter(?= \{|\()"),
    "allSatisfy": ("all are taken to be as they should", r"\.allSatisfy(?= \{|\()"),
    "contains": ("nothing is ever found in a list", r"\.contains(?= \{|\(where)"),
    "min": ("the greatest instead of the least", r"\.min(?=\(\))"),
    "max": ("the least instead of the greatest", r"\.max(?=\(\))"),
    "sorted": ("the order is turned", r"\.sorted(?= \{|\(\))"),
    "subtracting": ("nothing is taken away from a set", r"\.subtracting(?=\()"),
}

for method, (says, finder) in METHODS.items():

    def register(method=method, finder=re.compile(finder), says=says):
        @pattern("list-" + method.lower(), says, most=1)
        def find(source):
            for match in finder.finditer(source.code):
                closing = source.code[match.end() :]
                if closing.startswith("()"):
                    yield [(match.start(), match.end() + 2, f"._{method}(§)")]
                elif closing.startswith("("):
                    yield [(match.start(), match.end() + 1, f"._{method}(§, ")]
                else:
                    yield [(match.start(), match.end(), f"._{method}(§)")]

    register()


# SQL -------------------------------------------------------------------------------------------------------------

SQL = re.compile(r"\b(SELECT|UPDATE|DELETE|INSERT|WITH)\b")


def conjuncts(text, start, end):
    """Each condition of a WHERE that stands alone or between ANDs: (start, end)."""
    for match in re.finditer(r"\b(WHERE|AND)\s+", text[start:end]):
        begin = start + match.end()
        index, depth = begin, 0
        while index < end:
            character = text[index]
            if character == "(":
                depth += 1
            elif character == ")":
                if depth == 0:
                    break
                depth -= 1
            elif depth == 0 and re.match(
                r"\s+(AND|OR|ORDER|GROUP|LIMIT|RETURNING|UNION|ON|SELECT)\b", text[index:end]
            ):
                break
            index += 1
        stop = index
        while stop > begin and text[stop - 1].isspace():
            stop -= 1
        condition = text[begin:stop]
        head = text[max(start, begin - 400) : begin]
        if "BETWEEN" in condition or re.search(r"BETWEEN \S+ AND\s+$", head) or "\\(" in condition:
            continue
        if re.match(r"\s+OR\b", text[stop:end]) or not condition or "\n" in condition:
            continue
        yield begin, stop


@pattern("where-cut", "a condition of an SQL statement is cut")
def where_cut(source):
    for start, end in source.strings:
        if not SQL.search(source.text[start:end]):
            continue
        for begin, stop in conjuncts(source.text, start, end):
            yield [
                (begin, begin, '\\(_mutant(§) ? "(" : "")'),
                (stop, stop, '\\(_mutant(§) ? " OR 1)" : "")'),
            ]


@pattern("filter-cut", "a list isn't narrowed")
def filter_cut(source):
    strings = dict(source.strings)
    for match in re.finditer(r"\bconditions\.append\(\s*\"", source.code):
        start = match.end()
        if start in strings and "\\(" not in source.text[start : strings[start]]:
            end = strings[start]
            yield [
                (start, start, '\\(_mutant(§) ? "(" : "")'),
                (end, end, '\\(_mutant(§) ? " OR 1)" : "")'),
            ]


@pattern("order-turned", "the oldest instead of the newest")
def order_turned(source):
    for start, end in source.strings:
        if not SQL.search(source.text[start:end]):
            continue
        for match in re.finditer(r" DESC\b", source.text[start:end]):
            begin = start + match.start()
            yield [(begin, begin + 5, '\\(_mutant(§) ? "" : " DESC")')]
