#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the nth open, read, write, sync, rename and unlink fail, once and for good, while a laptop saves
records, takes, shows and sends files, begins anew and is wiped, and a hub takes an upload. Whatever
fails: what a program said was saved is there, a file that only the laptop has is still on it, and the
next try without a fault goes well."""
import argparse
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile

CALLS = ("open", "read", "write", "fsync", "rename", "unlink")
MOST = 40  # of one kind in one program; the figures say how many there were
PASSWORD = "pure water 18.2"
PHOTO = b"only this laptop has it " * 4000


class Faults:
    def __init__(self, binaries, folder):
        self.bin, self.folder = pathlib.Path(binaries), folder
        self.library = folder / "failing_calls.so"
        source = pathlib.Path(__file__).parents[1] / "support" / "failing_calls.c"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library, source, "-ldl"],
                       check=True)
        self.injected = 0

    def tool(self, profile, *args, env=None, give=""):
        done = subprocess.run([self.bin / "caravanctl", "--profile", profile, *args], input=give,
                              text=True, capture_output=True, timeout=60, check=False,
                              env={**os.environ, **(env or {})})
        assert done.returncode >= 0, f"{args} ended by signal {-done.returncode}: {done.stderr}"
        return done

    def each(self, path, run):
        """Calls run(env) with each fault in turn until there is no more of its kind."""
        for call in CALLS:
            for always in (False, True):
                for nth in range(1, MOST + 1):
                    mark = self.folder / "mark"
                    mark.unlink(missing_ok=True)
                    env = {"LD_PRELOAD": str(self.library), "CARAVAN_FAIL_CALL": call,
                           "CARAVAN_FAIL_PATH": path, "CARAVAN_FAIL_NTH": str(nth),
                           "CARAVAN_FAIL_MARK": str(mark)}
                    if always:
                        env["CARAVAN_FAIL_ALWAYS"] = "1"
                    run(env, f"{call} {nth}{' and all later' if always else ''} of {path}")
                    if not mark.exists():
                        break
                    self.injected += 1


def whole_copies(folder):
    return [f for f in pathlib.Path(folder).rglob("*") if f.is_file() and f.read_bytes() == PHOTO]


def names(faults, profile):
    answer = json.loads(faults.tool(profile, "list", "account", "--json", "--limit", "0").stdout)
    return {r["fields"]["name"] for r in answer["records"]}


def records_and_files(faults, template):
    """Saving, attaching, showing."""
    account = json.loads(faults.tool(template, "list", "account", "--json").stdout)["records"][0]["id"]
    photo = json.loads(faults.tool(template, "list", "attachment", "--json").stdout)["records"][0]["id"]
    other = faults.folder / "other.txt"
    other.write_text("another file")

    def run(env, what):
        profile = faults.folder / "laptop"
        shutil.rmtree(profile, ignore_errors=True)
        shutil.copytree(template, profile)
        saved = faults.tool(profile, "create", "account", "name=Saved", env=env)
        attached = faults.tool(profile, "attach", "account", account, str(other), env=env)
        faults.tool(profile, "file", photo, str(faults.folder / "shown"), env=env)
        assert names(faults, profile) >= {"Files"} | ({"Saved"} if saved.returncode == 0 else set()), what
        assert whole_copies(profile), f"{what}: the only copy is gone"
        if attached.returncode == 0:
            shown = faults.tool(profile, "file", attached.stdout.strip(), str(faults.folder / "shown"))
            assert shown.returncode == 0, f"{what}: said to be attached, and is not there: {shown.stderr}"
        again = faults.tool(profile, "file", photo, str(faults.folder / "shown"))
        assert again.returncode == 0, f"{what}: afterwards {again.stderr}"

    for path in ("/blobs/", "replica.db", "profile.json"):
        faults.each(path, run)


def sending(faults, template, hub):
    """Sending a file to a hub, with the faults on the laptop."""
    def run(env, what):
        profile = faults.folder / "laptop"
        shutil.rmtree(profile, ignore_errors=True)
        shutil.copytree(template, profile)
        # Signing in sends what waits. Each copy by itself, since a token is good once.
        faults.tool(profile, "login", "--hub", hub, "--user", "ada@example.com", "--password-stdin",
                    give=PASSWORD + "\n", env=env)
        assert whole_copies(profile), f"{what}: the only copy is gone"
        good = faults.tool(profile, "sync")
        assert good.returncode in (0, 4), f"{what}: afterwards {good.stdout}{good.stderr}"

    faults.each("/blobs/", run)


def setting_aside(faults, template):
    """Beginning anew loses nothing, whatever fails."""
    def run(env, what):
        profile = faults.folder / "laptop"
        shutil.rmtree(profile, ignore_errors=True)
        shutil.copytree(template, profile)
        faults.tool(profile, "begin-anew", env=env)
        assert whole_copies(profile), f"{what}: the only copy is gone"
        assert list(profile.rglob("replica.db")), f"{what}: the replica is gone"

    faults.each("/laptop/", run)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True)
    binaries = pathlib.Path(parser.parse_args().bin).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        faults = Faults(binaries, folder)
        template = folder / "template"
        photo = folder / "photo.bin"
        photo.write_bytes(PHOTO)
        account = faults.tool(template, "create", "account", "name=Files").stdout.strip()
        assert faults.tool(template, "attach", "account", account, str(photo)).returncode == 0
        photo.unlink()
        records_and_files(faults, template)
        setting_aside(faults, template)
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            port = s.getsockname()[1]
        data = folder / "hub"
        subprocess.run([binaries / "caravan-hub", "init", "--data", data, "--admin",
                        "ada@example.com", "--password-stdin"], input=PASSWORD + "\n", text=True,
                       check=True, capture_output=True)
        hub = subprocess.Popen([binaries / "caravan-hub", "serve", "--data", data, "--listen",
                                f"127.0.0.1:{port}"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
        try:
            assert hub.stdout.readline().startswith("listening on ")
            sending(faults, template, f"http://127.0.0.1:{port}")
        finally:
            hub.terminate()
            hub.wait()
        print(f"{faults.injected} faults: nothing that was saved is lost")
    return 0


sys.exit(main())
