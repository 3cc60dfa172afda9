// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The passes over the rows of a file; what a row says is read in importer_values.cpp.
#include "core/exchange/importer.h"

#include "core/actions/permitted_edits.h"
#include "core/base/text.h"
#include "core/record/row_size.h"
#include "core/schema/value_text.h"
#include "core/store/exchange_rates.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

constexpr std::size_t kBatchRows = 500;

std::vector<ColumnForm> formsOf(const Entity& entity, const ImportPlan& plan)
{
    std::vector<ColumnForm> forms;
    for (const ImportColumn& column : plan.columns) {
        forms.emplace_back(*entity.field(column.field), plan.currency, column.form);
    }
    return forms;
}

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
      m_options(options), m_forms(formsOf(entity, m_plan)),
      m_keys(replica.catalogue(), entity, m_plan)
{
}

void Importer::follow(Importer& earlier)
{
    m_earlier.push_back(&earlier);
    for (const ImportColumn& column : m_plan.columns) {
        const Field& field = *m_entity.field(column.field);
        if (!column.lookup.empty() && field.target == earlier.m_entity.name) {
            earlier.m_taught[column.lookup];
        }
    }
}

Done Importer::readHeader(const CsvRow& header)
{
    std::set<std::string> twice;
    m_cells = header.cells.size();
    while (m_cells > 0 && trimmed(header.cells[m_cells - 1]).empty()) {
        --m_cells; // columns behind the last that has a heading
    }
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string name(trimmed(header.cells[i]));
        if (!name.empty() && !m_columnAt.emplace(name, i).second) {
            twice.insert(name);
        }
    }
    std::set<std::string> used(m_plan.ignored.begin(), m_plan.ignored.end());
    const std::string line = "line " + std::to_string(header.line) + ": ";
    for (const ImportColumn& column : m_plan.columns) {
        used.insert(column.column);
        if (m_columnAt.count(column.column) == 0) {
            return Error{ErrorCode::invalid, column.column,
                         line + "the file has no column \"" + column.column + "\""};
        }
        if (twice.count(column.column) != 0) {
            return Error{ErrorCode::invalid, column.column,
                         line + "the column \"" + column.column + "\" stands twice"};
        }
    }
    for (const auto& [name, index] : m_columnAt) {
        if (used.count(name) == 0) {
            report.unknownColumns.push_back(name);
        }
    }
    if (m_plan.columns.empty()) {
        return Error{ErrorCode::invalid, "columns",
                     "no column of the file is named like a field of " + m_entity.name +
                         "; a mapping file says what they mean"};
    }
    return m_keys.load(m_replica);
}

void Importer::look(const CsvRow& row)
{
    for (std::size_t i = 0; i < m_plan.columns.size(); ++i) {
        const std::string& text = cell(row, m_plan.columns[i].column);
        if (!mended(m_plan.columns[i], text)) {
            m_forms[i].look(withoutGuard(std::string(trimmed(text))));
        }
    }
    for (const std::string& text : row.cells) {
        m_isGuarded = m_isGuarded && !isBareFormula(text);
    }
    // A cell of a column without a heading is nowhere to be put; that is told once.
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string name = "column " + std::to_string(i + 1) + ", which has no heading";
        const bool isNameless =
            std::none_of(m_columnAt.begin(), m_columnAt.end(),
                         [&](const auto& column) { return column.second == i; });
        if (i < m_cells && isNameless && !trimmed(row.cells[i]).empty() &&
            std::find(report.unknownColumns.begin(), report.unknownColumns.end(), name) ==
                report.unknownColumns.end()) {
            report.unknownColumns.push_back(name);
        }
    }
}

void Importer::identify(const CsvRow& row)
{
    ++report.rows;
    std::vector<ImportProblem> problems;
    checkCells(row, &problems);
    Values values = valuesOf(row, &problems);
    RowState state;
    state.id = m_replica.newId();
    if (problems.empty()) {
        // A reference is looked up later; in a key it stands by its name.
        Values told = values;
        for (const ImportColumn& column : m_plan.columns) {
            const std::string name = meaning(column, cell(row, column.column));
            if (!column.lookup.empty() && !name.empty()) {
                told[column.field] = titleOf(column, name);
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
        for (auto& [field, texts] : m_taught) {
            const auto value = values.find(field);
            const std::string text = value == values.end() ? "" : valueToText(value->second);
            if (state.kind == RowState::Kind::fresh) {
                texts.emplace_back(text, state.id);
            }
            m_ofLine[row.line] = {state.id, text};
        }
        for (const ImportColumn& column : m_plan.columns) {
            const Field* own = m_entity.field(column.lookup);
            if (own != nullptr && m_entity.field(column.field)->target == m_entity.name &&
                state.kind == RowState::Kind::fresh) {
                const auto value = values.find(own->name);
                lookup(m_entity, *own)
                    .learn(value == values.end() ? "" : valueToText(value->second), state.id);
            }
        }
    }
    m_rows.push_back(state);
}

/// The name of what a cell refers to, by whatever it is looked up.
std::string Importer::titleOf(const ImportColumn& column, const std::string& text)
{
    const Linked linked = linkedBy(*m_entity.field(column.field), column, text);
    if (linked.key) {
        return m_replica.title(linked.key->entity, linked.key->id);
    }
    if (linked.by == nullptr || linked.entity->title.front() == linked.by->name) {
        return linked.entity != nullptr ? linked.name : text;
    }
    const Entity& target = *linked.entity;
    const auto id = lookup(target, *linked.by).find(text).id;
    const std::string& title = id ? m_replica.title(target.name, *id) : text;
    return title.empty() ? text : title;
}

void Importer::check(const CsvRow& row)
{
    RowState& state = m_rows[m_at++];
    if (state.kind == RowState::Kind::left) {
        return;
    }
    std::vector<ImportProblem> problems;
    Values values = valuesOf(row, nullptr);
    refer(row, values, &problems);
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
    for (std::size_t i = 0; i < m_plan.columns.size(); ++i) {
        if (const std::string form = m_forms[i].told(); !form.empty()) {
            report.forms.push_back({m_plan.columns[i].column, form});
        }
    }
    for (const auto& [entity, edits] : m_made) {
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
    for (const auto& [name, edits] : m_made) {
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
        for (auto& [entity, edits] : m_made) {
            std::move(edits.begin(), edits.end(), std::back_inserter(m_batch));
        }
        m_batchLines.assign(m_batch.size(), 0);
        m_made.clear();
    }
    const RowState& state = m_rows[m_at++];
    if (state.kind == RowState::Kind::fresh || state.kind == RowState::Kind::known) {
        Values values = valuesOf(row, nullptr);
        refer(row, values, nullptr);
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
