"""Runs what was asked for, each in a folder of its own; ends with 1 where anything was lost."""
import argparse
import os
import random
import time

import faults
import flips
import full
import kills
import power
from tool import Tool

# How much of each is tried: in minutes, and in a night.
SHORT = {"kill": (150, 3), "power": (1000,), "faults": (29,), "flips": (60,), "full": (40,)}
LONG = {"kill": (10_000, 3), "power": (20_000,), "faults": (1,), "flips": (2_000,), "full": (400,)}
WORK = {
    "kill": lambda tool, chance, kind: kills.run(tool, *kind, chance, say),
    "power": lambda tool, chance, kind: power.run(tool, *kind, chance, say),
    "faults": lambda tool, chance, kind: faults.run(tool, *kind, say),
    "flips": lambda tool, chance, kind: flips.run(tool, *kind, chance, say),
    "full": lambda tool, chance, kind: full.run(tool, *kind, say),
}


def say(text):
    print(text, flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--tool", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--amount", type=int, help="how many, or every how many calls of the system one fails")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("kinds", nargs="*", choices=[*WORK, []])
    asked = parser.parse_args()
    amount = LONG if asked.long else SHORT
    good = True
    for kind in asked.kinds or WORK:
        begun = time.monotonic()
        tool = Tool(os.path.abspath(asked.tool), f"{asked.folder}/{kind}", asked.folder + "/shim.so")
        try:
            much = (asked.amount or amount[kind][0], *amount[kind][1:])
            good &= WORK[kind](tool, random.Random(asked.seed), much)
        finally:
            tool.lock()
        say(f"{kind}: {time.monotonic() - begun:.0f} s")
    raise SystemExit(0 if good else 1)


if __name__ == "__main__":
    main()
