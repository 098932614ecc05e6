#!/usr/bin/env python3
"""Draws what Workload measured: how many times SQLite's own time each thing takes, by the number of cases.

  scripts/bench_curve.py MEASURES.json CURVE.svg
"""

import json
import math
import sys
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 860, 440, 60, 270, 30, 50
COLOURS = ["#1b6ca8", "#c4572b", "#3c8d40", "#7a4ea3", "#8a6d1d", "#444444"]


def main(source, target):
    with open(source, encoding="utf-8") as file:
        measures = json.load(file)
    lines = {}
    for measure in measures:
        lines.setdefault(measure["what"], []).append(
            (measure["cases"], measure["sealed"] / max(measure["clear"], 1e-6)))
    cases = [point[0] for points in lines.values() for point in points]
    ratios = [point[1] for points in lines.values() for point in points]
    x_low, x_high = math.floor(math.log10(min(cases))), math.ceil(math.log10(max(cases)))
    y_low, y_high = min(0, math.floor(math.log10(min(ratios)))), math.ceil(math.log10(max(ratios)))
    x_high, y_high = max(x_high, x_low + 1), max(y_high, y_low + 1)

    def x(value):
        return LEFT + (math.log10(value) - x_low) / (x_high - x_low) * (WIDTH - LEFT - RIGHT)

    def y(value):
        return HEIGHT - BOTTOM - (math.log10(value) - y_low) / (y_high - y_low) * (HEIGHT - TOP - BOTTOM)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
           f'font-size="12" role="img"><title>Times SQLite over clear rows, by cases</title>'
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for power in range(x_low, x_high + 1):
        at = x(10 ** power)
        out.append(f'<line x1="{at:.1f}" y1="{TOP}" x2="{at:.1f}" y2="{HEIGHT - BOTTOM}" stroke="#ddd"/>'
                   f'<text x="{at:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{10 ** power:,}</text>')
    for power in range(y_low, y_high + 1):
        at = y(10 ** power)
        label = f"×{10 ** power:g}"
        out.append(f'<line x1="{LEFT}" y1="{at:.1f}" x2="{WIDTH - RIGHT}" y2="{at:.1f}" stroke="#ddd"/>'
                   f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{label}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 12}" text-anchor="middle">cases in the log</text>')
    ends = sorted(((y(points[-1][1]), what) for what, points in lines.items()))
    shelf = 0
    places = {}
    for at, what in ends:
        shelf = max(at, shelf + 16)
        places[what] = shelf
    for number, (what, points) in enumerate(lines.items()):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{x(case):.1f},{y(ratio):.1f}" for case, ratio in points)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for case, ratio in points:
            out.append(f'<circle cx="{x(case):.1f}" cy="{y(ratio):.1f}" r="3" fill="{colour}"/>')
        out.append(f'<text x="{WIDTH - RIGHT + 10}" y="{places[what] + 4:.1f}" fill="{colour}">'
                   f'{escape(what)}: ×{points[-1][1]:.1f}</text>')
    out.append("</svg>")
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


if len(sys.argv) != 3:
    sys.exit(__doc__)
main(sys.argv[1], sys.argv[2])
