#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of service with real processes: a dispatcher assigns by suggestion, two engineers take parts
from one warehouse offline, the visit is given to the second while the first works on it. Nothing is
lost, both see what happened, and the stock adds up."""
import argparse
import datetime
import json
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "installer"))
from demo_day import Failure, Hub, Laptop, PASSWORD, say  # noqa: E402


def told(laptop, *arguments):
    return json.loads(laptop.run(*arguments, "--json", good=(0, 3)).stdout)


def expect(condition, what):
    if not condition:
        raise Failure(what)


def play(binaries, folder):
    hub = Hub(binaries / "caravan-hub", folder / "hub", 0)
    hub.init("ada@caravan.example")
    hub.start()
    tool = binaries / "caravanctl"
    ada = Laptop(tool, folder / "ada", "ada@caravan.example")
    ada.login(hub.url)
    engineers = {}
    for name in ("Keller", "Weber"):
        mail = name.lower() + "@caravan.example"
        ada.run("users", "add", "--mail", mail, "--name", name, "--role", "engineer",
                "--password-stdin", text=PASSWORD + "\n")
        engineers[name] = Laptop(tool, folder / name, mail)
    ada.sync()
    keller, weber = engineers["Keller"], engineers["Weber"]

    account = ada.create("account", "name=Hengda", "city=Suzhou")
    machine = ada.create("asset", "name=PL-30", f"account={account}")
    ada.create("reading", f"asset={machine}", "name=hours", "value=900",
               "taken_at=2026-01-05T08:00:00.000Z")
    warehouse = ada.create("stock_location", "name=Warehouse", "kind=warehouse")
    for name in engineers:
        ada.create("stock_location", f"name=Van {name}", "kind=van", f"keeper={name}")
    cartridges = ada.create("stock", "name=PC-7", f"location={warehouse}", "quantity=24",
                            "minimum=20")
    visit = ada.create("visit", "subject=No water", "kind=breakdown", "priority=high",
                       f"account={account}", f"asset={machine}")
    tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    proposed = told(ada, "dispatch", "suggest", visit, "--day", tomorrow)
    expect({one["name"] for one in proposed} == set(engineers), f"suggested: {proposed}")
    expect(all(one["reasons"] for one in proposed), "a suggestion without a reason")
    ada.run("dispatch", "assign", visit, "Keller", f"{tomorrow}T10:00:00.000Z")
    ada.sync()
    for one in engineers.values():
        one.login(hub.url)
    expect(visit in keller.records("visit") and visit not in weber.records("visit"),
           "the visit is not with its engineer alone")
    expect(len(keller.records("reading")) == 1, "the machine's history did not come along")

    # Without a network from here on.
    for name, laptop, pieces in (("Keller", keller, 3), ("Weber", weber, 5)):
        laptop.run("stock", "transfer", cartridges, f"Van {name}", str(pieces))
    keller.create("reading", f"asset={machine}", f"visit={visit}", "name=hours", "value=1010",
                  f"taken_at={tomorrow}T10:20:00.000Z")
    keller.create("visit_check", f"visit={visit}", "text=Leak test", "answer=yes", "verdict=good")
    keller.create("part_use", f"visit={visit}", "description=PC-7", "quantity=1")
    photo = folder / "leak.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 a leak")
    keller.run("attach", "visit", visit, str(photo))
    keller.set("visit", visit, "work_done_text=New cartridge")
    ada.run("dispatch", "assign", visit, "Weber", f"{tomorrow}T14:00:00.000Z")
    ada.sync()
    for _ in range(2):
        for laptop in (keller, weber, ada):
            laptop.sync()

    for laptop in (keller, weber, ada):
        waiting = told(laptop, "attention")["attention"]
        expect(not waiting, f"{laptop.mail}: needs attention: {waiting}")
        lies = {one["id"]: one["fields"] for one in told(laptop, "stock", "list")}
        expect(float(lies[cartridges]["quantity"]) == 16, f"{laptop.mail}: {lies[cartridges]}")
        expect(sum(float(one["quantity"]) for one in lies.values()) == 24, "parts were lost")
        lacking = told(laptop, "stock", "reorder")
        expect([float(one["missing"]) for one in lacking] == [4], f"reorder list: {lacking}")
    expect(visit not in keller.records("visit"), "the former engineer still has the visit")
    for entity, count in (("reading", 2), ("visit_check", 1), ("part_use", 1), ("attachment", 1)):
        found = weber.records(entity)
        expect(len(found) == count, f"{len(found)} {entity} of {count} with the new engineer")
    for laptop in (keller, weber):
        conflicts = json.dumps(list(laptop.records("conflict").values()))
        for word in ("1010", "Leak test", "PC-7", "leak.jpg", "New cartridge"):
            expect(word in conflicts, f"{laptop.mail} is not told of {word}")
        laptop.run("verify")
    hub.stop()
    say("assigned by suggestion, worked on offline by two, given away meanwhile: 24 parts are 24, "
        "nothing is lost, both are told")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="caravan-service-"))
    try:
        play(parser.parse_args().bin.resolve(), folder)
        shutil.rmtree(folder)
    except Failure as failure:
        say(f"FAILED: {failure} ({folder})")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
