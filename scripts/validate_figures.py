"""Validates exported figures, compares the formats with one another, and breaks them to see it noticed.

Called by scripts/validate-figures with a folder of exported files and a copy of it to break.
"""

import csv
import json
import sys
from importlib.metadata import version
from pathlib import Path

from csvw import CSVW
from frictionless import validate
from pysdmx.io import read_sdmx


def package_is_valid(folder):
    report = validate(str(folder / "datapackage.json"))
    for fault in report.flatten(["title", "message"])[:5]:
        print("  frictionless:", *fault)
    return report.valid


def csvw_is_valid(folder):
    valid = True
    for path in sorted(folder.glob("*.csv-metadata.json")):
        table = CSVW(str(path), validate=True)
        if not table.is_valid or table.warnings:
            valid = False
            print("  csvw:", path.name, *[str(warning.message) for warning in table.warnings[:3]])
    return valid


def sdmx_values(path):
    """The observations of an SDMX-CSV file as (value or None, status, confidentiality)."""
    (dataset,) = read_sdmx(str(path), validate=True).data
    columns = zip(dataset.data["OBS_VALUE"], dataset.data["OBS_STATUS"], dataset.data["CONF_STATUS"])
    return [(None if str(value) in ("NaN", "nan", "<NA>") else int(value), status, secret) for value, status, secret in columns]


def csv_values(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(int(row["value"]) if row["value"] else None, row["obs_status"], row["conf_status"]) for row in rows]


def json_values(folder):
    """The values of each release in the JSON document, by the end of its CSV file's name."""
    (path,) = [path for path in folder.glob("*.json") if path.name.count(".") == 1 and path.name != "datapackage.json"]
    document = json.loads(path.read_text(encoding="utf-8"))
    own = document["release"]["period"]["code"]

    def ending(figures):
        code = figures["period"]["code"]
        return figures["name"] + ("" if code == own else "-" + code.lower().replace("..", "_"))

    return {ending(figures): [cell["value"] for cell in figures["cells"]] for figures in document["figures"]}


def main(folder, broken):
    faults = []

    def check(name, passed):
        print(("ok    " if passed else "FAULT ") + name)
        if not passed:
            faults.append(name)

    print(", ".join(f"{name} {version(name)}" for name in ("frictionless", "csvw", "pysdmx")))
    check("frictionless: datapackage.json and its files are valid", package_is_valid(folder))
    check("csvw: every file's metadata is valid, and the file fits it", csvw_is_valid(folder))

    documents = json_values(folder)
    for path in sorted(folder.glob("*.sdmx.csv")):
        stem = path.name.removesuffix(".sdmx.csv")
        observations = sdmx_values(path)
        check(f"pysdmx: {path.name} has {len(observations)} observations", len(observations) > 0)
        check(f"{stem}: SDMX and CSV say the same", observations == csv_values(folder / f"{stem}.csv"))
        name = next(name for name in documents if stem.endswith(name))
        check(f"{stem}: JSON says the same", documents[name] == [value for value, _, _ in observations])
        hidden = {(value, status, secret) for value, status, secret in observations if value is None}
        check(f"{stem}: every hidden value has the same signs", hidden <= {(None, "Q", "N")})

    for path in sorted(folder.glob("*.sdmx-structure.xml")):
        message = read_sdmx(str(path), validate=True)
        flows = {flow.id for flow in message.get_dataflows()}
        used = {line.split(",")[1].split(":")[1].split("(")[0]
                for data in folder.glob("*.sdmx.csv") for line in data.read_text("utf-8").splitlines()[1:]}
        check(f"pysdmx: {path.name} is valid and names every dataflow", used <= flows and len(flows) > 0)

    # A validator that accepts anything proves nothing: break the files and see them refused.
    for path in broken.glob("*.csv"):
        if path.with_name(path.name + "-metadata.json").exists():
            text = path.read_bytes().decode("utf-8")
            for signs in (",A,F\r\n", ",E,F\r\n"):
                text = text.replace(signs, "-" + signs, 1)
            path.write_bytes(text.encode("utf-8"))
    check("frictionless refuses a broken number", not package_is_valid(broken))
    check("csvw refuses a broken number", not csvw_is_valid(broken))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
