// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import.h"

#include "core/base/text.h"
#include "core/exchange/charset.h"
#include "core/exchange/importer.h"

namespace caravan {
namespace {

constexpr std::size_t kBytesMax = 256UL * 1024 * 1024;

/// One plan over the text; nothing is written yet.
Result<std::unique_ptr<Importer>> readText(Replica& replica, const DecodedText& text,
                                           const Entity& entity,
                                           const std::optional<ImportPlan>& plan,
                                           const ImportOptions& options,
                                           const std::vector<std::unique_ptr<Importer>>& earlier)
{
    CsvReader reader(text.text);
    const auto header = reader.next();
    if (!header) {
        return header.error();
    }
    if (!*header) {
        return Error{ErrorCode::invalid, "csv", "the file is empty"};
    }
    std::vector<std::string> columns;
    for (const std::string& name : (*header)->cells) {
        columns.emplace_back(trimmed(name));
    }
    auto importer = std::make_unique<Importer>(
        replica, entity, plan ? *plan : ImportPlan::guess(entity, columns), options);
    importer->report.encoding = text.encoding;
    importer->report.otherEncodings = text.others;
    for (const auto& one : earlier) {
        importer->follow(*one);
    }
    if (Done read = importer->readHeader(**header); !read) {
        return read.error();
    }
    while (true) {
        const auto row = reader.next();
        if (!row) {
            return row.error(); // a broken file imports nothing
        }
        if (!*row) {
            break;
        }
        importer->readRow(**row);
    }
    importer->resolve();
    return importer;
}

Result<std::vector<ImportReport>> importText(Replica& replica, std::string_view bytes,
                                             const std::string& encoding,
                                             const std::vector<std::string>& entities,
                                             const std::vector<std::optional<ImportPlan>>& plans,
                                             const ImportOptions& options)
{
    if (bytes.size() > kBytesMax) {
        return Error{ErrorCode::tooLarge, "file", "larger than 256 MiB; split it"};
    }
    const Result<DecodedText> text = decodeText(bytes, encoding);
    if (!text) {
        return text.error();
    }
    std::vector<std::unique_ptr<Importer>> importers;
    bool isGood = true;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        auto importer = readText(replica, *text, replica.catalogue().at(entities[i]), plans[i],
                                 options, importers);
        if (!importer) {
            return importer.error();
        }
        isGood = isGood && (*importer)->report.problems.empty();
        importers.push_back(std::move(*importer));
    }
    std::vector<ImportReport> reports;
    for (const auto& importer : importers) {
        if (!options.isDryRun && (isGood || options.skipsBadRows)) {
            if (Done written = importer->write(); !written) {
                return written.error();
            }
        }
        reports.push_back(std::move(importer->report));
    }
    return reports;
}

} // namespace

Result<ImportReport> importCsv(Replica& replica, std::string_view bytes,
                               std::optional<ImportPlan> plan, const std::string& entity,
                               const ImportOptions& options)
{
    if (replica.catalogue().entity(entity) == nullptr) {
        return Error{ErrorCode::notFound, entity, "is not an entity"};
    }
    if (plan && plan->entity != entity) {
        return Error{ErrorCode::invalid, "mapping.entity", "is for " + plan->entity};
    }
    const std::string encoding = plan ? plan->encoding : std::string();
    auto reports = importText(replica, bytes, encoding, {entity}, {std::move(plan)}, options);
    if (!reports) {
        return reports.error();
    }
    return std::move(reports->front());
}

Result<std::vector<ImportReport>> importSheet(Replica& replica, std::string_view bytes,
                                              const std::vector<ImportPlan>& plans,
                                              const ImportOptions& options)
{
    std::vector<std::string> entities;
    for (const ImportPlan& plan : plans) {
        entities.push_back(plan.entity);
    }
    return importText(replica, bytes, plans.empty() ? std::string() : plans.front().encoding,
                      entities, {plans.begin(), plans.end()}, options);
}

} // namespace caravan
