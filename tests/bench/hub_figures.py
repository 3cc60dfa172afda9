#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of a serving hub over SQLite, and over PostgreSQL where tests/support/postgres runs this."""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

PASSWORD = "a good password"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--seconds", default="3")
    arguments = parser.parse_args()
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit[1], limit[1]))
    server = os.environ.get("CARAVAN_TEST_POSTGRES")
    with tempfile.TemporaryDirectory(prefix="caravan-figures-") as folder:
        places = {"SQLite": ["--data", f"{folder}/sqlite"]}
        if server:
            subprocess.run(["psql", "-q", server, "-c", "CREATE DATABASE figures"], check=True)
            places["PostgreSQL"] = ["--database", server.replace("/postgres?", "/figures?"),
                                    "--data", f"{folder}/files"]
        for name, place in places.items():
            print(f"hub over {name}, 500 clients:", flush=True)
            binary = arguments.bin.resolve() / "caravan-hub"
            subprocess.run([binary, "init", *place, "--admin", "ada@caravan.example",
                            "--password-stdin"], input=PASSWORD + "\n", text=True, check=True,
                           capture_output=True)
            hub = subprocess.Popen([binary, "serve", *place, "--listen", "127.0.0.1:0",
                                    "--behind-proxy"], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
            try:
                url = hub.stdout.readline().strip().removeprefix("listening on ")
                subprocess.run([arguments.bin / "hub_load", "--url", url, "--pid", str(hub.pid),
                                "--seconds", arguments.seconds], check=True)
            finally:
                hub.terminate()
                hub.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
