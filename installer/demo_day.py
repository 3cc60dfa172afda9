#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a day of the demo company with real processes: a hub, the administrator, two reps who go
offline and edit the same deals, a hub that is killed in the middle of a sync. Then compares every
replica with a fresh one and looks for each value that was typed.

--check        only that, as a test
--screenshots  afterwards the real client shows what it looks like, written as PNG files
--stay         leaves the hub running and opens the client on it
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PASSWORD = "pure water 18.2"
ENTITIES = ["user", "team", "account", "contact", "account_contact", "lead", "opportunity",
            "opportunity_contact", "opportunity_line", "activity", "product", "asset", "visit",
            "attachment", "conflict", "bulletin", "saved_view"]


class Failure(Exception):
    pass


def say(text):
    print(text, flush=True)


class Hub:
    def __init__(self, binary, folder, port, serve=(), database=None):
        self.binary, self.folder, self.port, self.process = binary, folder, port, None
        self.serve = serve  # further arguments
        self.place = ["--data", folder] + (["--database", database] if database else [])

    def init(self, mail):
        done = subprocess.run([self.binary, "init", *self.place, "--admin", mail,
                               "--password-stdin"], input=PASSWORD + "\n", text=True,
                              capture_output=True)
        if done.returncode != 0:
            raise Failure("caravan-hub init: " + done.stderr)

    def start(self):
        log = open(self.folder / "log", "a", encoding="utf-8")
        self.process = subprocess.Popen(
            [self.binary, "serve", *self.place, "--listen", f"127.0.0.1:{self.port}", *self.serve],
            stdout=subprocess.PIPE, stderr=log, text=True)
        line = self.process.stdout.readline().strip()
        if not line.startswith("listening on "):
            raise Failure(f"the hub did not start: {line}; see {self.folder / 'log'}")
        self.url = line.removeprefix("listening on ")
        self.port = int(self.url.rsplit(":", 1)[1])

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        code = self.process.wait(timeout=20)
        if code != 0:
            raise Failure(f"the hub ended with {code} on SIGTERM")


class Laptop:
    def __init__(self, binary, folder, mail):
        self.binary, self.folder, self.mail = binary, folder, mail

    def run(self, *arguments, text=None, good=(0,)):
        done = subprocess.run([self.binary, "--profile", self.folder, *arguments],
                              input=text, text=True, capture_output=True)
        if done.returncode not in good:
            raise Failure(f"{self.mail}: caravanctl {' '.join(arguments)} ended with "
                          f"{done.returncode}: {done.stderr.strip()}")
        return done

    def login(self, url, password=PASSWORD):
        self.run("login", "--hub", url, "--user", self.mail, "--password-stdin",
                 text=password + "\n", good=(0, 4))

    def sync(self, good=(0, 4)):
        return self.run("sync", "--json", good=good)

    def status(self):
        return json.loads(self.run("status", "--json", good=(0, 4)).stdout)

    def records(self, entity):
        done = self.run("list", entity, "--limit", "0", "--json", good=(0, 3))
        return {r["id"]: r for r in json.loads(done.stdout)["records"]}

    def everything(self):
        return {e: self.records(e) for e in ENTITIES}

    def set(self, entity, record, *values):
        self.run("set", entity, record, *values)

    def create(self, entity, *values):
        return self.run("create", entity, *values).stdout.strip()


def reference(record, field):
    return record["fields"].get(field)


def visible_to(user, everything):
    """What a rep may see, computed from the administrator's records alone: own, of the own team,
    what hangs below it, and what everybody sees."""
    users = everything["user"]
    team = reference(users[user], "team")
    shown = {e: set() for e in ENTITIES}
    for entity in ("user", "team", "product", "bulletin"):
        shown[entity] = set(everything[entity])

    def owned(record, owner_field="owner"):
        owner = reference(record, owner_field)
        owner_team = reference(users[owner], "team") if owner in users else None
        teams = {reference(record, "team") or owner_team}
        return owner == user or (team is not None and team in teams)

    follows = {"account": [], "lead": [], "contact": ["account"], "opportunity": ["account"],
               "activity": ["account", "contact", "opportunity", "lead"], "asset": ["account"],
               "visit": ["account", "asset"], "account_contact": ["account", "contact"],
               "opportunity_contact": ["opportunity"], "opportunity_line": ["opportunity"],
               "attachment": ["account", "contact", "lead", "opportunity", "asset", "activity",
                              "visit"]}
    targets = {"reports_to": "contact"}
    owner_fields = {"visit": "engineer"}
    no_owner = {"account_contact", "opportunity_contact", "opportunity_line"}
    only_follows = {"contact", "asset", "attachment"}  # an owner counts while they hang on nothing
    changed = True
    while changed:
        changed = False
        for entity, parents in follows.items():
            for key, record in everything[entity].items():
                if key in shown[entity]:
                    continue
                hangs = any(reference(record, f) in everything[targets.get(f, f)]
                            for f in parents)
                sees = (entity not in no_owner and not (entity in only_follows and hangs) and
                        owned(record, owner_fields.get(entity, "owner")))
                for field in parents:
                    target = reference(record, field)
                    sees = sees or (target and target in shown[targets.get(field, field)])
                if sees:
                    shown[entity].add(key)
                    changed = True
        for visit in everything["visit"].values():  # a visit reveals to its engineer's scopes
            engineer = reference(visit, "engineer")
            engineer_team = reference(users[engineer], "team") if engineer in users else None
            if engineer == user or (team is not None and engineer_team == team):
                for field in ("account", "contact", "asset"):
                    target = reference(visit, field)
                    if target and target in everything[field] and target not in shown[field]:
                        shown[field].add(target)
                        changed = True
    return shown


def compare(name, own, fresh):
    for entity in ENTITIES:
        for key in own[entity].keys() | fresh[entity].keys():
            mine, theirs = own[entity].get(key), fresh[entity].get(key)
            if mine != theirs:
                raise Failure(f"{name}'s replica differs from the hub in {entity} {key}:\n"
                              f"  here  {json.dumps(mine, ensure_ascii=False)}\n"
                              f"  hub   {json.dumps(theirs, ensure_ascii=False)}")


def is_kept(laptop, entity, key, field, text):
    """Current, or in a conflict, or in the record's history as overwritten."""
    records = laptop.records(entity)
    if key in records and text in json.dumps(records[key]["fields"].get(field), ensure_ascii=False):
        return "current"
    for conflict in laptop.records("conflict").values():
        fields = conflict["fields"]
        if fields["record_id"] == key and text in fields.get("loser", "") + fields.get("winner", ""):
            return "in a conflict"
    raise Failure(f"{text} of {entity} {key} {field} is lost")


class Day:
    def __init__(self, binaries, folder, port):
        self.bin, self.folder = binaries, folder
        (folder / "hub").mkdir(parents=True)
        self.hub = Hub(binaries / "caravan-hub", folder / "hub", port)
        self.laptops = {}

    def laptop(self, name, folder=None):
        made = Laptop(self.bin / "caravanctl", self.folder / (folder or name),
                      f"{name}@aquapura.example")
        self.laptops.setdefault(name, made)
        return made

    def morning(self, size=0):
        """size: records of the company; 0: only those that are written down."""
        self.hub.init("admin@aquapura.example")
        self.hub.start()
        say(f"hub            {self.hub.url}")
        admin = self.laptop("admin")
        admin.login(self.hub.url)
        admin.run("demo", "--size", str(size))
        admin.sync(good=(0,))
        for name in ("lin", "chen", "weber", "zhao", "dubois", "wang", "keller"):
            admin.run("users", "set", f"{name}@aquapura.example", "--password-stdin",
                      text=PASSWORD + "\n")
        everything = admin.everything()
        say(f"demo company   {sum(len(r) for r in everything.values())} records of "
            f"{sum(1 for r in everything.values() if r)} kinds, imported by the administrator")
        for name in ("lin", "chen", "weber"):
            rep = self.laptop(name)
            rep.login(self.hub.url)
            rep.sync(good=(0,))
            user = next(k for k, u in everything["user"].items() if u["fields"]["mail"] == rep.mail)
            expected = visible_to(user, everything)
            own = rep.everything()
            for entity in ENTITIES:
                if set(own[entity]) != expected[entity]:
                    more = set(own[entity]) - expected[entity]
                    less = expected[entity] - set(own[entity])
                    raise Failure(f"{rep.mail} sees {len(more)} {entity} too many and "
                                  f"{len(less)} too few: {more or less}")
            say(f"{name:<14} received exactly the {sum(len(r) for r in own.values())} records "
                "he or she may see")

    def offline(self):
        lin, chen = self.laptops["lin"], self.laptops["chen"]
        shared = lin.records("opportunity").keys() & chen.records("opportunity").keys()
        deals = sorted(k for k in shared if lin.records("opportunity")[k]["fields"]["stage"]
                       in ("engaging", "qualified", "proposal"))[:3]
        self.typed = []

        def edit(who, key, field, value, shown=None):
            self.laptops[who].set("opportunity", key, f"{field}={value}")
            self.typed.append(("opportunity", key, field, shown or value))

        edit("lin", deals[0], "amount", "111111.00 CNY", "111111.00")
        edit("chen", deals[0], "amount", "222222.00 CNY", "222222.00")
        edit("lin", deals[1], "next_step", "call 张伟 on Monday")
        edit("chen", deals[1], "our_strengths", "TOC below 1 ppb")
        edit("lin", deals[2], "competitors", "MilliPure")
        edit("chen", deals[2], "competitors", "AquaStar")
        self.created = [("account", lin.create("account", "name=常州新安仪器有限公司", "city=常州")),
                        ("account", chen.create("account", "name=新竹光電股份有限公司", "city=新竹"))]
        activities = sorted(lin.records("activity"))
        self.deleted = next(a for a in activities if a in chen.records("activity"))
        lin.run("delete", "activity", self.deleted)
        # A day's worth of small things, so that a sync takes long enough to be killed.
        for who in ("lin", "chen"):
            rows = "name,company,notes\r\n" + "".join(
                f"Messe {who} {i},Firma {i},met at the fair {i}\r\n" for i in range(1500))
            file = self.folder / f"{who}-fair.csv"
            file.write_text(rows, encoding="utf-8")
            self.laptops[who].run("import", str(file), "--entity", "lead")
        for who in ("lin", "chen"):
            status = self.laptops[who].status()
            say(f"{who:<14} went offline and made {status['waiting']} changes")

    def evening(self):
        """Both come back while the hub is killed again and again in the middle of their syncs."""
        dice = random.Random(7)
        kills = 0
        for _ in range(4):
            syncs = [subprocess.Popen([self.bin / "caravanctl", "--profile",
                                       self.laptops[w].folder, "sync"], stdout=subprocess.DEVNULL)
                     for w in ("lin", "chen")]
            time.sleep(dice.uniform(0.05, 0.35))
            self.hub.kill()
            kills += 1
            for process in syncs:
                process.wait(timeout=120)
            self.hub.start()
        say(f"the hub        was killed {kills} times in the middle of a sync and restarted")
        for _ in range(3):
            for who in ("lin", "chen", "admin"):
                self.laptops[who].sync()

    def verdict(self):
        for who in ("lin", "chen", "admin"):
            laptop = self.laptops[who]
            status = laptop.status()
            if status["waiting"] or status["attention"]:
                raise Failure(f"{who} still has changes waiting or refused: {status}")
            fresh = self.laptop(who, f"{who}-fresh")
            fresh.login(self.hub.url)
            fresh.sync()
            own = laptop.everything()
            compare(who, own, fresh.everything())
            say(f"{who:<14} equals the hub: {sum(len(r) for r in own.values())} records")
        admin = self.laptops["admin"]
        for entity, key, field, text in self.typed:
            say(f"typed value    {text:<22} {is_kept(admin, entity, key, field, text)}")
        for entity, key in self.created:
            if key not in admin.records(entity):
                raise Failure(f"the created {entity} {key} is lost")
        leads = admin.records("lead").values()
        fair = sorted(r["fields"]["name"] for r in leads if r["fields"]["name"].startswith("Messe"))
        if len(fair) != 3000 or len(set(fair)) != 3000:
            raise Failure(f"3000 leads were written, {len(fair)} arrived, {len(set(fair))} different")
        say("3000 leads     arrived, none lost, none doubled")
        if self.deleted in admin.records("activity"):
            raise Failure("the deleted activity is there again")
        open_conflicts = [c for c in admin.records("conflict").values()
                          if c["fields"]["status"] == "open"]
        say(f"{len(open_conflicts)} conflicts    wait for the reps to choose; both values are kept")


def screenshots(day, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for who, language, theme in (("lin", "zh_CN", "light"), ("weber", "en", "dark"),
                                 ("chen", "zh_TW", "light")):
        target = folder / f"{who}-{language}-{theme}"
        # Off-screen, Qt tells each window that it has no window manager.
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen",
                           QT_LOGGING_RULES="default.warning=false")
        subprocess.run([day.bin / "caravan", "--profile", day.laptops[who].folder, "--lang",
                        language, "--theme", theme, "--pictures", target], check=True,
                       env=environment, timeout=120)
    say(f"screenshots    {len(list(folder.rglob('*.png')))} in {folder}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--stay", action="store_true")
    arguments = parser.parse_args()
    binaries = arguments.bin.resolve()
    if arguments.stay:
        data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
        folder = pathlib.Path(data) / "caravan-demo"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, mode=0o700)
    else:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="caravan-day-"))
    day = Day(binaries, folder, 0)
    begin = time.monotonic()
    try:
        day.morning(3000 if arguments.stay else 0)
        if arguments.stay:
            say(f"sign-in        lin@aquapura.example, password \"{PASSWORD}\" "
                "(the same for chen, weber, zhao, dubois, wang, keller, admin)")
            say("the client opens; close its window to end the hub")
            subprocess.run([binaries / "caravan", "--profile", day.laptops["lin"].folder],
                           check=False)
            day.hub.stop()
            return 0
        day.offline()
        day.evening()
        day.verdict()
        if arguments.screenshots:
            screenshots(day, arguments.screenshots)
        day.hub.stop()
        say(f"the day took   {time.monotonic() - begin:.1f} s")
        shutil.rmtree(folder, ignore_errors=True)
        return 0
    except (Failure, subprocess.SubprocessError) as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        print(f"what it left is in {folder}", file=sys.stderr)
        return 1
    finally:
        if day.hub.process and day.hub.process.poll() is None:
            day.hub.kill()


if __name__ == "__main__":
    sys.exit(main())
