#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every fixture of upgrade_fixture.py with the programs as they are now: a hub of then is migrated
and served, laptops of then with unsent, refused and conflicting work come back to it. Nothing is lost,
and every laptop equals the hub. Under tests/support/postgres also over PostgreSQL."""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "installer"))
from demo_day import Failure, Hub, Laptop, say  # noqa: E402


def need(condition, text):
    if not condition:
        raise Failure(text)


def refused(laptop):
    return laptop.run("attention", "--json", good=(0, 4)).stdout


def has_conflict(laptop, entity, key, *texts):
    return any(c["fields"]["record_id"] == key and c["fields"]["status"] == "open" and
               all(text in c["fields"].get("winner", "") + c["fields"].get("loser", "") for text in texts)
               for c in laptop.records("conflict").values())


def upgrade(binaries, folder, database):
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    hub = Hub(binaries / "caravan-hub", folder / "hub", 0, database=database)
    subprocess.run([hub.binary, "migrate", *hub.place], check=True, capture_output=True)
    hub.start()
    try:
        laptops = {name: Laptop(binaries / "caravanctl", folder / name, f"{name}@aquapura.example")
                   for name in expected["laptops"]}
        for name, laptop in laptops.items():
            # Before any network: what the former program knew is there.
            now = laptop.status()
            need(all(now[what] == count for what, count in expected["laptops"][name].items()),
                 f"{name} opens as {now}")
            need(all(text in refused(laptop) for text in expected["refused"][name]),
                 f"{name} lost refused work: {refused(laptop)}")
            laptop.login(hub.url)  # the hub of then listened elsewhere
        for _ in range(2):
            for laptop in laptops.values():
                laptop.sync()
        lin = laptops["lin"]
        for name, values in expected["values"].items():
            for entity, key, field, value in values:
                record = laptops[name].records(entity).get(key)
                need(record, f"{name} lost {entity} {key}")
                now = record["fields"].get(field)
                need(now == value, f"{name}: {entity} {key} {field} is {now}, not {value}")
        for entity, key, *texts in [*expected["conflicts"], expected["conflict_to_come"]]:
            # Whoever sees the record: deals are the rep's, visits the engineer's.
            owner = laptops["lin" if entity == "opportunity" else "wang"]
            need(has_conflict(owner, entity, key, *texts), f"the conflict over {entity} {key} is gone")
        entity, key = expected["deleted"]
        for name, laptop in laptops.items():
            need(key not in laptop.records(entity), f"{name}: the deleted {entity} is back")
        for name, laptop in laptops.items():
            need(laptop.status()["waiting"] == 0, f"{name} has not sent everything")
            need(all(text in refused(laptop) for text in expected["refused"][name]),
                 f"{name} lost refused work by the sync")
            need("equal to the hub" in laptop.run("verify").stdout, f"{name} differs from the hub")

        # What was refused goes out, now that its author may write again.
        for name, laptop in laptops.items():
            laptop.run("attention", "--retry-all", good=(0, 4))
            laptop.sync()
            need(laptop.status()["attention"] == 0, f"{name} cannot send again: {refused(laptop)}")
            # What the hub has, since both are equal.
            need("equal to the hub" in laptop.run("verify").stdout, f"{name} differs from the hub")
            now = json.dumps(laptop.everything(), ensure_ascii=False)
            need(all(text in now for text in expected["refused"][name]),
                 f"{name} lost what had been refused")

        # Another laptop sees what came from the old ones, the file's bytes too.
        fresh = Laptop(binaries / "caravanctl", folder / "fresh", lin.mail)
        fresh.login(hub.url)
        fresh.sync()
        own, copy = lin.everything(), fresh.everything()
        need({e: set(r) for e, r in own.items()} == {e: set(r) for e, r in copy.items()},
             "a fresh laptop sees other records")
        key, text = expected["file"]
        fresh.run("file", key, str(folder / "photo"))
        need((folder / "photo").read_text() == text, "the bytes of the file are others")
    finally:
        hub.stop()


def load(dump, database):
    """The hub's tables of then in place of those that are there."""
    for arguments in (["-c", "DROP SCHEMA public CASCADE; CREATE SCHEMA public"], ["-f", dump]):
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", database, *arguments], check=True,
                       capture_output=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    binaries = parser.parse_args().bin.resolve()
    database = os.environ.get("CARAVAN_TEST_POSTGRES")
    fixtures = sorted((HERE / "upgrade").iterdir())
    need(fixtures, "there are no fixtures")
    for fixture in fixtures:
        for kind, address in (("sqlite", None), ("postgres", database)):
            if kind == "postgres" and not address:
                say(f"{fixture.name}: PostgreSQL skipped, CARAVAN_TEST_POSTGRES is not set")
                continue
            with tempfile.TemporaryDirectory() as place:
                folder = pathlib.Path(place)
                with tarfile.open(fixture / f"{kind}.tar.xz") as tar:
                    tar.extractall(folder)
                if address:
                    load(folder / "hub.sql", address)
                upgrade(binaries, folder, address)
            say(f"{fixture.name}: over {kind} nothing lost, all equal")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        sys.exit(1)
