#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports the real sales data of ../shared/data/maven-crm by the mapping files of resources/mappings
and compares counts and amounts with what SQL over the CSV files gives. First without the settled
dirt: the report must show it and nothing may be imported."""
import argparse
import collections
import csv
import decimal
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "maven-crm"
MAPS = ROOT / "resources" / "mappings" / "maven-crm"


def compare_reports(run, database, sheet, companies):
    """The figures of `caravanctl report` beside SQL over the files."""
    database.execute("CREATE TABLE team(agent, manager, office)")
    database.executemany("INSERT INTO team VALUES(?, ?, ?)",
                         [(r["sales_agent"], r["manager"], r["regional_office"]) for r in sheet])
    database.execute("CREATE TABLE company(name, sector)")
    database.executemany("INSERT INTO company VALUES(?, ?)", [
        (r["account"], r["sector"].replace("technolgy", "technology")) for r in companies])

    def ours(report, by, *more):
        shown = json.loads(run("report", report, "--by", by, "--period", "all", "--json", *more))
        assert not shown["unconverted"] and not shown["rates"], shown
        return {(r["category"], r["series"]): (r["count"], decimal.Decimal(r["amount"]))
                for r in shown["rows"]}

    def same(what, mine, sql, measure=lambda n, v: decimal.Decimal(v or 0)):
        wanted = {(row[0] or "", row[1] if len(row) > 3 else ""):
                  (row[-2], measure(row[-2], row[-1])) for row in database.execute(sql)}
        assert mine == wanted, f"{what}: {mine} {wanted}"
        print(f"report         {what:<22} {len(wanted)} figures, as SQL over the files")

    tables = "pipeline p LEFT JOIN team t USING(agent) LEFT JOIN company c ON c.name = p.account"
    quarter = "substr(closed, 1, 4) || '-Q' || ((CAST(substr(closed, 6, 2) AS INTEGER) + 2) / 3)"
    won = f"count(*), sum(value) FROM {tables} WHERE stage = 'won' GROUP BY 1"
    for by, column in (("owner", "agent"), ("owner.team.manager", "manager"),
                       ("owner.team.office", "office"), ("product", "product"),
                       ("account.industry", "sector"), ("close_date@quarter", quarter),
                       ("close_date@month", "substr(closed, 1, 7)")):
        same(f"won by {by}", ours("won", by), f"SELECT {column}, {won}")
        same(f"win rate by {by}", ours("win_rate", by),
             f"SELECT {column}, count(*), sum(stage = 'won') FROM {tables} "
             "WHERE stage IN ('won', 'lost') GROUP BY 1",
             lambda n, v: (decimal.Decimal(v * 100) / n).quantize(
                 decimal.Decimal("0.1"), decimal.ROUND_HALF_UP))
    same("open by stage", ours("pipeline", "stage"),
         f"SELECT stage, count(*), 0 FROM {tables} WHERE stage NOT IN ('won', 'lost') GROUP BY 1")
    same("won and lost by sector", ours("win_loss", "account.industry"),
         f"SELECT sector, stage, count(*), count(*) FROM {tables} WHERE stage IN ('won', 'lost') "
         "GROUP BY 1, 2")
    same("days to win by agent", ours("cycle_time", "owner"),
         "SELECT agent, count(*), CAST(sum(julianday(closed) - julianday(engaged)) AS INTEGER) "
         "FROM pipeline WHERE stage = 'won' GROUP BY 1",
         lambda n, v: decimal.Decimal(v * 10000 // n) / 10000)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    tool = parser.parse_args().bin.resolve() / "caravanctl"
    if not DATA.exists():
        print("skipped: ../shared/data/maven-crm is not there")
        return 0
    folder = pathlib.Path(tempfile.mkdtemp(prefix="caravan-maven-"))
    profile = folder / "profile"

    def run(*arguments, good=(0,)):
        done = subprocess.run([tool, "--profile", profile, *arguments], text=True,
                              capture_output=True)
        assert done.returncode in good, f"{arguments}: {done.returncode} {done.stderr}"
        return done.stdout

    def report(file, entity, mapping, *more, good=(0,)):
        return json.loads(run("import", str(DATA / file), "--entity", entity, "--map", str(mapping),
                              "--json", *more, good=good))

    def rows(file):
        with open(DATA / file, encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream))

    def records(entity):
        return json.loads(run("list", entity, "--limit", "0", "--json"))["records"]

    # The dirt is shown with a suggestion, and nothing is imported.
    for name, entity, file, column, wrong, right in (
            ("6-accounts", "account", "accounts.csv", "sector", "technolgy", "technology"),
            ("7-opportunities", "opportunity", "sales_pipeline.csv", "product", "GTXPro", "GTX Pro"),
            ("7-opportunities", "opportunity", "sales_pipeline.csv", "account", "Teste", "")):
        if column == "product":
            for step, step_entity, step_file in (("1-teams", "team", "sales_teams.csv"),
                                                 ("2-managers", "user", "sales_teams.csv"),
                                                 ("3-agents", "user", "sales_teams.csv"),
                                                 ("4-team-managers", "team", "sales_teams.csv"),
                                                 ("5-products", "product", "products.csv"),
                                                 ("6-accounts", "account", "accounts.csv")):
                done = report(step_file, step_entity, MAPS / f"{step}.json")
                assert done["applied"] and not done["problems"], done["problems"][:3]
        mapping = json.loads((MAPS / f"{name}.json").read_text(encoding="utf-8"))
        mapping["columns"][column].pop("values")
        unsettled = folder / "unsettled.json"
        unsettled.write_text(json.dumps(mapping), encoding="utf-8")
        shown = report(file, entity, unsettled, good=(1,))
        bad = [p for p in shown["problems"] if p["value"] == wrong]
        expected = sum(1 for r in rows(file) if r[column] == wrong)
        assert len(bad) == expected > 0, f"{wrong}: {len(bad)} shown, {expected} in the file"
        assert bad[0]["suggestion"] == right, bad[0]
        assert not shown["applied"]
        assert json.loads(run("list", entity, "--json", good=(3,)))["total"] == 0
        print(f"dirt           {wrong!r} in {expected} rows shown"
              + (f", {right!r} suggested" if right else "") + ", nothing imported")

    begin = time.monotonic()
    done = report("sales_pipeline.csv", "opportunity", MAPS / "7-opportunities.json")
    seconds = time.monotonic() - begin
    assert done["applied"] and done["created"] == len(rows("sales_pipeline.csv")), done
    without_account = sum(1 for r in rows("sales_pipeline.csv") if r["account"] in ("", "Teste"))
    assert done["empty_references"] == without_account, done["empty_references"]
    print(f"imported       {done['created']} opportunities in {seconds:.1f} s, "
          f"{without_account} of them without account")

    again = report("sales_pipeline.csv", "opportunity", MAPS / "7-opportunities.json")
    assert again["created"] == 0 and again["skipped"] == done["created"], again

    users, teams, accounts, products = (records(e) for e in ("user", "team", "account", "product"))
    assert len(accounts) == 85 and len(products) == 7
    sheet = rows("sales_teams.csv")
    agents = {r["sales_agent"] for r in sheet}
    managers = {r["manager"] for r in sheet}
    assert {u["fields"]["name"] for u in users} == agents | managers
    assert {t["fields"]["name"] for t in teams} == managers
    parents = sum(1 for r in rows("accounts.csv") if r["subsidiary_of"])
    assert sum(1 for a in accounts if "parent" in a["fields"]) == parents

    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE pipeline(agent, product, account, stage, engaged, closed, value)")
    database.executemany("INSERT INTO pipeline VALUES(?, ?, ?, ?, ?, ?, ?)", [
        (r["sales_agent"], r["product"].replace("GTXPro", "GTX Pro"),
         r["account"].replace("Teste", ""),
         r["deal_stage"].lower(), r["engage_date"], r["close_date"],
         int(r["close_value"]) if r["close_value"] else None)
        for r in rows("sales_pipeline.csv")])
    deals = records("opportunity")

    def ours(key):
        count, total = collections.Counter(), collections.Counter()
        for deal in deals:
            name = key(deal)
            count[name] += 1
            total[name] += decimal.Decimal(deal["fields"].get("amount", {"amount": "0"})["amount"])
        return {k: (count[k], total[k]) for k in count}

    def theirs(column):
        return {k: (n, decimal.Decimal(v or 0)) for k, n, v in database.execute(
            f"SELECT {column}, count(*), sum(value) FROM pipeline GROUP BY 1")}

    for name, key, column in (
            ("stage", lambda d: d["fields"]["stage"], "stage"),
            ("agent", lambda d: d["titles"]["owner"], "agent"),
            ("product", lambda d: d["titles"]["product"], "product"),
            ("account", lambda d: d["titles"].get("account", ""), "account"),
            ("month", lambda d: d["fields"].get("close_date", "")[:7], "substr(closed, 1, 7)")):
        assert ours(key) == theirs(column), f"counts or amounts by {name} differ"
        print(f"equal by {name:<8} {len(theirs(column))} groups, counts and amounts")
    compare_reports(run, database, sheet, rows("accounts.csv"))
    total = sum(v for _, v in theirs("stage").values())
    print(f"amounts        {total} USD in {len(deals)} deals, as in the file")
    return 0


if __name__ == "__main__":
    sys.exit(main())
