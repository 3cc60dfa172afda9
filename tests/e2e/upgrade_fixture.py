#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a fixture of upgrade.py with the programs as they are now: a hub of the demo company and two
laptops with unsent, refused and conflicting work.

tests/support/postgres tests/e2e/upgrade_fixture.py --bin BIN    writes tests/e2e/upgrade/NAME

NAME is the day and the layout of the replica. A release that changes a layout adds its own fixture; those that
are there are never made again, because no program of today writes what they hold.
"""
import argparse
import datetime
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "installer"))
from demo_day import PASSWORD, Hub, Laptop, say  # noqa: E402

PHOTO = b"bytes of a photo that was never sent"


class Maker:
    def __init__(self, binaries, folder, database):
        self.bin, self.folder = binaries, folder
        self.hub = Hub(binaries / "caravan-hub", folder / "hub", 0, database=database)
        self.laptops = {name: Laptop(binaries / "caravanctl", folder / name,
                                     f"{name}@aquapura.example")
                        for name in ("admin", "lin", "wang")}

    def make(self):
        """What the laptops hold afterwards, for upgrade.py to find again."""
        admin, lin, wang = (self.laptops[name] for name in ("admin", "lin", "wang"))
        self.hub.init(admin.mail)
        self.hub.start()
        admin.login(self.hub.url)
        admin.run("demo", "--size", "0")
        admin.sync(good=(0,))
        for laptop in (lin, wang):
            admin.run("users", "set", laptop.mail, "--password-stdin", text=PASSWORD + "\n")
            laptop.login(self.hub.url)
            laptop.sync(good=(0,))
        users = {u["fields"]["mail"]: key for key, u in admin.records("user").items()}

        def own(laptop, entity, field="owner", **wanted):
            return sorted(key for key, r in laptop.records(entity).items()
                          if r["fields"].get(field) == users[laptop.mail] and
                          all(r["fields"].get(k) == v for k, v in wanted.items()))

        def picture(name):
            file = self.folder / name
            file.write_bytes(PHOTO)
            return str(file)

        # Conflicts: the administrator's word comes first, the laptop's is held beside it.
        deals = [d for d in own(lin, "opportunity")
                 if lin.records("opportunity")[d]["fields"]["stage"] in ("engaging", "qualified", "proposal")]
        visits = [v for v in own(wang, "visit", "engineer")
                  if wang.records("visit")[v]["fields"]["status"] not in ("signed", "closed", "cancelled")]
        admin.set("opportunity", deals[0], "amount=111111.00 CNY")
        admin.set("visit", visits[0], "priority=critical")
        admin.sync(good=(0,))
        lin.set("opportunity", deals[0], "amount=222222.00 CNY")
        wang.set("visit", visits[0], "priority=low")
        for laptop in (lin, wang):
            laptop.sync()

        # Refused: somebody whose rights were taken away goes on working offline.
        accounts = own(lin, "account")
        for laptop, role in ((lin, "rep"), (wang, "engineer")):
            admin.run("users", "set", laptop.mail, "--role", "readonly")
            if laptop is lin:
                laptop.set("account", accounts[0], "website=https://refused.example")
                laptop.create("lead", "name=Refused Lead", "company=Refused Inc")
            else:
                laptop.set("visit", visits[0], "diagnosis=refused diagnosis")
            laptop.sync()
            admin.run("users", "set", laptop.mail, "--role", role)
            laptop.sync()
            laptop.run("removals", "--accept", good=(0, 3))  # what only the other role may read

        # Unsent, of every kind of change, and the administrator goes on meanwhile.
        made = lin.create("account", "name=常州新安仪器有限公司", "city=常州")
        contact = lin.create("contact", "full_name=张伟", f"account={made}", "phone=+86 519 1234567")
        lin.set("account", accounts[1], "notes=typed before the upgrade")
        lin.set("opportunity", deals[1], "amount=333333.00 CNY")
        deleted = sorted(lin.records("activity"))[0]
        lin.run("delete", "activity", deleted)
        attached = lin.run("attach", "account", made, picture("photo.jpg")).stdout.strip()
        call = wang.create("activity", "subject=Call before the upgrade", "kind=call",
                           f"account={wang.records('visit')[visits[0]]['fields']['account']}")
        wang.set("visit", visits[0], "symptom=typed before the upgrade")
        wang.run("attach", "visit", visits[0], picture("machine.jpg"))
        admin.set("opportunity", deals[1], "amount=444444.00 CNY")
        admin.set("account", accounts[1], "industry=other")
        admin.sync(good=(0,))

        return {
            "laptops": {name: {what: self.laptops[name].status()[what]
                               for what in ("waiting", "attention", "conflicts")}
                        for name in ("lin", "wang")},
            "values": {
                "lin": [["account", made, "name", "常州新安仪器有限公司"],
                        ["contact", contact, "full_name", "张伟"],
                        ["account", accounts[1], "notes", "typed before the upgrade"],
                        ["account", accounts[1], "industry", "other"]],
                "wang": [["activity", call, "subject", "Call before the upgrade"],
                         ["visit", visits[0], "symptom", "typed before the upgrade"]],
            },
            "refused": {"lin": ["https://refused.example", "Refused Lead"],
                        "wang": ["refused diagnosis"]},
            "conflicts": [["opportunity", deals[0], "111111.00", "222222.00"],
                          ["visit", visits[0], "critical", "low"]],
            "conflict_to_come": ["opportunity", deals[1], "444444.00", "333333.00"],
            "deleted": ["activity", deleted],
            "file": [attached, PHOTO.decode()],
        }


def pack(target, folder, names):
    def plain(entry):
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        return entry
    with tarfile.open(target, "w:xz", preset=9) as tar:
        for name in names:
            tar.add(folder / name, arcname=name, filter=plain)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    binaries = parser.parse_args().bin.resolve()
    database = os.environ["CARAVAN_TEST_POSTGRES"]
    made = {}
    with tempfile.TemporaryDirectory() as place:
        for kind, address in (("sqlite", None), ("postgres", database)):
            folder = pathlib.Path(place) / kind
            (folder / "hub").mkdir(parents=True)
            maker = Maker(binaries, folder, address)
            try:
                made[kind] = maker.make()
            finally:
                maker.hub.stop()
            if address:
                dump = subprocess.run(["pg_dump", "--no-owner", address], check=True,
                                      capture_output=True)
                (folder / "hub.sql").write_bytes(dump.stdout)
            (folder / "expected.json").write_text(
                json.dumps(made[kind], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            (folder / "hub" / "log").unlink()
            names = ["hub", "lin", "wang", "expected.json"] + (["hub.sql"] if address else [])
            pack(folder.with_suffix(".tar.xz"), folder, names)
        replica = sqlite3.connect(pathlib.Path(place) / "sqlite" / "lin" / "replica.db")
        layout = replica.execute("PRAGMA user_version").fetchone()[0]
        name = f"{datetime.date.today():%Y-%m-%d}-replica{layout}"
        target = ROOT / "tests" / "e2e" / "upgrade" / name
        target.mkdir(parents=True)
        for kind in made:
            shutil.copy(pathlib.Path(place) / f"{kind}.tar.xz", target)
            say(f"{kind:<9} {(target / f'{kind}.tar.xz').stat().st_size:>9,} bytes in {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
