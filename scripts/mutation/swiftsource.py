"""Swift text as far as faults need it: what is code, what is a comment or a string, and where brackets close."""

import re

OPENING, CLOSING = "([{", ")]}"
# A regular expression begins where no value stands before the slash, and ends on its line.
REGEX = re.compile(r"/(?![/*\s])(?:\\.|[^/\n\\])+/")


class Source:
    """A file: `text`, and `code`, of the same length, in which comments and strings are blanks."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.strings = []  # (start, end) of what stands between the quotes
        self.code = self._masked()
        self.lines = [0] + [m.end() for m in re.finditer("\n", text)]

    def line(self, position):
        """The number of the line, from 1."""
        low, high = 0, len(self.lines)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.lines[middle] <= position else (low, middle)
        return low + 1

    def line_text(self, position):
        number = self.line(position)
        start = self.lines[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)].strip()

    def closing(self, position):
        """Where the bracket that opens at `position` is closed; None if nowhere."""
        depth = 0
        for index in range(position, len(self.code)):
            if self.code[index] in OPENING:
                depth += 1
            elif self.code[index] in CLOSING:
                depth -= 1
                if depth == 0:
                    return index
        return None

    def before(self, position):
        """The last character of code before `position` that is no blank."""
        head = self.code[:position].rstrip()
        return head[-1:]

    def after(self, position):
        tail = self.code[position:].lstrip()
        return tail[:1]

    def elements(self, start, end):
        """The parts of a list of conditions between commas that stand in no bracket: (start, end)."""
        parts, depth, begin = [], 0, start
        for index in range(start, end):
            character = self.code[index]
            if character in OPENING:
                depth += 1
            elif character in CLOSING:
                depth -= 1
            elif character == "," and depth == 0:
                parts.append((begin, index))
                begin = index + 1
        parts.append((begin, end))
        trimmed = []
        for begin, stop in parts:
            while begin < stop and self.text[begin].isspace():
                begin += 1
            while stop > begin and self.text[stop - 1].isspace():
                stop -= 1
            trimmed.append((begin, stop))
        return trimmed

    def _masked(self):
        text, out, index = self.text, [], 0

        def blank(start, end):
            out.append(re.sub(r"[^\n]", " ", text[start:end]))

        while index < len(text):
            if text.startswith("//", index):
                end = text.find("\n", index)
                end = len(text) if end < 0 else end
                blank(index, end)
                index = end
            elif text.startswith("/*", index):
                end = text.find("*/", index)
                end = len(text) if end < 0 else end + 2
                blank(index, end)
                index = end
            elif text[index] == '"' or (text[index] == "#" and re.match(r'#+"', text[index:])):
                end = self._string(index)
                out.append('"')
                blank(index + 1, end - 1)
                out.append('"')
                index = end
            elif text[index] == "/" and REGEX.match(text, index) and re.search(
                r"(^|[(,=:\[{]|\breturn|\bof)\s*$", text[max(0, index - 200) : index]
            ):
                end = REGEX.match(text, index).end()
                blank(index, end)
                index = end
            else:
                out.append(text[index])
                index += 1
        return "".join(out)

    def _string(self, start):
        """The end of a literal; what stands between its quotes is remembered when it isn't raw."""
        text, hashes = self.text, 0
        index = start
        while text[index] == "#":
            hashes += 1
            index += 1
        quote = '"""' if text.startswith('"""', index) else '"'
        ending, escape = quote + "#" * hashes, "\\" + "#" * hashes
        index += len(quote)
        content = index
        while index < len(text):
            if text.startswith(escape + "(", index):
                index = self._interpolated(index + len(escape))
            elif text.startswith(escape, index):
                index += len(escape) + 1
            elif text.startswith(ending, index):
                if hashes == 0:
                    self.strings.append((content, index))
                return index + len(ending)
            else:
                index += 1
        return len(text)

    def _interpolated(self, start):
        depth, index = 0, start
        while index < len(self.text):
            character = self.text[index]
            if character == '"':
                index = self._string(index)
                continue
            if character == "(":
                depth += 1
            elif character == ")":
                depth -= 1
                if depth == 0:
                    return index + 1
            index += 1
        return index
