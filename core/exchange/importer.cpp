// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/importer.h"

#include "core/actions/permitted_edits.h"
#include "core/record/row_size.h"
#include "core/schema/value_text.h"
#include "core/store/exchange_rates.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kBatchRows = 500;

/// Euros where no rate tells what the company counts in.
ImportPlan withCurrency(Replica& replica, ImportPlan plan)
{
    if (plan.currency.empty()) {
        plan.currency = homeCurrency(replica, "EUR");
    }
    return plan;
}

} // namespace

Importer::Importer(Replica& replica, const Entity& entity, ImportPlan plan,
                   const ImportOptions& options)
    : m_replica(replica), m_entity(entity), m_plan(withCurrency(replica, std::move(plan))),
      m_options(options), m_cells(entity, m_plan), m_references(replica, entity, m_plan, m_cells),
      m_keys(replica.catalogue(), entity, m_plan)
{
}

Done Importer::readHeader(const CsvRow& header)
{
    if (Done read = m_cells.readHeader(header); !read) {
        return read;
    }
    return m_keys.load(m_replica);
}

void Importer::identify(const CsvRow& row)
{
    ++report.rows;
    std::vector<ImportProblem> problems;
    m_cells.heading().checkCells(row, problems);
    Values values = m_cells.valuesOf(row, &problems);
    RowState state;
    state.id = m_replica.newId();
    if (problems.empty()) {
        // A reference is looked up later; in a key it stands by its name.
        Values told = values;
        for (const ImportColumn& column : m_plan.columns) {
            const std::string name = m_cells.meaning(column, m_cells.cell(row, column.column));
            if (!column.lookup.empty() && !name.empty()) {
                told[column.field] = m_references.titleOf(column, name);
            }
        }
        const ImportKeys::Found found = m_keys.take(told, row.line, state.id);
        using Kind = ImportKeys::Found::Kind;
        state.id = found.kind == Kind::unsure ? state.id : found.id;
        if (found.kind == Kind::unsure) {
            const std::string title =
                m_keys.titleFields().empty() ? std::string() : m_keys.titleFields().front();
            const auto name = told.find(title);
            problems.push_back(
                {row.line, title,
                 name == told.end() ? std::string() : beginningOf(valueToText(name->second)),
                 found.why, "", ImportProblem::Kind::identity});
        } else if (found.kind == Kind::inFile ||
                   (found.kind == Kind::existing && !m_plan.updateExisting)) {
            state.kind = RowState::Kind::left;
            ++report.skipped;
        } else if (found.kind == Kind::existing) {
            state.kind = RowState::Kind::known;
        }
    }
    if (!problems.empty()) {
        state.kind = RowState::Kind::bad;
        std::move(problems.begin(), problems.end(), std::back_inserter(report.problems));
    } else {
        m_references.learn(row, values, state.id, state.kind == RowState::Kind::fresh);
    }
    m_rows.push_back(state);
}

void Importer::check(const CsvRow& row)
{
    RowState& state = m_rows[m_at++];
    if (state.kind == RowState::Kind::left) {
        return;
    }
    std::vector<ImportProblem> problems;
    Values values = m_cells.valuesOf(row, nullptr);
    m_references.refer(row, values, &problems);
    std::optional<Record> existing;
    if (state.kind == RowState::Kind::known) {
        if (const auto there = m_replica.find(m_entity.name, state.id)) {
            existing = there->record;
        }
    }
    Record record = existing ? *existing : Record(m_entity, state.id);
    if (!existing) {
        for (const Field& field : m_entity.fields) {
            record.values[field.index] = field.defaultValue;
        }
    }
    bool isChanged = !existing;
    for (const auto& [name, value] : values) {
        isChanged = isChanged || record.value(name) != value;
        record.set(name, value);
    }
    const bool wasBad = state.kind == RowState::Kind::bad || !problems.empty();
    const auto isEntered = [&](const Field& field) { return values.count(field.name) > 0; };
    Done checked = checkRecord(record);
    checked = checked ? checkEntry(record, !existing, isEntered) : checked;
    checked = checked ? checkRowSize(existing ? &*existing : nullptr, record) : checked;
    if (!checked && !wasBad) {
        problems.push_back({row.line, checked.error().key, "", checked.error().detail, "",
                            ImportProblem::Kind::value});
    }
    if (wasBad || !problems.empty()) {
        state.kind = RowState::Kind::bad;
        ++report.failed;
        std::move(problems.begin(), problems.end(), std::back_inserter(report.problems));
    } else if (!isChanged) {
        state.kind = RowState::Kind::left;
        ++report.skipped;
    } else {
        ++(existing ? report.updated : report.created);
    }
}

Done Importer::endCheck()
{
    std::stable_sort(report.problems.begin(), report.problems.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    report.unknownColumns = m_cells.heading().unknownColumns();
    report.forms = m_cells.forms();
    report.emptyReferences = m_references.emptyCells();
    for (const auto& [entity, edits] : m_references.made()) {
        report.made[entity] = edits.size();
    }
    const Rights rights = rightsOf(m_replica);
    const auto refused = [&](const Entity& entity, const char* act) {
        return Error{ErrorCode::notAllowed, entity.name,
                     std::string("your role may not ") + act + " " + label(entity.plural, "en")};
    };
    if (report.created > 0 && !rights.mayCreate(m_entity)) {
        return refused(m_entity, "make");
    }
    if (report.updated > 0 && !rights.mayUpdateSome(m_entity)) {
        return refused(m_entity, "change");
    }
    for (const ImportColumn& column : m_plan.columns) {
        const Field& field = *m_entity.field(column.field);
        if (report.created + report.updated > 0 && !rights.mayWrite(m_entity, field)) {
            return Error{ErrorCode::notAllowed, field.name,
                         "your role may not write " + label(field.labels, "en")};
        }
    }
    for (const auto& [name, edits] : m_references.made()) {
        if (const Entity& entity = m_replica.catalogue().at(name); !rights.mayCreate(entity)) {
            return refused(entity, "make");
        }
    }
    return done();
}

Done Importer::save()
{
    if (m_batch.empty()) {
        return done();
    }
    SaveOptions options;
    options.isBundle = false;
    options.import = m_options.batch;
    if (!m_replica.save(m_batch, options)) {
        if (Done saved = saveOneByOne(options); !saved) {
            return saved;
        }
    }
    m_batch.clear();
    m_batchLines.clear();
    if (m_options.onProgress && !m_options.onProgress(m_at, m_rows.size())) {
        return Error{ErrorCode::cancelled, "import", "stopped at the user's wish"};
    }
    return done();
}

Done Importer::saveOneByOne(const SaveOptions& options)
{
    for (std::size_t i = 0; i < m_batch.size(); ++i) {
        const Edit& edit = m_batch[i];
        const auto saved = m_replica.save({edit}, options);
        if (saved) {
            continue;
        }
        const Error& error = saved.error();
        const bool isOfRecord =
            error.code == ErrorCode::invalid || error.code == ErrorCode::required ||
            error.code == ErrorCode::notAllowed || error.code == ErrorCode::frozen ||
            error.code == ErrorCode::notPermittedMove || error.code == ErrorCode::tooLarge;
        if (!isOfRecord || m_batchLines[i] == 0) {
            return error;
        }
        report.problems.push_back(
            {m_batchLines[i], error.key, "", error.detail, "", ImportProblem::Kind::value});
        ++report.failed;
        --(edit.kind == ChangeKind::create ? report.created : report.updated);
    }
    return done();
}

Done Importer::write(const CsvRow& row)
{
    if (m_at == 0) {
        for (auto& [entity, edits] : m_references.takeMade()) {
            std::move(edits.begin(), edits.end(), std::back_inserter(m_batch));
        }
        m_batchLines.assign(m_batch.size(), 0);
    }
    const RowState& state = m_rows[m_at++];
    if (state.kind == RowState::Kind::fresh || state.kind == RowState::Kind::known) {
        Values values = m_cells.valuesOf(row, nullptr);
        m_references.refer(row, values, nullptr);
        m_batch.push_back(state.kind == RowState::Kind::fresh
                              ? Edit::create(m_entity.name, state.id, std::move(values))
                              : Edit::update(m_entity.name, state.id, std::move(values)));
        m_batchLines.push_back(row.line);
    }
    return m_batch.size() >= kBatchRows ? save() : done();
}

Done Importer::endWrite()
{
    Done saved = save();
    report.isApplied = static_cast<bool>(saved);
    return saved;
}

} // namespace caravan
