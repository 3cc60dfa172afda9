// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/importer.h"

#include "core/base/text.h"
#include "core/record/value_text.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

std::vector<std::vector<std::string>> keysOf(const ImportPlan& plan)
{
    std::vector<std::vector<std::string>> keys = plan.otherKeys;
    keys.insert(keys.begin(), plan.key);
    std::erase_if(keys, [](const auto& key) { return key.empty(); });
    return keys;
}

constexpr std::size_t kBatchRows = 500;

/// "João Vitor@maven.example" → "joao.vitor@maven.example": for addresses made by a template.
std::string asMail(const std::string& text)
{
    if (text.find(' ') == std::string::npos) {
        return text;
    }
    std::string mail;
    for (const char c : foldForSearch(text)) {
        mail += c == ' ' ? '.' : c;
    }
    return mail;
}

Value multiplied(const Value& value, std::int64_t times)
{
    if (const Decimal* number = std::get_if<Decimal>(&value)) {
        return Decimal::fromUnits(number->units() * times);
    }
    if (const Money* money = std::get_if<Money>(&value)) {
        return Money{Decimal::fromUnits(money->amount.units() * times), money->currency};
    }
    if (const std::int64_t* number = std::get_if<std::int64_t>(&value)) {
        return *number * times;
    }
    return value;
}

} // namespace

Importer::Importer(Replica& replica, const Entity& entity, ImportPlan plan,
                   const ImportOptions& options)
    : m_replica(replica), m_entity(entity), m_plan(std::move(plan)), m_options(options),
      m_keys(keysOf(m_plan))
{
}

Done Importer::readHeader(const CsvRow& header)
{
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string name(trimmed(header.cells[i]));
        if (!m_columnAt.emplace(name, i).second) {
            return Error{ErrorCode::invalid, name,
                         "line 1: the column \"" + name + "\" stands twice"};
        }
    }
    std::set<std::string> used(m_plan.ignored.begin(), m_plan.ignored.end());
    for (const ImportColumn& column : m_plan.columns) {
        used.insert(column.column);
        if (m_columnAt.count(column.column) == 0) {
            return Error{ErrorCode::invalid, column.column,
                         "line 1: the file has no column \"" + column.column + "\""};
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
    return m_keys.load(m_replica, m_entity);
}

ImportLookup& Importer::lookup(const Entity& entity, const Field& field)
{
    std::unique_ptr<ImportLookup>& one = m_lookups[entity.name + "." + field.name];
    if (!one) {
        one = std::make_unique<ImportLookup>(m_replica, entity, field);
        for (const Importer* earlier : m_earlier) {
            for (const Pending& pending : earlier->m_pending) {
                const auto name = pending.edit.set.find(field.name);
                if (earlier->m_entity.name == entity.name && pending.isNew &&
                    name != pending.edit.set.end()) {
                    one->learn(valueToText(name->second), pending.edit.id);
                }
            }
        }
    }
    return *one;
}

const std::string& Importer::cell(const CsvRow& row, const std::string& column) const
{
    static const std::string kNone;
    const auto at = m_columnAt.find(column);
    return at == m_columnAt.end() || at->second >= row.cells.size() ? kNone : row.cells[at->second];
}

std::string Importer::meaning(const ImportColumn& column, const std::string& cell) const
{
    const std::string text = withoutGuard(std::string(trimmed(cell)));
    const auto mended = column.values.find(text);
    if (mended != column.values.end()) {
        return mended->second;
    }
    return column.onlyListed ? std::string() : text;
}

/// "{product} · {account}" with the row's cells; separators around empty cells go.
std::string Importer::filled(const std::string& text, const CsvRow& row) const
{
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string::npos ? open : text.find('}', open);
        if (close == std::string::npos) {
            result += text.substr(at);
            break;
        }
        result += text.substr(at, open - at);
        const std::string name = text.substr(open + 1, close - open - 1);
        std::string value(trimmed(cell(row, name)));
        for (const ImportColumn& column : m_plan.columns) {
            if (column.column == name && !column.onlyListed) {
                value = meaning(column, value);
                break;
            }
        }
        result += value;
        at = close + 1;
    }
    std::string_view clean = trimmed(result);
    while (clean.starts_with("·") || clean.ends_with("·")) {
        clean =
            trimmed(clean.starts_with("·") ? clean.substr(2) : clean.substr(0, clean.size() - 2));
    }
    return std::string(clean);
}

void Importer::problem(Pending& pending, const std::string& column, const std::string& value,
                       const std::string& reason, const std::string& suggestion)
{
    pending.isBad = true;
    report.problems.push_back({pending.row.line, column, value, reason, suggestion});
}

void Importer::setValue(Pending& pending, const ImportColumn& column, const std::string& text)
{
    const Field& field = *m_entity.field(column.field);
    if (text.empty()) {
        report.emptyReferences += field.type == FieldType::reference ? 1U : 0U;
        return;
    }
    const Result<Value> value =
        valueFromText(field, field.type == FieldType::mail ? asMail(text) : text, m_plan.currency);
    if (value) {
        pending.edit.set[field.name] = multiplied(*value, column.times);
        return;
    }
    std::vector<std::string> known;
    for (const Choice& choice : field.choices) {
        known.push_back(choice.value);
        for (const auto& [language, label] : choice.labels) {
            known.push_back(label);
        }
    }
    problem(pending, column.column, text, value.error().detail, closestSpelling(text, known));
}

void Importer::readRow(const CsvRow& row)
{
    const bool isBlank = std::all_of(row.cells.begin(), row.cells.end(),
                                     [](const auto& text) { return trimmed(text).empty(); });
    if (isBlank) {
        return;
    }
    ++report.rows;
    Pending pending;
    pending.row = row;
    if (row.cells.size() != m_columnAt.size()) {
        problem(pending, "", "",
                "has " + std::to_string(row.cells.size()) + " cells instead of " +
                    std::to_string(m_columnAt.size()),
                "");
    }
    for (const auto& [name, text] : m_plan.set) {
        const std::string value = filled(text, row);
        if (!value.empty()) {
            setValue(pending, {"set." + name, name, {}, {}, 1, false}, value);
        } else {
            pending.edit.set[name] = Value();
        }
    }
    for (const ImportColumn& column : m_plan.columns) {
        if (column.lookup.empty()) {
            setValue(pending, column, meaning(column, cell(row, column.column)));
        }
    }
    Edit& edit = pending.edit;
    edit.entity = m_entity.name;
    // A reference is looked up later; in a key it stands by its name.
    std::map<std::string, Value, std::less<>> told = edit.set;
    for (const ImportColumn& column : m_plan.columns) {
        const std::string name = meaning(column, cell(row, column.column));
        if (column.lookup == "name" && !name.empty()) {
            told[column.field] = name;
        }
    }
    const ImportKeys::Found found = m_keys.take(told);
    if (found.isInFile) {
        ++report.skipped; // the same record further up in this file
        return;
    }
    if (found.existing) {
        pending.isNew = false;
        edit.id = *found.existing;
        if (!m_plan.updateExisting) {
            ++report.skipped;
            return;
        }
        if (const auto row = m_replica.find(m_entity.name, edit.id)) {
            pending.existing = row->record;
        }
    } else {
        edit.kind = ChangeKind::create;
        edit.id = m_replica.newId();
        for (const auto& column : m_plan.columns) {
            for (const Field& own : m_entity.fields) {
                if (column.lookup == own.name &&
                    m_entity.field(column.field)->target == m_entity.name) {
                    const auto value = edit.set.find(own.name);
                    if (value != edit.set.end()) {
                        lookup(m_entity, own).learn(valueToText(value->second), edit.id);
                    }
                }
            }
        }
    }
    m_pending.push_back(std::move(pending));
}

void Importer::resolve()
{
    for (Pending& pending : m_pending) {
        for (const ImportColumn& column : m_plan.columns) {
            if (column.lookup.empty()) {
                continue;
            }
            const std::string text = meaning(column, cell(pending.row, column.column));
            const Field& field = *m_entity.field(column.field);
            if (text.empty()) {
                ++report.emptyReferences;
                continue;
            }
            const Entity& target = m_replica.catalogue().at(field.target);
            const Field* by = target.field(column.lookup);
            if (by == nullptr) {
                problem(pending, column.column, text,
                        target.name + " has no field " + column.lookup, "");
                continue;
            }
            ImportLookup& names = lookup(target, *by);
            if (const std::optional<RecordId> id = names.find(text)) {
                pending.edit.set[field.name] = *id;
            } else {
                problem(pending, column.column, text, "no " + target.name + " is named so",
                        names.suggestion(text));
            }
        }
        Edit& edit = pending.edit;
        Record record = pending.existing ? *pending.existing : Record(m_entity, edit.id);
        if (pending.isNew) {
            for (const Field& field : m_entity.fields) {
                record.values[field.index] = field.defaultValue;
            }
        }
        bool isChanged = pending.isNew;
        for (const auto& [name, value] : edit.set) {
            isChanged = isChanged || record.value(name) != value;
            record.set(name, value);
        }
        if (const Done checked = checkRecord(record); !checked && !pending.isBad) {
            problem(pending, checked.error().key, "", checked.error().detail, "");
        }
        if (pending.isBad) {
            ++report.failed;
        } else if (!isChanged) {
            ++report.skipped;
            edit.entity.clear();
        } else {
            ++(pending.isNew ? report.created : report.updated);
        }
    }
    std::stable_sort(report.problems.begin(), report.problems.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
}

Done Importer::write()
{
    SaveOptions options;
    options.isBundle = false;
    options.import = m_options.batch;
    std::vector<Edit> batch;
    std::size_t read = 0;
    for (Pending& pending : m_pending) {
        ++read;
        if (!pending.isBad && !pending.edit.entity.empty()) {
            batch.push_back(std::move(pending.edit));
        }
        if (batch.size() == kBatchRows || (read == m_pending.size() && !batch.empty())) {
            if (const auto saved = m_replica.save(batch, options); !saved) {
                return saved.error();
            }
            batch.clear();
            if (m_options.onProgress && !m_options.onProgress(read, m_pending.size())) {
                return Error{ErrorCode::cancelled, "import", "stopped at the user's wish"};
            }
        }
    }
    report.isApplied = true;
    return done();
}

} // namespace caravan
