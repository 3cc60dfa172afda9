#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A replica with damaged pages is told as damaged (exit code 7) by whatever reads them: never a
crash, never empty data."""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    tool = parser.parse_args().bin.resolve() / "caravanctl"
    with tempfile.TemporaryDirectory(prefix="caravan-damaged-") as profile:
        def run(*arguments):
            return subprocess.run([tool, "--profile", profile, *arguments], text=True,
                                  capture_output=True)

        def sql(text):
            return subprocess.run(["sqlite3", f"{profile}/replica.db", text], text=True, check=True,
                                  capture_output=True).stdout

        assert run("demo").returncode == 0
        account = json.loads(run("list", "account", "--limit", "1", "--json").stdout)
        record = account["records"][0]["id"]
        sql("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = sql("SELECT pageno FROM dbstat WHERE name IN "
                    "('e_account', 'search_index_data', 'search_key')").split()
        assert pages
        with open(f"{profile}/replica.db", "r+b") as file:
            for page in pages:
                file.seek((int(page) - 1) * 4096)
                file.write(b"\xee" * 64)
        for command in (("list", "account"), ("list", "opportunity"), ("search", "zw"),
                        ("show", "account", record), ("set", "account", record, "city=苏州"),
                        ("export", "account")):
            done = run(*command)
            assert done.returncode == 7, f"{command}: {done.returncode} {done.stderr}"
            assert "damaged" in done.stderr, done.stderr
    return 0


if __name__ == "__main__":
    sys.exit(main())
