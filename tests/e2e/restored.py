#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hub that is put back to an earlier state, with real programs: by caravan-hub restore, by a copy of
its files, and, under tests/support/postgres, by pg_dump and psql. Two laptops have seen more than it
knows then; afterwards all three agree, nothing is lost, and nobody signs in again."""
import argparse
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile

PASSWORD = "pure water 18.2"
ADMIN = "ada@example.com"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Company:
    def __init__(self, binaries, folder, database=None):
        self.bin, self.folder, self.database = pathlib.Path(binaries), folder, database
        self.port = free_port()
        self.data = folder / "hub"
        place = ["--database", database] if database else []
        self.place = ["--data", str(self.data), *place]
        subprocess.run([self.bin / "caravan-hub", "init", *self.place, "--admin", ADMIN,
                        "--password-stdin"], input=PASSWORD + "\n", text=True, check=True,
                       capture_output=True)
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [self.bin / "caravan-hub", "serve", *self.place, "--listen", f"127.0.0.1:{self.port}"],
            stdout=subprocess.PIPE, stderr=open(self.folder / "log", "a", encoding="utf-8"), text=True)
        assert self.process.stdout.readline().startswith("listening on ")

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def run(self, laptop, *args, give="", good=(0,)):
        done = subprocess.run([self.bin / "caravanctl", "--profile", self.folder / laptop, *args],
                              input=give, text=True, capture_output=True, timeout=120, check=False)
        assert done.returncode in good, f"{laptop} {args}: {done.returncode} {done.stdout}{done.stderr}"
        return done.stdout.strip()

    def records(self, laptop, entity):
        answer = json.loads(self.run(laptop, "list", entity, "--json", "--limit", "0", good=(0, 3)))
        return {r["id"]: r["fields"] for r in answer["records"]}


def day(company, keep, put_back):
    """What two laptops do around it. keep() saves the hub's state, put_back() brings it back."""
    run = company.run
    for laptop in ("ada", "lin"):
        run(laptop, "login", "--hub", f"http://127.0.0.1:{company.port}", "--user", ADMIN,
            "--password-stdin", give=PASSWORD + "\n")
    kept = run("ada", "create", "account", "name=Kept", "phone=+43 1")
    deleted = run("ada", "create", "account", "name=Deleted")
    quiet = run("ada", "create", "account", "name=Quiet")
    for laptop in ("ada", "lin"):
        run(laptop, "sync")
    keep()
    run("ada", "set", "account", kept, "phone=+43 2")
    made = run("ada", "create", "account", "name=Made since")
    run("ada", "delete", "account", deleted)
    run("ada", "sync")
    photo = company.folder / "photo.txt"
    photo.write_text("bytes of a photo")
    attached = run("ada", "attach", "account", made, str(photo))
    run("ada", "sync")
    run("lin", "sync")
    run("lin", "set", "account", kept, "name=Kept and renamed")
    run("lin", "sync")
    run("ada", "sync")

    put_back()
    run("lin", "set", "account", quiet, "website=https://offline.example")  # not sent yet

    for laptop in ("ada", "lin", "ada", "lin"):
        said = run(laptop, "sync")
        assert said.startswith("idle; waiting 0, needs attention 0, conflicts 0"), said
    for laptop in ("ada", "lin"):
        now = company.records(laptop, "account")
        assert now[kept]["name"] == "Kept and renamed" and now[kept]["phone"] == "+43 2", now[kept]
        assert now[made]["name"] == "Made since"
        assert now[quiet]["website"] == "https://offline.example"
        assert deleted not in now, "what was deleted is back"
        assert "equal to the hub" in run(laptop, "verify")
        copy = company.folder / f"{laptop}.copy"
        run(laptop, "file", attached, str(copy))
        assert copy.read_text() == "bytes of a photo"
    told = [json.loads(run(laptop, "status", "--json"))["given_back"] for laptop in ("ada", "lin")]
    assert sum(told) > 0, "nobody is told that something was given back"
    audit = json.loads(run("ada", "audit", "--json"))["audit"]
    assert [row for row in audit if row["what"] == "given-back"], audit


def restored(company):
    backup = company.folder / "backup"

    def keep():
        subprocess.run([company.bin / "caravan-hub", "backup", *company.place, "--to", backup],
                       check=True, capture_output=True)

    def put_back():
        company.stop()
        shutil.move(company.data, company.folder / "lost")
        subprocess.run([company.bin / "caravan-hub", "restore", *company.place, "--from", backup],
                       check=True, capture_output=True)
        company.start()

    day(company, keep, put_back)
    misdirected(company)


def copied(company):
    copy = company.folder / "snapshot"

    def keep():
        company.stop()
        shutil.copytree(company.data, copy)
        company.start()

    def put_back():
        company.stop()
        shutil.rmtree(company.data)
        shutil.copytree(copy, company.data)
        company.start()

    day(company, keep, put_back)


def dumped(company):
    dump = company.folder / "dump.sql"

    def keep():
        with open(dump, "w", encoding="utf-8") as out:
            subprocess.run(["pg_dump", "--clean", "--if-exists", company.database], check=True,
                           stdout=out)

    def put_back():
        company.stop()
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", company.database, "-f", dump],
                       check=True, capture_output=True)
        company.start()

    day(company, keep, put_back)


def misdirected(company):
    """Places that are wrong are named, and nothing is begun in them."""
    def hub(*args):
        done = subprocess.run([company.bin / "caravan-hub", *args], text=True, capture_output=True,
                              timeout=20, check=False)
        assert done.returncode != 0, args
        return done.stderr

    backup, wrong = company.folder / "second backup", company.folder / "wrong"
    said = hub("backup", "--data", wrong, "--to", backup)
    assert "no hub in" in said, said
    assert not list(company.folder.glob("second backup*")), "a backup of nothing was begun"
    subprocess.run([company.bin / "caravan-hub", "backup", *company.place, "--to", backup], check=True,
                   capture_output=True)
    company.stop()
    said = hub("restore", *company.place, "--from", backup)
    assert "not empty" in said and "invalid backup" not in said, said
    files = company.data / "blobs"
    files.rename(company.data / "kept")
    files.write_text("no folder")
    said = hub("serve", *company.place, "--listen", "127.0.0.1:0")
    assert str(files) in said, said
    files.unlink()
    (company.data / "kept").rename(files)
    company.start()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True)
    binaries = pathlib.Path(parser.parse_args().bin).resolve()
    ways = [("caravan-hub restore", restored, None), ("a copy of its files", copied, None)]
    if database := os.environ.get("CARAVAN_TEST_POSTGRES"):
        ways.append(("pg_dump and psql", dumped, database))
    for name, way, database in ways:
        with tempfile.TemporaryDirectory() as folder:
            company = Company(binaries, pathlib.Path(folder), database)
            try:
                way(company)
            finally:
                company.stop()
        print(f"put back by {name}: nothing lost, all equal")
    return 0


sys.exit(main())
