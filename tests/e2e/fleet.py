#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real processes over TLS on a link that does its worst: three laptops edit the same records, files
and notes, sync whenever they like, and are killed in the middle; so is the hub. In the end every
laptop proves itself equal to the hub, and everything that was typed is found."""
import argparse
import collections
import json
import os
import pathlib
import random
import signal
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve()
sys.path[:0] = [str(HERE.parent), str(HERE.parents[2] / "installer")]
from bad_link import BadLink  # noqa: E402
from demo_day import Failure, Hub, Laptop, PASSWORD, compare, is_kept, say  # noqa: E402

FAULTS = {"refuse": 8, "portal": 8, "silence": 3, "cut": 16, "no answer": 12, "trickle": 8}


def certificate(folder):
    """An authority of the company's own, and the hub's certificate by it."""
    run = lambda *words: subprocess.run(["openssl", *words], check=True, capture_output=True)  # noqa: E731
    run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Company",
        "-addext", "basicConstraints=critical,CA:TRUE",
        "-keyout", folder / "ca.key", "-out", folder / "ca.pem")
    run("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=hub",
        "-keyout", folder / "hub.key", "-out", folder / "hub.csr")
    (folder / "names").write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\n")
    run("x509", "-req", "-days", "2", "-in", folder / "hub.csr", "-CA", folder / "ca.pem",
        "-CAkey", folder / "ca.key", "-CAcreateserial", "-extfile", folder / "names",
        "-out", folder / "hub.crt")


class Fleet:
    def __init__(self, binaries, folder, seed):
        self.bin, self.folder, self.dice = binaries, folder, random.Random(seed)
        certificate(folder)
        os.environ["CARAVAN_CA_FILE"] = str(folder / "ca.pem")
        self.hub = Hub(binaries / "caravan-hub", folder / "hub", 0,
                       ("--tls-cert", folder / "hub.crt", "--tls-key", folder / "hub.key"))
        self.hub.init("ada@caravan.example")
        self.hub.start()
        if not self.hub.url.startswith("https://"):
            raise Failure("the hub does not speak TLS: " + self.hub.url)
        self.link = BadLink(lambda: self.hub.port, seed, FAULTS)
        self.kills = collections.Counter()
        self.typed, self.created = [], []
        self.serial = 0
        self.access = ""

    def found(self):
        self.link.is_bad = False
        tool = self.bin / "caravanctl"
        self.ada = Laptop(tool, self.folder / "ada", "ada@caravan.example")
        self.ada.login(self.hub.url)
        team = self.ada.create("team", "name=East")
        self.ada.sync()
        self.laptops = []
        for name in ("lin", "chen", "max"):
            self.ada.run("users", "add", "--mail", f"{name}@caravan.example", "--name", name,
                         "--role", "manager" if name == "max" else "rep", "--team", team,
                         "--password-stdin", text=PASSWORD + "\n")
            laptop = Laptop(tool, self.folder / name, f"{name}@caravan.example")
            laptop.login(f"https://127.0.0.1:{self.link.port}")
            self.laptops.append(laptop)
        self.accounts = [self.laptops[0].create("account", f"name=Account {i}") for i in range(6)]
        for laptop in self.laptops:
            laptop.sync()
        self.link.is_bad = True

    def write(self, laptop):
        for _ in range(self.dice.randrange(1, 4)):
            self.serial += 1
            account = self.dice.choice(self.accounts)
            what = self.dice.randrange(4)
            if what == 0:
                self.created.append(("lead", laptop.create("lead", f"name=Lead {self.serial}")))
            elif what == 1:
                text = f"+43 1 {500000 + self.serial}"
                laptop.set("account", account, f"phone={text}")
                self.typed.append(("account", account, "phone", text))
            elif what == 2:
                text = f"https://site-{self.serial}.example"
                laptop.set("account", account, f"website={text}")
                self.typed.append(("account", account, "website", text))
            else:
                self.created.append(("activity", laptop.create(
                    "activity", f"subject=Call {self.serial}", "kind=call", f"account={account}")))

    def day(self, turns):
        """Goes on beyond `turns` until every fault and both kinds of kill have happened: how many
        syncs a turn catches in the middle depends on the machine."""
        turn = 0
        while turn < turns or (self.never_happened() and turn < 10 * turns):
            self.turn(turn)
            turn += 1

    def never_happened(self):
        return [f for f in FAULTS if not self.link.happened[f]] + \
            [f"kill of {who}" for who in ("hub", "laptop") if not self.kills[who]]

    def turn(self, number):
        syncs = []
        for laptop in self.laptops:
            if self.dice.randrange(3):
                self.write(laptop)
            if self.dice.randrange(3):
                syncs.append(subprocess.Popen([laptop.binary, "--profile", laptop.folder, "sync"],
                                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        if number % 4 == 3:
            time.sleep(self.dice.uniform(0.05, 0.5))
            self.hub.kill()
            self.kills["hub"] += 1
            self.hub.start()
        elif number % 4 == 1:
            time.sleep(0.01 * 2 ** self.dice.uniform(0, 5))  # early in a sync as well as late
            running = [process for process in syncs if process.poll() is None]
            if running:
                self.dice.choice(running).send_signal(signal.SIGKILL)
                self.kills["laptop"] += 1
        for process in syncs:
            try:
                process.wait(timeout=4)  # it would wait for its next try by itself
            except subprocess.TimeoutExpired:
                process.kill()

    def verdict(self):
        self.link.is_bad = False
        for laptop in self.laptops * 3:
            laptop.sync()
        self.ada.sync()
        for laptop in self.laptops:
            status = json.loads(laptop.run("status", "--json", good=(0, 4)).stdout)
            if status["waiting"] or status["attention"]:
                raise Failure(f"{laptop.mail} still has changes waiting or refused: {status}")
            laptop.run("verify", "--json", good=(0,))
            fresh = Laptop(laptop.binary, pathlib.Path(str(laptop.folder) + "-fresh"), laptop.mail)
            fresh.login(self.hub.url)
            fresh.sync()
            compare(laptop.mail, laptop.everything(), fresh.everything())
        for entity, key in self.created:
            if key not in self.ada.records(entity):
                raise Failure(f"the created {entity} {key} is lost")
        places = collections.Counter()
        for entity, key, field, text in self.typed:
            places[self.where(entity, key, field, text)] += 1
        return places

    def steal(self):
        """A laptop with unsent work is stolen; its administrator has it erased."""
        stolen = self.laptops[-1]
        devices = json.loads(self.ada.run("devices", "list", "--json").stdout)["devices"]
        users = self.ada.records("user")
        for device in devices:
            if users.get(device["user"], {}).get("fields", {}).get("mail") == stolen.mail:
                self.ada.run("devices", "revoke", device["id"], "--wipe")
        stolen.create("lead", "name=Unsent")
        stolen.run("sync", good=(1, 6))
        left = [p for p in stolen.folder.iterdir() if p.name != "sync.lock"]
        if left:
            raise Failure(f"left on the stolen laptop: {left}")
        say("a stolen laptop erased its copy at its next sync")

    def where(self, entity, key, field, text):
        try:
            return is_kept(self.ada, entity, key, field, text)
        except Failure:
            if text in self.asked(f"/v1/records/{entity}/{key}/history"):
                return "overwritten by one who had seen it"
            raise


    def asked(self, path):
        """What the hub answers the administrator."""
        trust = ssl.create_default_context(cafile=self.folder / "ca.pem")
        if not self.access:
            login = {"mail": self.ada.mail, "password": PASSWORD,
                     "device": {"name": "fleet", "platform": "test"}}
            post = urllib.request.Request(self.hub.url + "/v1/login", json.dumps(login).encode(),
                                          {"Content-Type": "application/json"})
            with urllib.request.urlopen(post, context=trust, timeout=30) as answer:
                self.access = json.load(answer)["access"]
        get = urllib.request.Request(self.hub.url + path,
                                     headers={"Authorization": "Bearer " + self.access})
        with urllib.request.urlopen(get, context=trust, timeout=30) as answer:
            return answer.read().decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--turns", type=int, default=40)
    options = parser.parse_args()
    begun = time.monotonic()
    fleet = Fleet(options.bin.resolve(), pathlib.Path(tempfile.mkdtemp(prefix="caravan-fleet-")),
                  options.seed)
    fleet.found()
    fleet.day(options.turns)
    places = fleet.verdict()
    fleet.steal()
    say(f"over TLS: {len(fleet.created)} records made and {len(fleet.typed)} values typed on three "
        f"laptops, none lost ({', '.join(f'{n} {place}' for place, n in places.items())})")
    say("faults of the link: " + ", ".join(f"{n} {f}" for f, n in fleet.link.happened.items())
        + f"; kills: {fleet.kills['hub']} of the hub, {fleet.kills['laptop']} of laptops; "
        f"{time.monotonic() - begun:.0f} s")
    if fleet.never_happened():
        raise Failure("never happened: " + ", ".join(fleet.never_happened()))
    fleet.hub.stop()


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        print(f"FAILED: {failure}")
        sys.exit(1)
