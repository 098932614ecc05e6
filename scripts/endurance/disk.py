"""What a power cut leaves of a disk: the order of writes and syncs that the shim wrote down, played up to any moment."""
import os
import struct

SECTOR = 512


def records(path):
    """Kind, path, offset and data of each thing that reached the kernel."""
    with open(path, "rb") as file:
        data = file.read()
    place = 0
    while place < len(data):
        kind = chr(data[place])
        offset, chars, size = struct.unpack("<QII", data[place + 1:place + 17])
        name = data[place + 17:place + 17 + chars].decode()
        yield kind, name, offset, data[place + 17 + chars:place + 17 + chars + size]
        place += 17 + chars + size


def size(record):
    """How long a record is in the trace."""
    _, name, _, data = record
    return 17 + len(name.encode()) + len(data)


class Disk:
    """Files by number, and names that lead to them. What isn't synced yet waits in a list."""

    def __init__(self, copy, folder):
        """Begins with what lies in `copy`, as if it were in `folder` and all of it on disk."""
        self.files, self.names, self.waiting = {}, {}, []
        for root, _, names in os.walk(copy):
            for name in names:
                with open(f"{root}/{name}", "rb") as file:
                    self.names[folder + f"{root}/{name}"[len(copy):]] = self.new(file.read())
        # The names as the kernel has them.
        self.current = dict(self.names)

    def new(self, content=b""):
        number = len(self.files)
        self.files[number] = bytearray(content)
        return number

    def take(self, kind, path, offset, data, syncs=True):
        """Does one thing in the kernel's memory; what a sync ends is on disk from then on."""
        if kind == "S" and syncs:
            number = self.current.get(path)
            self.settle(lambda item: item[0] in "WT" and item[1] == number)
        elif kind == "D" and syncs:
            self.settle(lambda item: item[0] in "CURL" and os.path.dirname(item[1]) == path.rstrip("/"))
        elif kind in "WT":
            if path in self.current:
                self.waiting.append((kind, self.current[path], offset, data))
        elif kind in "CURL":
            if kind == "C":
                data = self.new()
            self.waiting.append((kind, path, offset, data))
            self.move(self.current, kind, path, data)

    def settle(self, belongs):
        kept = []
        for item in self.waiting:
            if belongs(item):
                self.apply(self.files, self.names, item)
            else:
                kept.append(item)
        self.waiting = kept

    @staticmethod
    def move(names, kind, path, data):
        if kind == "C":
            names[path] = data
        elif kind == "U":
            names.pop(path, None)
        elif path in names:
            to = data.decode()
            names[to] = names[path]
            if kind == "R":
                del names[path]

    @classmethod
    def apply(cls, files, names, item):
        kind, what, offset, data = item
        if kind == "W":
            content = files[what]
            if len(content) < offset:
                content.extend(bytes(offset - len(content)))
            content[offset:offset + len(data)] = data
        elif kind == "T":
            content = files[what]
            if len(content) > offset:
                del content[offset:]
            else:
                content.extend(bytes(offset - len(content)))
        else:
            cls.move(names, kind, what, data)

    def whole(self):
        """All that was written, as after an orderly end."""
        return self.left(lambda items: items)

    def left(self, choose):
        files = {number: bytearray(content) for number, content in self.files.items()}
        names = dict(self.names)
        for item in choose(self.waiting):
            self.apply(files, names, item)
        return {name: bytes(files[number]) for name, number in names.items()}

    def cut(self, chance):
        """What a power cut leaves: nothing of what waits, all of it, a part from the start, or any sectors."""
        manner = chance.choice(["none", "all", "prefix", "sectors", "sectors"])
        return manner, self.left(lambda items: self.some(items, manner, chance))

    @staticmethod
    def some(items, manner, chance):
        if manner == "none":
            return []
        if manner == "all":
            return items
        if manner == "prefix":
            return items[:chance.randint(0, len(items))]
        # Names change in order; contents land in any order and torn.
        names = [item for item in items if item[0] in "CURL"]
        names = names[:chance.randint(0, len(names))]
        kept = []
        for item in items:
            kind, what, offset, data = item
            if kind in "CURL":
                if item in names:
                    kept.append(item)
            elif kind == "T":
                if chance.random() < 0.5:
                    kept.append(item)
            else:
                for start in range(0, len(data), SECTOR):
                    if chance.random() < 0.5:
                        kept.append((kind, what, offset + start, data[start:start + SECTOR]))
        return kept


def write(files, folder, to):
    """Lays files out in another folder."""
    for name, content in files.items():
        path = to + name[len(folder):]
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
