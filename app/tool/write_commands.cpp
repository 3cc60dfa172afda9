// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/conditions.h"
#include "app/tool/output.h"
#include "core/actions/permitted_edits.h"
#include "core/customers/vcard.h"
#include "core/demo/demo.h"
#include "core/exchange/import.h"
#include "core/exchange/mapped_file.h"
#include "core/store/import_log.h"
#include "core/store/outbox.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace caravan::tool {
namespace {

namespace json = boost::json;

Result<std::string> readFile(const std::string& name)
{
    std::stringstream content;
    if (name == "-") {
        content << std::ifstream("/dev/stdin", std::ios::binary).rdbuf();
        return content.str();
    }
    std::ifstream file(name, std::ios::binary);
    if (!file) {
        return Error{ErrorCode::notFound, "file", name + " cannot be read"};
    }
    content << file.rdbuf();
    if (file.bad()) {
        return Error{ErrorCode::storage, "file", name + " cannot be read to its end"};
    }
    return content.str();
}

/// As `imports` lists it.
std::string fileName(const std::string& path)
{
    return path == "-" ? "standard input" : std::filesystem::path(path).filename().string();
}

int saveOne(Profile& profile, const Edit& edit)
{
    const std::vector<Edit> edits{edit};
    if (const Done permitted = checkPermitted(profile.replica(), edits); !permitted) {
        return fail(permitted.error());
    }
    const auto saved = profile.replica().save(edits);
    return saved ? kDone : fail(saved.error());
}

Result<FieldValues> valuesFrom(Replica& replica, const std::string& entityName,
                               const std::vector<std::string>& assignments)
{
    const Entity* entity = replica.catalogue().entity(entityName);
    if (entity == nullptr) {
        return Error{ErrorCode::notFound, entityName, "is not an entity"};
    }
    FieldValues values;
    for (const std::string& text : assignments) {
        auto assignment = assignmentFrom(replica, *entity, text);
        if (!assignment) {
            return assignment.error();
        }
        values[assignment->first] = assignment->second;
    }
    return values;
}

Result<RecordId> idFrom(Replica& replica, const std::string& entity, const std::string& text)
{
    if (replica.catalogue().entity(entity) == nullptr) {
        return Error{ErrorCode::notFound, entity, "is not an entity"};
    }
    const std::optional<RecordId> id = RecordId::parse(text);
    return id ? Result<RecordId>(*id)
              : Result<RecordId>(
                    Error{ErrorCode::invalid, "id", "\"" + text + "\" is not the id of a record"});
}

int badEdit(const Error& error)
{
    return error.code == ErrorCode::invalid ? usage(describe(error)) : fail(error);
}

void printReport(const ImportReport& report, const ImportCommand& command)
{
    say("%s, %s: %zu rows\n", command.file.c_str(), report.encoding.c_str(), report.rows);
    const char* would = report.isApplied ? "" : "would be ";
    say("  %screated %zu, %supdated %zu, skipped %zu (known already), with problems %zu\n", would,
        report.created, would, report.updated, report.skipped, report.failed);
    if (report.emptyReferences > 0) {
        say("  %zu empty references (for example a deal without account)\n",
            report.emptyReferences);
    }
    for (const auto& [entity, count] : report.made) {
        say("  %smade %zu of %s, which rows refer to\n", would, count, entity.c_str());
    }
    for (const ImportForm& form : report.forms) {
        say("  column \"%s\" is read as %s\n", form.column.c_str(), form.form.c_str());
    }
    for (const std::string& column : report.unknownColumns) {
        say("  column \"%s\" is not mapped and left out\n", column.c_str());
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
        say("Nothing was imported. Settle these in the mapping file, or import the good "
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

/// What the company requires where somebody enters something.
Done checkEntered(Replica& replica, const std::string& entity, const RecordId& id,
                  const FieldValues& set)
{
    const std::optional<Row> row = replica.find(entity, id);
    Record record = row ? row->record : Record(replica.catalogue().at(entity), id);
    for (const Field& field : record.entity->fields) {
        if (!row) {
            record.values[field.index] = field.defaultValue;
        }
        if (const auto value = set.find(field.name); value != set.end()) {
            record.values[field.index] = value->second;
        }
    }
    return checkEntry(record, !row, [&](const Field& field) { return set.contains(field.name); });
}

} // namespace

int create(Profile& profile, const std::string& entity, const std::vector<std::string>& values,
           bool asJson)
{
    const Result<FieldValues> set = valuesFrom(profile.replica(), entity, values);
    if (!set) {
        return badEdit(set.error());
    }
    const RecordId id = profile.replica().newId();
    if (const Done entered = checkEntered(profile.replica(), entity, id, *set); !entered) {
        return fail(entered.error());
    }
    const int code = saveOne(profile, Edit::create(entity, id, *set));
    if (code == kDone && asJson) {
        print(json::object{{"id", id.toString()}});
    } else if (code == kDone) {
        say("%s\n", id.toString().c_str());
    }
    return code;
}

int set(Profile& profile, const std::string& entity, const std::string& id,
        const std::vector<std::string>& values)
{
    const Result<RecordId> known = idFrom(profile.replica(), entity, id);
    if (!known) {
        return badEdit(known.error());
    }
    const Result<FieldValues> set = valuesFrom(profile.replica(), entity, values);
    if (!set) {
        return badEdit(set.error());
    }
    const Done entered = checkEntered(profile.replica(), entity, *known, *set);
    return entered ? saveOne(profile, Edit::update(entity, *known, *set)) : fail(entered.error());
}

int remove(Profile& profile, const std::string& entity, const std::string& id)
{
    const Result<RecordId> known = idFrom(profile.replica(), entity, id);
    return known ? saveOne(profile, Edit::remove(entity, *known)) : badEdit(known.error());
}

int restore(Profile& profile, const std::string& entity, const std::string& id)
{
    const Result<RecordId> known = idFrom(profile.replica(), entity, id);
    return known ? saveOne(profile, Edit::restore(entity, *known)) : badEdit(known.error());
}

int resend(Profile& profile, const std::string& op)
{
    const std::optional<OpId> id = OpId::parse(op);
    if (!id) {
        return usage("the id of a change is needed");
    }
    const Done sent = Outbox(profile.replica()).resend(*id);
    return sent ? kDone : fail(sent.error());
}

int discard(Profile& profile, const std::string& op)
{
    const std::optional<OpId> id = OpId::parse(op);
    if (!id) {
        return usage("the id of a change is needed");
    }
    const Done discarded = Outbox(profile.replica()).discard(*id);
    return discarded ? kDone : fail(discarded.error());
}

int importCardFile(Profile& profile, std::string_view bytes, const ImportCommand& command,
                   bool asJson)
{
    if (command.entity != "contact" && command.entity != "lead") {
        return usage("a vCard file is imported as --entity contact or lead");
    }
    const auto plan = command.entity == "lead" ? importCardsAsLeads(profile.replica(), bytes)
                                               : importCards(profile.replica(), bytes);
    if (!plan) {
        return fail(plan.error());
    }
    for (const CardProblem& problem : plan->problems) {
        complain("line %zu, %s: %s\n", problem.line, problem.property.c_str(),
                 problem.text.c_str());
    }
    if (!command.isDryRun) {
        const auto batch =
            ImportLog(profile.replica()).begin(fileName(command.file), command.entity);
        if (!batch) {
            return fail(batch.error());
        }
        const auto saved =
            profile.replica().save(plan->edits, SaveOptions{.isBundle = false, .import = *batch});
        if (!saved) {
            return fail(saved.error());
        }
    }
    if (asJson) {
        print(json::object{{"made", plan->made},
                           {"completed", plan->completed},
                           {"known", plan->known},
                           {"accounts", plan->accounts},
                           {"problems", plan->problems.size()}});
    } else {
        say("%zu made, %zu completed, %zu known already, %zu new accounts\n", plan->made,
            plan->completed, plan->known, plan->accounts);
    }
    return kDone;
}

int importFile(Profile& profile, const ImportCommand& command, bool asJson)
{
    Replica& replica = profile.replica();
    const auto file = MappedFile::open(command.file == "-" ? "/dev/stdin" : command.file);
    if (!file) {
        return fail(file.error());
    }
    const std::string_view bytes = (*file)->bytes();
    if (isCardFile(bytes)) {
        return importCardFile(profile, bytes, command, asJson);
    }
    ImportOptions options;
    options.encoding = command.encoding;
    options.onRead = [&](std::string_view part) { (*file)->forget(part); };
    options.isDryRun = command.isDryRun;
    options.skipsBadRows = command.skipsBadRows;
    if (!command.isDryRun) {
        const auto batch = ImportLog(replica).begin(fileName(command.file), command.entity);
        if (!batch) {
            return fail(batch.error());
        }
        options.batch = *batch;
    }
    std::vector<ImportReport> reports;
    if (command.map.empty()) {
        Result<ImportReport> report =
            importCsv(replica, bytes, std::nullopt, command.entity, options);
        if (!report) {
            return fail(report.error());
        }
        reports.push_back(std::move(*report));
    } else {
        const Result<std::string> text = readFile(command.map);
        if (!text) {
            return fail(text.error());
        }
        const auto plans = ImportPlan::listFromJson(replica.catalogue(), *text);
        if (!plans) {
            return usage(command.map + ": " + describe(plans.error()));
        }
        if (plans->front().entity != command.entity) {
            return usage(command.map + ": is for " + plans->front().entity);
        }
        auto read = importSheet(replica, bytes, *plans, options);
        if (!read) {
            return fail(read.error());
        }
        reports = std::move(*read);
    }
    bool isGood = true;
    json::array list;
    for (const ImportReport& report : reports) {
        isGood = isGood && (report.isApplied || (command.isDryRun && report.problems.empty()));
        if (asJson) {
            list.push_back(reportToJson(report));
        } else {
            printReport(report, command);
        }
    }
    if (asJson) { // one plan, one report
        print(list.size() == 1 ? list.front() : json::value(std::move(list)));
    }
    return isGood ? kDone : kFailed;
}

int demo(Profile& profile, std::size_t size, std::uint64_t seed)
{
    const Result<std::size_t> made =
        createDemoCompany(profile.replica(), profile.clock().now(), size, seed);
    if (!made) {
        return fail(made.error());
    }
    say("made %zu records; 'caravanctl sync' sends them to the hub\n", *made);
    return kDone;
}

} // namespace caravan::tool
