// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import.h"

#include "core/base/text.h"
#include "core/exchange/charset.h"
#include "core/exchange/importer.h"
#include "core/store/failure.h"

#include <algorithm>

namespace caravan {
namespace {

/// A long file is let go piece by piece, as it is read.
constexpr std::size_t kPieceBytes = 8UL * 1024 * 1024;

bool isBlank(const CsvRow& row)
{
    for (const std::string& cell : row.cells) {
        if (!trimmed(cell).empty()) {
            return false;
        }
    }
    return true;
}

/// The heading first, then the rows that say something.
Done eachRow(std::string_view text, const ImportOptions& options,
             const std::function<Done(const CsvRow&)>& heading,
             const std::function<Done(const CsvRow&)>& take)
{
    CsvReader reader(text);
    bool hasHeading = false;
    std::size_t letGo = 0;
    while (true) {
        const auto row = reader.next();
        if (!row) {
            return row.error(); // a broken file imports nothing
        }
        if (!*row) {
            break;
        }
        if (options.onRead && reader.at() - letGo > kPieceBytes) {
            options.onRead(text.substr(letGo, reader.at() - letGo));
            letGo = reader.at();
        }
        if (isBlank(**row)) {
            continue;
        }
        if (Done done = hasHeading ? take(**row) : heading(**row); !done) {
            return done;
        }
        hasHeading = true;
    }
    return hasHeading ? done() : Done(Error{ErrorCode::invalid, "csv", "the file is empty"});
}

using Importers = std::vector<std::unique_ptr<Importer>>;

Done readAll(Replica& replica, std::string_view text, const std::vector<std::string>& entities,
             const std::vector<std::optional<ImportPlan>>& plans, const ImportOptions& options,
             Importers& importers)
{
    const auto begin = [&](const CsvRow& heading) -> Done {
        std::vector<std::string> columns;
        for (const std::string& name : heading.cells) {
            columns.emplace_back(trimmed(name));
        }
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const Entity& entity = replica.catalogue().at(entities[i]);
            auto importer = std::make_unique<Importer>(
                replica, entity,
                plans[i] ? *plans[i] : ImportPlan::guess(replica.catalogue(), entity, columns),
                options);
            for (const auto& one : importers) {
                importer->follow(*one);
            }
            if (Done read = importer->readHeader(heading); !read) {
                return read;
            }
            importers.push_back(std::move(importer));
        }
        return done();
    };
    const auto pass = [&](auto step, const std::function<Done(const CsvRow&)>& heading) {
        for (const auto& importer : importers) {
            importer->beginPass();
        }
        return eachRow(text, options, heading, [&](const CsvRow& row) {
            for (const auto& importer : importers) {
                step(*importer, row);
            }
            return done();
        });
    };
    const auto skip = [](const CsvRow&) { return done(); };
    Done read = pass([](Importer& one, const CsvRow& row) { one.look(row); }, begin);
    if (read) {
        read = pass([](Importer& one, const CsvRow& row) { one.identify(row); }, skip);
    }
    if (read) {
        read = pass([](Importer& one, const CsvRow& row) { one.check(row); }, skip);
    }
    for (const auto& importer : importers) {
        if (read) {
            read = importer->endCheck();
        }
    }
    return read;
}

Done write(std::string_view text, const ImportOptions& options, Importer& importer)
{
    importer.beginPass();
    Done written = eachRow(
        text, options, [](const CsvRow&) { return done(); },
        [&](const CsvRow& row) { return importer.write(row); });
    return written ? importer.endWrite() : written;
}

Result<std::vector<ImportReport>> readAndWrite(Replica& replica, std::string_view bytes,
                                               const std::string& planned,
                                               const std::vector<std::string>& entities,
                                               const std::vector<std::optional<ImportPlan>>& plans,
                                               const ImportOptions& options)
{
    const std::string& encoding = options.encoding.empty() ? planned : options.encoding;
    FoundEncoding found{encoding, {}, true, 0};
    if (encoding.empty()) {
        const Result<FoundEncoding> guessed = findEncoding(bytes, options.onRead);
        if (!guessed) {
            return guessed.error();
        }
        found = *guessed;
    }
    if (!found.isSure) {
        std::string names = found.name;
        for (const std::string& other : found.others) {
            names += ", " + other;
        }
        return Error{ErrorCode::invalid, "encoding",
                     "cannot be told from the characters; say which it is: " + names};
    }
    DecodedText decoded; // text that is UTF-8 already is not copied
    std::string_view text = bytes;
    if (found.name == kUtf8 && encoding.empty()) {
        text.remove_prefix(found.markBytes);
    } else {
        Result<DecodedText> read = decodeText(bytes, found.name);
        if (!read) {
            return read.error();
        }
        decoded = std::move(*read);
        text = decoded.text;
    }
    Importers importers;
    if (Done read = readAll(replica, text, entities, plans, options, importers); !read) {
        return read.error();
    }
    const bool isGood = std::all_of(importers.begin(), importers.end(),
                                    [](const auto& one) { return one->report.problems.empty(); });
    std::vector<ImportReport> reports;
    for (const auto& importer : importers) {
        if (!options.isDryRun && (isGood || options.skipsBadRows)) {
            if (Done written = write(text, options, *importer); !written) {
                return written.error();
            }
        }
        importer->report.encoding = found.name;
        importer->report.otherEncodings = found.others;
        reports.push_back(std::move(importer->report));
    }
    return reports;
}

/// What is known already is looked up in the replica: where that cannot be read, nothing is taken
/// for new.
Result<std::vector<ImportReport>> importText(Replica& replica, std::string_view bytes,
                                             const std::string& planned,
                                             const std::vector<std::string>& entities,
                                             const std::vector<std::optional<ImportPlan>>& plans,
                                             const ImportOptions& options)
{
    try {
        return readAndWrite(replica, bytes, planned, entities, plans, options);
    } catch (const std::exception&) {
        return currentStoreFailure();
    }
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
