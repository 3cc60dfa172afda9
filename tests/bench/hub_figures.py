#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of a serving hub over SQLite, and over PostgreSQL where tests/support/postgres runs this."""
import argparse
import contextlib
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

PASSWORD = "a good password"


@contextlib.contextmanager
def serving(binary, place, *options):
    """A new hub there; gives its process and its URL."""
    subprocess.run([binary, "init", *place, "--admin", "ada@caravan.example", "--password-stdin"],
                   input=PASSWORD + "\n", text=True, check=True, capture_output=True)
    hub = subprocess.Popen([binary, "serve", *place, "--listen", "127.0.0.1:0", *options],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield hub, hub.stdout.readline().strip().removeprefix("listening on ")
    finally:
        hub.terminate()
        hub.wait()


def places(folder, server, name):
    """Where a new hub of this name may keep its data, by database."""
    found = {"SQLite": ["--data", f"{folder}/{name}"]}
    if server:
        subprocess.run(["psql", "-q", server, "-c", f"CREATE DATABASE {name}"], check=True)
        found["PostgreSQL"] = ["--database", server.replace("/postgres?", f"/{name}?"),
                               "--data", f"{folder}/{name}-files"]
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--seconds", default="3")
    parser.add_argument("--attack-seconds", default="2")
    arguments = parser.parse_args()
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit[1], limit[1]))
    server = os.environ.get("CARAVAN_TEST_POSTGRES")
    binary = arguments.bin.resolve() / "caravan-hub"
    with tempfile.TemporaryDirectory(prefix="caravan-figures-") as folder:
        for name, place in places(folder, server, "figures").items():
            print(f"hub over {name}, 500 clients:", flush=True)
            with serving(binary, place, "--behind-proxy") as (hub, url):
                subprocess.run([arguments.bin / "hub_load", "--url", url, "--pid", str(hub.pid),
                                "--seconds", arguments.seconds], check=True)
        for name, place in places(folder, server, "attacked").items():
            print(f"hub over {name}, 2 clients beside an attack:", flush=True)
            with serving(binary, place) as (hub, url):
                subprocess.run([arguments.bin / "hub_abuse", "--url", url,
                                "--seconds", arguments.attack_seconds], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
