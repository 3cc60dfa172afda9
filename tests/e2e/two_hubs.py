#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two caravan-hub processes over one PostgreSQL database under load; the one that gives the feed
its positions is killed again and again. Every acknowledged change must reach a reader who follows
the feed through both. Then a backup, taken under load, is restored over SQLite. Run it under
tests/support/postgres."""
import argparse
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid

PASSWORD = "a good password"
KILLS = 4


class Hub:
    def __init__(self, binary, folder, database):
        self.binary, self.folder, self.database = binary, folder, database
        self.start()

    def start(self):
        self.log = open(self.folder / "log", "a", encoding="utf-8")
        self.process = subprocess.Popen(
            [self.binary, "serve", "--database", self.database, "--blobs", self.folder / "blobs",
             "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline().strip()
        assert line.startswith("listening on "), line
        self.url = line.removeprefix("listening on ")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def ask(url, path, body=None, token=None, replica=None):
    headers = {"X-Request-Id": str(uuid.uuid4())}
    if body is not None:
        headers["Content-Type"] = "application/json"
    if token:
        headers["Authorization"] = "Bearer " + token
    if replica:
        headers["Caravan-Replica"] = replica
    request = urllib.request.Request(url + path, headers=headers,
                                     data=None if body is None else json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=40) as answer:
        return answer.read().decode()


def sign_in(url, mail):
    return json.loads(ask(url, "/v1/login", {
        "mail": mail, "password": PASSWORD, "device": {"name": "test", "platform": "linux"}}))["access"]


def sequencer(database):
    """The process id of the hub that gives the positions; its connection is named after it."""
    name = subprocess.run(
        ["psql", "-Atq", database, "-c",
         "SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid) "
         "WHERE locktype='advisory' AND mode='ExclusiveLock' AND objsubid=2"],
        text=True, capture_output=True, check=True).stdout.split()
    return int(name[-1]) if name else 0


class Writer(threading.Thread):
    def __init__(self, hubs, number, token):
        super().__init__()
        self.hubs, self.number, self.token = hubs, number, token
        self.replica = str(uuid.uuid4())
        self.acknowledged = set()
        self.ending = False

    def run(self):
        n, at = 0, self.number
        registered = False
        while not self.ending or n % 5 != 0:
            n += 1
            record = str(uuid.uuid4())
            op = {"n": n, "op": str(uuid.uuid4()), "entity": "account", "id": record,
                  "kind": "create", "at": "2026-11-22T08:00:00.000Z",
                  "set": {"name": {"value": f"account {self.number} {n}", "seen": 0}}}
            while True:  # the same op until somebody answers
                url = self.hubs[at % len(self.hubs)].url
                try:
                    if not registered:
                        ask(url, "/v1/replicas", {"replica": self.replica, "supersedes": None},
                            self.token)
                        registered = True
                    answer = json.loads(ask(url, "/v1/push", {"replica": self.replica, "ops": [op]},
                                            self.token))
                    assert answer["results"][0]["status"] == "applied", answer
                    self.acknowledged.add(record)
                    break
                except urllib.error.HTTPError as error:
                    assert error.code == 503, f"{error.code} {error.read()}"
                    time.sleep(0.02)
                except OSError:
                    at += 1
                    time.sleep(0.02)


class Reader(threading.Thread):
    def __init__(self, hubs, token):
        super().__init__()
        self.hubs, self.token = hubs, token
        self.seen, self.cursor, self.at = set(), "", 0
        self.ending = False

    def run(self):
        while not self.ending:
            try:
                self.page(2)
            except (OSError, ValueError):
                time.sleep(0.02)
            self.at += 1

    def page(self, wait):
        url = self.hubs[self.at % len(self.hubs)].url
        text = ask(url, f"/v1/feed?cursor={self.cursor}&wait={wait}", token=self.token)
        lines = [json.loads(line) for line in text.splitlines()]
        for line in lines[:-1]:
            if line.get("put") == "account":
                self.seen.add(line["id"])
        self.cursor = lines[-1]["cursor"]
        return len(lines) > 1 or lines[-1]["more"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    binary = parser.parse_args().bin.resolve() / "caravan-hub"
    server = os.environ["CARAVAN_TEST_POSTGRES"]
    subprocess.run(["psql", "-q", server, "-c", "CREATE DATABASE two_hubs"], check=True)
    database = server.replace("/postgres?", "/two_hubs?")
    with tempfile.TemporaryDirectory(prefix="caravan-two-") as name:
        folder = pathlib.Path(name)
        made = subprocess.run([binary, "init", "--database", database, "--admin",
                               "ada@caravan.example", "--password-stdin"], input=PASSWORD + "\n",
                              text=True, capture_output=True)
        assert made.returncode == 0, made.stderr
        hubs = [Hub(binary, folder, database) for _ in range(2)]
        token = sign_in(hubs[0].url, "ada@caravan.example")
        writers = [Writer(hubs, i, token) for i in range(4)]
        reader = Reader(hubs, token)
        for thread in [*writers, reader]:
            thread.start()
        killed = set()
        for _ in range(KILLS):
            time.sleep(1.2)
            pid = sequencer(database)
            victim = next(hub for hub in hubs if hub.process.pid == pid)
            victim.kill()
            killed.add(pid)
            time.sleep(0.6)  # the other one serves alone
            assert sequencer(database) not in killed, "nobody took over"
            victim.start()
        backup = folder / "backup"
        done = subprocess.run([binary, "backup", "--database", database, "--to", backup], text=True,
                              capture_output=True)
        assert done.returncode == 0, done.stderr
        for writer in writers:
            writer.ending = True
        for writer in writers:
            writer.join()
        acknowledged = set().union(*(writer.acknowledged for writer in writers))
        deadline = time.time() + 20
        while not acknowledged <= reader.seen and time.time() < deadline:
            time.sleep(0.1)
        reader.ending = True
        reader.join()
        lost = acknowledged - reader.seen
        fresh = Reader(hubs, token)
        while fresh.page(0):
            pass
        for hub in hubs:
            hub.process.terminate()
            assert hub.process.wait(timeout=20) == 0
        print(f"{len(acknowledged)} changes acknowledged through {KILLS} kills, {len(lost)} lost, "
              f"{len(acknowledged - fresh.seen)} missing in a first sync")
        assert not lost and acknowledged == fresh.seen
        restored = subprocess.run([binary, "restore", "--data", folder / "restored", "--from", backup],
                                  text=True, capture_output=True)
        assert restored.returncode == 0, restored.stderr
    return 0


if __name__ == "__main__":
    sys.exit(main())
