#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the pages of docs/ that say what files say: docs/metrics.md from resources/metrics, docs/connectors.md from
resources/connectors, docs/diagnostics.md from resources/diagnostics, docs/coverage.md from resources/coverage.tsv.

`check_docs.py` fails when a page is not what this would write.
"""
import json
import re

import check_metrics
import coverage_table
import source_tree

FOLDER = "resources/metrics/"
CONNECTORS = "resources/connectors/"
DIAGNOSTICS = "resources/diagnostics/"
STATISTICS = {
    "count": "number of cases",
    "count_by": "number of cases by `{column}`",
    "sum": "sum of `{column}`",
    "sum_money": "exact sum of `{column}`, in whole 1e-12 USD",
    "sum_money_by": "exact sum of `{column}` by `{by}`",
    "mean_money": "mean of `{column}` in USD",
    "cost_groups": "exact sum of `{column}` and number of cases by `{by}`",
    "money_deviation_by": "sum of `{column}` / sum of `{against}` - 1 by `{by}`, of cases that have both",
    "percentile_quotient": "percentile {share} of `{column}` / `{divisor}`, Hyndman and Fan's type 7",
    "quotient_of_sums": "sum of `{column}` / sum of `{divisor}`",
    "quotients_by": "`{column}` / `{divisor}` of each `{by}`",
    "exceeds": "whether `{of}` is above `{limit}`; nothing while `{cases}` is below `{least}`",
    "texts": "`{column}` of the cases, sorted",
    "records": "the cases themselves",
    "flag_counts": "number of cases with each flag",
    "flags_by": "the flags of each `{by}`",
    "loop_traces": "number of traces: {of}",
    "loop_longest": "longest chain of calls that follow one another",
    "loop_by_trace": "chain, calls and verdict of each trace",
    "drift": "{of} of the comparison with the baseline, by service, model and operation",
    "failover": "{of} by availability, latency and configuration",
    "slo": "{of} of the burn rates in exact arithmetic",
    "histogram": "number of cases by `{column}`, each bucket with its lower edge",
    "percentile_7": "percentile {share} of `{column}`, Hyndman and Fan's type 7",
    "count_by_place": "number of cases by `{column}`, 0 first, as many as `{length}` says",
    "scaled_share": "`{count}` x `{numerator}` / `{denominator}`; nothing while `{evidence}` is below {fewest}",
    "scaled_share_low": "`{count}` x the lower end of Wilson's 95 % interval of `{numerator}` of `{denominator}`",
    "scaled_share_high": "`{count}` x the upper end of Wilson's 95 % interval of `{numerator}` of `{denominator}`",
    "mean": "mean of `{column}`",
    "survival_quantile": "time by which {share} of the cases ended by Kaplan and Meier's curve of `{column}`, those "
                         "without `{ended}` censored; nothing if the curve does not come so low",
    "survival_quantile_by": "the same for each `{by}`",
    "durations_by": "`{column}` of each `{by}` in days, and whether it ended",
    "weekly_rates": "for each `{by}` and local ISO week: evaluations, violating resources and their quotient, nothing in "
                    "a week without evaluations; versions that came into force; whether these are the first eight weeks",
    "restricted_mean": "area under the curve of `{column}` up to `{tau}`, those without `{ended}` censored",
    "restricted_mean_by": "the same for each `{by}`, `{tau}` of its own",
    "restricted_mean_low": "lower end of the 95 % interval of that area, by Greenwood's variance",
    "restricted_mean_high": "upper end of the 95 % interval of that area, by Greenwood's variance",
    "sum_per": "sum of `{column}`",
    "rate": "`{numerator}` / `{exposure}` x {times}; nothing without exposure",
    "garwood_low": "lower end of Garwood's exact 95 % interval of that rate",
    "garwood_high": "upper end of Garwood's exact 95 % interval of that rate",
    "per_days": "`{numerator}` / days of the period x {days}",
    "local_days": "number of local days with a `{column}`",
    "max": "largest `{column}`",
    "ratio": "`{numerator}` / `{denominator}`; nothing for a denominator of 0",
    "wilson_low": "lower end of Wilson's 95 % interval of `{numerator}` of `{denominator}`",
    "wilson_high": "upper end of Wilson's 95 % interval of `{numerator}` of `{denominator}`",
    "excluded_count": "number of excluded cases",
    "excluded_sum": "sum of `{column}` over excluded cases",
    "hourly_cost_cells": "cost, requests and minutes of each local hour",
    "hourly_cost_means": "cost per hour seen, by weekday and local hour",
}
CHARTS = {
    "xmr": "XmR chart: mean +- 2.66 x mean moving range of the first 12 weeks, then locked",
    "laney_p": "Laney's p' chart: limits by each week's cases, from the first 12 weeks, never narrower than binomial",
    "laney_u": "Laney's u' chart: limits by each week's exposure, from the first 12 weeks, never narrower than Poisson",
}
STATES = [
    ("value", "a number from complete, current rows"),
    ("measured_zero", "the same, and it is 0; only this may be drawn as 0"),
    ("undefined", "0 of 0, or a percentile of nothing: no number"),
    ("insufficient", "fewer cases than the minimum: numerator and denominator, no share"),
    ("unknown", "no source has ever delivered such rows: no number"),
    ("partial", "a number, but rows were rejected or erased, a pull failed, some sources are stale or hours were not seen"),
    ("stale", "a number, but no source of its rows has been pulled completely for 26 hours"),
    ("maturing", "a number whose cases are too young to be final"),
]


def statistic_text(output):
    text = STATISTICS.get(output["statistic"], output["statistic"]).format_map(
        {key: value for key, value in output.items() if isinstance(value, (str, int, float))} | {
            "column": output.get("column", "")})
    if output.get("where"):
        text += f" where `{output['where']}`"
    if output.get("reason"):
        text += f" for `{output['reason']}`"
    if output.get("edges_days"):
        text += " " + ", ".join(str(edge) for edge in output["edges_days"]) + " days"
    return text


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]


def metric_lines(root, name):
    metric = json.loads(source_tree.text(root, name))
    stem = name.removesuffix(".json")
    headline = metric["headline"]
    period = metric["period"]
    when = ("what stands at the end of the period, or at as_of if that is earlier" if period["kind"] == "standing"
            else "cases and time at risk within [from, to)" if period["kind"] == "window"
            else f"cases of [from, to) by `{period['column']}`")
    if period.get("trailing_days"):
        when += f"; a shorter one is widened back to {period['trailing_days']} days"
    lines = ["", f"## {metric['title']} (`{metric['id']}` v{metric['version']})", "", metric["question"], "",
             metric["why"], ""]
    lines += table(["", ""], [
        ["Unit", f"{metric['unit']}, {metric['polarity'].replace('_', ' ')}"],
        ["Number", f"`{headline['output']}`" + (f" = `{headline['numerator']}` / `{headline.get('denominator', headline.get('exposure'))}`"
                                               if headline.get("numerator") else "")],
        ["One case", metric["case"]],
        ["Period", when],
        *([["Numbers", "those of " + ", ".join(f"v{one}" for one in metric["same_numbers_as"]) + ", found sooner"]]
          if "same_numbers_as" in metric else []),
        ["Fewest cases for a share", metric["min_n"] or "none"],
        ["Weekly chart", CHARTS[metric["chart"]]],
        ["Rows read", ", ".join(f"`{row}`" for row in metric["reads"])],
        ["Without which it is unknown", ", ".join(f"`{row}`" for row in metric["primary"])],
        ["Filter and group by", ", ".join(f"`{row}`" for row in metric["dimensions"])],
        ["Files", f"[definition](../{name}), [population](../{stem}.population.sql), [packet](../{stem}.packet.sql)"
         + "".join(f", [{used.split('.')[0]}](../{FOLDER}relations/{used}.sql)" for used in metric.get("uses", []))
         + "".join(f", [{part.split('.')[0]}](../{check_metrics.PARTS}{part}.sql)" for part in
                   check_metrics.PART_MARK.findall(source_tree.text(root, f"{stem}.packet.sql")))],
    ])
    lines += ["", "### Definition", ""] + [f"- {rule}" for rule in metric["rules"]]
    if metric["parameters"]:
        lines += ["", "### Parameters", ""]
        lines += table(["Name", "Default", "Meaning"],
                       [[f"`{p['name']}`", p["default"], p["text"]] for p in metric["parameters"]])
    lines += ["", "### Outputs", ""]
    lines += table(["Name", "Meaning", "Statistic"],
                   [[f"`{o['name']}`", o["text"], statistic_text(o)] for o in metric["outputs"]])
    left_out = metric["packet"]["not_recomputable"]
    lines += ["", "Not restated in the packet's SQL: " + ", ".join(f"`{o}`" for o in left_out) + "." if left_out
              else "The packet's SQL restates every output."]
    lines += ["", "### Population", ""]
    lines += table(["Column", "Kind", "Meaning"], [[f"`{c['name']}`", c["kind"], c["text"]] for c in metric["columns"]])
    lines += ["", "### Excluded", "", "Listed with the cases and counted by reason:", ""]
    lines += table(["Reason", "Meaning"], [[f"`{e['reason']}`", e["text"]] for e in metric["exclusions"]])
    return lines + ["", "### Example", "", metric["example"]["text"], "", metric["example"]["result"] + "."]


def metrics_page(root):
    names = [name for name in source_tree.files(root, ".json") if re.fullmatch(FOLDER + r"\w+/v\d+\.json", name)]
    lines = ["<!-- SPDX-FileCopyrightText: 2026 Plumbline contributors -->",
             "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->",
             "<!-- Written by tools/generate_docs.py from resources/metrics; edit there. -->",
             "# Metrics", "",
             "A metric is three files. The population is SQL that yields one row per case; it is the drill-down. The",
             "definition names what is computed from it. The packet is plain SQLite that restates the numbers over the same",
             "population, for people who trust none of our code. All three read their parameters from a relation",
             "`param(name, value)`; a test holds packet against statistic. What several packets share stands once in",
             "`resources/metrics/packet`; `plumbline metric show` shows the packet whole.", "",
             "`resources/metrics/metrics.lock` holds the SHA-256 of the files of each version that was released, and of the",
             "relations and packet parts that it reads, in the lines of `sha256sum`. `./dev check` refuses any edit of them.",
             "What is to be counted otherwise is a new version (`v2.json` and so on) beside the old one, reading new versions of",
             "relations where these change; `tools/check_metrics.py --release` adds it to the lock. A packet names the SHA-256 over",
             "the files of the version that it used, one after the other: definition, population, packet and its parts, then each",
             "relation and its parts.", "",
             "## States of a result", ""]
    lines += table(["State", "Meaning"], [[f"`{name}`", text] for name, text in STATES])
    for name in names:
        lines += metric_lines(root, name)
    return "\n".join(lines) + "\n"


def connector_names(root):
    names = source_tree.files(root, "connector.json")
    return sorted(match[1] for name in names if (match := re.fullmatch(CONNECTORS + r"([\w-]+)/connector\.json", name)))


def auth_text(auth):
    kinds = {"none": "no secret", "bearer": "`Authorization: Bearer`", "token": "`Authorization: Token`",
             "basic": "Basic", "github_app": "GitHub App"}
    ways = auth if isinstance(auth, list) else [auth]
    return ", or ".join(dict.fromkeys(
        f"`{way['header']}`" if way["kind"] == "header" else kinds[way["kind"]] for way in ways))


def stream_row(name, stream):
    rows = []
    for row in stream.get("rows", []):
        text = f"`{row['type']}`" + (" (present state)" if row.get("state") == "present" else "")
        if text not in rows:
            rows.append(text)
    request = stream.get("request", {})
    asks = ("POST " if "body" in request else "") + request.get("path", "")
    keeps = stream.get("keeps", "not said")
    notes = ["may be missing"] if stream.get("optional") else []
    if "incremental" in stream:
        notes.append(f"new ones only, all of it every {stream['incremental']['full_every']}")
    return [f"`{name}`", stream["title"], f"`{asks}`" if asks else "files", ", ".join(rows) or "none",
            keeps if asks else "", "; ".join(notes)]


def connector_lines(root, name):
    folder = f"{CONNECTORS}{name}/"
    connector = json.loads(source_tree.text(root, folder + "connector.json"))
    streams = [(stream, json.loads(source_tree.text(root, f"{folder}{stream}.json"))) for stream in connector["streams"]]
    lines = ["", f"## {connector['title']} (`{name}`)", "", f"{connector['vendor']}. {connector.get('retention', '')}".strip(), ""]
    if connector.get("kind") == "files":
        lines += ["Reads files that `plumbline import` is given; no source can be configured with it."]
    if "auth" in connector:
        lines += [f"Secret: {auth_text(connector['auth'])}."]
    if connector.get("permissions"):
        lines += ["Needs: " + "; ".join(connector["permissions"]) + "."]
    lines += [""] + table(["Stream", "What", "Asks", "Rows", "Kept upstream", "Read"],
                          [stream_row(*stream) for stream in streams])
    if connector.get("parameters"):
        lines += [""] + table(["Parameter", "Default", "Meaning"], [
            [f"`{key}`" + (" (required)" if parameter.get("required") else ""),
             f"`{json.dumps(parameter['default'])}`" if parameter.get("default") else "", parameter["help"]]
            for key, parameter in connector["parameters"].items()])
    return lines


def connectors_page(root):
    lines = ["<!-- SPDX-FileCopyrightText: 2026 Plumbline contributors -->",
             "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->",
             "<!-- Written by tools/generate_docs.py from resources/connectors; edit there. -->",
             "# Connectors", "",
             "What each bundled connector asks for and which rows come of it. What each was tested with, and what is untested",
             "against a live service, stands in [measurements](measurements.md). How to write your own:",
             "[writing a connector](writing-a-connector.md)."]
    for name in connector_names(root):
        lines += connector_lines(root, name)
    return "\n".join(lines) + "\n"


def condition_text(condition, limits):
    """A diagnostic condition in words, with the values of its thresholds."""
    for key, word in (("all", " and "), ("any", " or ")):
        if key in condition:
            return "(" + word.join(condition_text(part, limits) for part in condition[key]) + ")"
    if "not" in condition:
        return "not " + condition_text(condition["not"], limits)
    if "finding" in condition:
        return condition["finding"] + " speaks"
    if "trend" in condition:
        return f"trend of {condition['trend']} is " + " or ".join(condition["in"])
    words = {"above": ">", "at_least": ">=", "below": "<", "at_most": "<="}
    key = next(key for key in words if key in condition)
    return (f"{condition['value']} {words[key]} {limits.get(condition[key], condition[key])}"
            + (f" x {condition['of']}" if "of" in condition else ""))


def diagnostics_page(root):
    facts = json.loads(source_tree.text(root, DIAGNOSTICS + "facts.json"))
    rules = [json.loads(source_tree.text(root, name)) for name in source_tree.files(root, ".json")
             if re.fullmatch(DIAGNOSTICS + r"R\d+\.json", name)]
    lines = ["<!-- SPDX-FileCopyrightText: 2026 Plumbline contributors -->",
             "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->",
             "<!-- Written by tools/generate_docs.py from resources/diagnostics; edit there. -->",
             "# Diagnostic rules", "",
             "`plumbline diagnose` asks these rules about one week. A trend is up or down only where a process chart shows a",
             "signal in that week, and none where it shows no more than routine variation; with less history it is not known. A",
             "rule whose facts are not known says nothing and is listed as not judged. What stands in brackets is left out where",
             "its number is not known. `--threshold R08/p95_s=60` sets another threshold; `--rows` names the rows behind.", "",
             "## Rules", ""]
    lines += table(["Rule", "Speaks of", "Kind", "When", "Thresholds", "Says"], [
        [rule["id"], rule.get("for_each", "the whole"), rule["level"], condition_text(rule["when"], rule.get("thresholds", {})),
         ", ".join(f"{name}: {value}" for name, value in rule.get("thresholds", {}).items()),
         rule["sentence"] + "".join(f" / {reason['text']}" for reason in rule.get("reasons", []))
         + (f" (keeps {'all others' if rule['suppresses'] == ['*'] else ', '.join(rule['suppresses'])} from being said)"
            if rule.get("suppresses") else "")] for rule in rules])
    lines += ["", "## Where the facts come from", "",
              "`weeks_of_history` is the longest of the series;",
              "`<trend>_signal_weeks` is for how many weeks a signal has lasted. A trend for each rule or service is a chart of its own;",
              "all of them are made of the same cases, found once, and all count among the charts of which some show a signal by chance.",
              "A rate around a move is compared over so many days before and after it (after / before, with its exact 95 % interval), for",
              "the services that it concerns.", ""]
    lines += table(["Fact", "Is", "Metric", "Output", "Days", "For each"], [
        [fact["name"], kind, fact["metric"], fact.get("output", "its number"),
         fact.get("days", "a week") if kind != "trend" else "a week",
         fact.get("group_by", "")]
        for kind in ("trend", "value", "text") for fact in facts[kind + "s"]]
        + [[f"{fact['name']}, its _low, _high, _events and _to", "rate around a move", f"{fact['metric']}, {fact['moves']}", "its number",
            f"{fact['days']}, at least {fact['least_days']} after", fact["kind"]] for fact in facts["moves"]])
    lines += ["", "Not known, whatever is collected; a rule that needs one of these is not judged:", ""]
    lines += table(["Fact", "Why"], [[fact["name"], fact["why"]] for fact in facts["untold"]])
    return "\n".join(lines) + "\n"


def pages(root):
    return {"docs/metrics.md": metrics_page(root), "docs/connectors.md": connectors_page(root),
            "docs/diagnostics.md": diagnostics_page(root), "docs/coverage.md": coverage_table.page(root)}


if __name__ == "__main__":
    for path, text in pages(source_tree.ROOT).items():
        (source_tree.ROOT / path).write_text(text, encoding="utf-8")
