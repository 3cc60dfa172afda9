// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/import_report.h"

#include "app/tool/output.h"

namespace caravan::tool {

namespace json = boost::json;

void printReport(const ImportReport& report, const ImportCommand& command)
{
    say("%s, %s: %zu rows\n", command.file.c_str(), report.encoding.c_str(), report.rows);
    const char* would = report.isApplied ? "" : "would be ";
    say("  %screated %zu, %supdated %zu, skipped %zu (existing), with problems %zu\n", would,
        report.created, would, report.updated, report.skipped, report.failed);
    if (report.emptyReferences > 0) {
        say("  %zu empty references (for example a deal without account)\n",
            report.emptyReferences);
    }
    for (const auto& [entity, count] : report.made) {
        say("  %screated %zu of %s, which rows refer to\n", would, count, entity.c_str());
    }
    for (const ImportForm& form : report.forms) {
        say("  column \"%s\" is read as %s\n", form.column.c_str(), form.form.c_str());
    }
    for (const std::string& column : report.unknownColumns) {
        say("  column \"%s\" is not mapped and not imported\n", column.c_str());
    }
    // The same dirt in a thousand rows is one thing to settle.
    std::map<std::pair<std::string, std::string>, std::pair<std::size_t, const ImportProblem*>>
        kinds;
    for (const ImportProblem& problem : report.problems) {
        auto& kind = kinds[{problem.column, problem.value + problem.reason}];
        kind.first += 1;
        kind.second = kind.second != nullptr ? kind.second : &problem;
    }
    for (const auto& [key, kind] : kinds) {
        const ImportProblem& first = *kind.second;
        say("  line %zu%s, column %s: \"%s\" %s%s\n", first.line,
            kind.first > 1 ? (" and " + std::to_string(kind.first - 1) + " more").c_str() : "",
            first.column.c_str(), first.value.c_str(), first.reason.c_str(),
            first.suggestion.empty() ? ""
                                     : ("; did you mean \"" + first.suggestion + "\"?").c_str());
    }
    if (!report.isApplied && !command.isDryRun) {
        say("Nothing was imported. Fix these in the mapping file, or import the good "
            "rows with --skip-bad.\n");
    }
}

json::object reportToJson(const ImportReport& report)
{
    json::array problems;
    for (const ImportProblem& problem : report.problems) {
        problems.push_back(json::object{{"line", problem.line},
                                        {"column", problem.column},
                                        {"value", problem.value},
                                        {"reason", problem.reason},
                                        {"suggestion", problem.suggestion}});
    }
    json::array forms;
    for (const ImportForm& form : report.forms) {
        forms.push_back(json::object{{"column", form.column}, {"form", form.form}});
    }
    json::object made;
    for (const auto& [entity, count] : report.made) {
        made[entity] = count;
    }
    json::array unknown;
    for (const std::string& column : report.unknownColumns) {
        unknown.emplace_back(column);
    }
    return {{"encoding", report.encoding},
            {"rows", report.rows},
            {"created", report.created},
            {"updated", report.updated},
            {"skipped", report.skipped},
            {"failed", report.failed},
            {"empty_references", report.emptyReferences},
            {"unmapped_columns", std::move(unknown)},
            {"forms", std::move(forms)},
            {"made", std::move(made)},
            {"problems", std::move(problems)},
            {"applied", report.isApplied}};
}

} // namespace caravan::tool
