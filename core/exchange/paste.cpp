// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/paste.h"

#include "core/base/text.h"
#include "core/exchange/column_form.h"
#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "core/schema/value_text.h"
#include "core/store/exchange_rates.h"
#include "core/store/failure.h"

#include <algorithm>
#include <memory>
#include <set>

namespace caravan {
namespace {

bool isCurrencyCode(std::string_view cell)
{
    return cell.size() == 3 &&
           std::all_of(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

const std::string& cellAt(const std::vector<std::string>& row, std::size_t column)
{
    static const std::string kNone;
    return column < row.size() ? row[column] : kNone;
}

/// Whether nothing but codes of currencies stands below a heading.
bool saysCurrencies(const std::vector<std::vector<std::string>>& cells, std::size_t column)
{
    return std::all_of(cells.begin() + 1, cells.end(), [&](const std::vector<std::string>& row) {
        const std::string_view cell = trimmed(cellAt(row, column));
        return cell.empty() || isCurrencyCode(cell);
    });
}

const Field* fieldNamed(const Entity& entity, std::string_view heading)
{
    const std::string word(trimmed(heading));
    for (const Field& field : entity.fields) {
        const bool isLabel = std::any_of(field.labels.begin(), field.labels.end(),
                                         [&](const auto& label) { return label.second == word; });
        if (!field.isHidden && (field.name == word || isLabel)) {
            return &field;
        }
    }
    return nullptr;
}

/// Nothing where the first row is no heading.
std::optional<std::vector<PastedBlock::Column>>
headingsOf(const Entity& entity, const std::vector<std::vector<std::string>>& cells)
{
    if (cells.size() < 2) {
        return std::nullopt;
    }
    std::vector<PastedBlock::Column> columns;
    for (std::size_t i = 0; i < cells.front().size(); ++i) {
        const std::string& heading = cells.front()[i];
        PastedBlock::Column column{.heading = heading};
        column.isId = trimmed(heading) == kIdHeading;
        const Field* before = columns.empty() ? nullptr : columns.back().field;
        if (before != nullptr && before->type == FieldType::money && saysCurrencies(cells, i)) {
            column.currencyOf = before;
        } else if (!column.isId) {
            column.field = fieldNamed(entity, heading);
        }
        if (!column.isId && column.field == nullptr && column.currencyOf == nullptr) {
            return std::nullopt;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

/// Reads the rows of one block.
class PasteReader {
public:
    PasteReader(Replica& replica, const Entity& entity, const PastedBlock& block)
        : m_replica(replica), m_entity(entity), m_block(block)
    {
        for (const PastedBlock::Column& column : block.columns) {
            m_forms.push_back(column.field ? std::make_unique<ColumnForm>(*column.field, "", "")
                                           : nullptr);
        }
        for (const std::vector<std::string>& row : block.rows) {
            for (std::size_t i = 0; i < m_forms.size(); ++i) {
                if (m_forms[i]) {
                    m_forms[i]->look(cellAt(row, i));
                }
            }
        }
    }

    PasteEffect read(const std::function<std::optional<RecordId>(std::size_t row)>& recordAt);

private:
    void tell(std::size_t row, std::size_t column, PasteProblem::Kind kind,
              const std::string& reason = {});
    std::optional<RecordId>
    recordOf(std::size_t row, const std::function<std::optional<RecordId>(std::size_t)>& recordAt);
    ImportLookup& lookup(const Entity& entity);
    const std::vector<RecordId>& called(const Entity& entity, const std::string& title);
    void setValue(std::size_t row, std::size_t column, PastedChange& change);
    std::optional<Value> valueOf(std::size_t row, std::size_t column, const Record& record);
    std::optional<Value> targetIn(std::size_t row, std::size_t column);
    std::string currencyOf(std::size_t row, std::size_t column, const Record& record);

    Replica& m_replica;
    const Entity& m_entity;
    const PastedBlock& m_block;
    std::vector<std::unique_ptr<ColumnForm>> m_forms; ///< by column
    std::map<std::string, std::unique_ptr<ImportLookup>> m_lookups;
    /// By entity and whole title, of those whose title is put together of several fields.
    std::map<std::string, std::map<std::string, std::vector<RecordId>>> m_titles;
    std::optional<std::string> m_home; ///< the company's currency
    PasteEffect m_effect;
};

void PasteReader::tell(std::size_t row, std::size_t column, PasteProblem::Kind kind,
                       const std::string& reason)
{
    m_effect.problems.push_back({row + 1, m_block.columns.at(column).heading,
                                 beginningOf(cellAt(m_block.rows.at(row), column)), kind, reason});
}

ImportLookup& PasteReader::lookup(const Entity& entity)
{
    std::unique_ptr<ImportLookup>& known = m_lookups[entity.name];
    if (!known) {
        known =
            std::make_unique<ImportLookup>(m_replica, entity, *entity.field(entity.title.front()));
    }
    return *known;
}

const std::vector<RecordId>& PasteReader::called(const Entity& entity, const std::string& title)
{
    constexpr std::int64_t kPage = 1000;
    const auto [known, isNew] = m_titles.try_emplace(entity.name);
    for (std::int64_t offset = 0; isNew; offset += kPage) {
        const std::vector<Row> rows =
            orThrow(m_replica.select({entity.name, {}, {}, {}}, offset, kPage));
        for (const Row& row : rows) {
            known->second[row.record.title()].push_back(row.record.id);
        }
        if (static_cast<std::int64_t>(rows.size()) < kPage) {
            break;
        }
    }
    return known->second[title];
}

std::optional<RecordId>
PasteReader::recordOf(std::size_t row,
                      const std::function<std::optional<RecordId>(std::size_t)>& recordAt)
{
    if (m_block.ids) {
        const auto id =
            RecordId::parse(std::string(trimmed(cellAt(m_block.rows[row], *m_block.ids))));
        if (!id) {
            tell(row, *m_block.ids, PasteProblem::Kind::unknownRecord);
        }
        return id ? std::optional(*id) : std::nullopt;
    }
    if (m_block.titles) {
        const std::string title =
            withoutGuard(std::string(trimmed(cellAt(m_block.rows[row], *m_block.titles))));
        const ImportLookup::Found found = lookup(m_entity).find(title);
        if (found.count > 1) { // the row that stands there, where it is called so
            const std::optional<RecordId> there = recordAt(row);
            const auto record =
                there ? m_replica.find(m_entity.name, *there) : std::optional<Row>();
            if (record && record->record.text(m_entity.title.front()) == title) {
                return there;
            }
        }
        if (!found.id) {
            tell(row, *m_block.titles,
                 found.count > 1 ? PasteProblem::Kind::severalRecords
                                 : PasteProblem::Kind::unknownRecord);
        }
        return found.id;
    }
    const std::optional<RecordId> id = recordAt(row);
    if (!id) {
        m_effect.problems.push_back({row + 1, "", "", PasteProblem::Kind::noRecord});
    }
    return id;
}

/// What an amount without a currency is in: what the column beside it says, what the record has,
/// the company's own.
std::string PasteReader::currencyOf(std::size_t row, std::size_t column, const Record& record)
{
    const Field& field = *m_block.columns[column].field;
    const bool hasNext = column + 1 < m_block.columns.size();
    if (hasNext && m_block.columns[column + 1].currencyOf == &field) {
        return std::string(trimmed(cellAt(m_block.rows[row], column + 1)));
    }
    if (const auto* money = std::get_if<Money>(&record.value(field.name))) {
        return money->currency;
    }
    if (!m_home) {
        m_home = homeCurrency(m_replica, "EUR");
    }
    return *m_home;
}

std::optional<Value> PasteReader::targetIn(std::size_t row, std::size_t column)
{
    const Field& field = *m_block.columns[column].field;
    const std::string name = withoutGuard(std::string(trimmed(cellAt(m_block.rows[row], column))));
    const Entity* target = m_replica.catalogue().entity(field.target);
    if (target == nullptr || target->title.empty()) {
        tell(row, column, PasteProblem::Kind::unknownTarget);
        return std::nullopt;
    }
    ImportLookup::Found found = lookup(*target).find(name);
    if (!found.id && target->title.size() > 1) {
        const std::vector<RecordId>& ids = called(*target, name);
        found.count = std::max(found.count, ids.size());
        found.id = ids.size() == 1 ? std::optional(ids.front()) : std::nullopt;
    }
    if (!found.id) {
        tell(row, column,
             found.count > 1 ? PasteProblem::Kind::severalTargets
                             : PasteProblem::Kind::unknownTarget);
        return std::nullopt;
    }
    return Value(*found.id);
}

std::optional<Value> PasteReader::valueOf(std::size_t row, std::size_t column, const Record& record)
{
    const Field& field = *m_block.columns[column].field;
    const std::string& cell = cellAt(m_block.rows[row], column);
    if (trimmed(cell).empty()) {
        return Value();
    }
    if (field.type == FieldType::reference) {
        return targetIn(row, column);
    }
    if (field.type == FieldType::link || field.type == FieldType::file) {
        tell(row, column, PasteProblem::Kind::value, "is not pasted");
        return std::nullopt;
    }
    const Result<std::string> neutral = m_forms[column]->neutral(withoutGuard(cell));
    if (!neutral) {
        tell(row, column, PasteProblem::Kind::value, neutral.error().detail);
        return std::nullopt;
    }
    const std::string currency =
        field.type == FieldType::money ? currencyOf(row, column, record) : std::string();
    const Result<Value> value = valueFromText(field, *neutral, currency);
    if (!value) {
        tell(row, column, PasteProblem::Kind::value, value.error().detail);
        return std::nullopt;
    }
    return *value;
}

void PasteReader::setValue(std::size_t row, std::size_t column, PastedChange& change)
{
    const Field& field = *m_block.columns[column].field;
    const std::optional<Value> value = valueOf(row, column, change.record);
    if (value && *value != change.record.value(field.name)) {
        change.values[field.name] = *value;
    }
}

PasteEffect
PasteReader::read(const std::function<std::optional<RecordId>(std::size_t row)>& recordAt)
{
    std::set<RecordId> seen;
    for (std::size_t row = 0; row < m_block.rows.size(); ++row) {
        const std::optional<RecordId> id = recordOf(row, recordAt);
        if (!id) {
            continue;
        }
        const auto found = m_replica.find(m_entity.name, *id);
        if (!found || found->record.life != Life::live) {
            m_effect.problems.push_back({row + 1, "", "", PasteProblem::Kind::unknownRecord});
            continue;
        }
        if (!seen.insert(*id).second) {
            m_effect.problems.push_back({row + 1, "", "", PasteProblem::Kind::recordTwice});
            continue;
        }
        PastedChange change{found->record, {}};
        for (std::size_t column = 0; column < m_block.columns.size(); ++column) {
            const bool isIdentity = m_block.titles == column && !m_block.ids;
            const bool isSaid = column < m_block.rows[row].size(); // a shorter row leaves it alone
            if (m_block.columns[column].field != nullptr && !isIdentity && isSaid) {
                setValue(row, column, change);
            }
        }
        if (!change.values.empty()) {
            m_effect.changes.push_back(std::move(change));
        }
    }
    return std::move(m_effect);
}

} // namespace

PastedBlock blockOf(const Entity& entity, std::vector<std::vector<std::string>> cells,
                    const std::vector<const Field*>& shown)
{
    PastedBlock block;
    if (auto columns = headingsOf(entity, cells)) {
        block.columns = std::move(*columns);
        cells.erase(cells.begin());
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            if (block.columns[i].isId && !block.ids) {
                block.ids = i;
            }
            const bool isTitle = block.columns[i].field && !entity.title.empty() &&
                                 block.columns[i].field->name == entity.title.front();
            if (isTitle && !block.titles) {
                block.titles = i;
            }
        }
    } else {
        std::size_t width = 0;
        for (const std::vector<std::string>& row : cells) {
            width = std::max(width, row.size());
        }
        for (std::size_t i = 0; i < width; ++i) {
            block.columns.push_back({.field = i < shown.size() ? shown[i] : nullptr});
        }
    }
    block.rows = std::move(cells);
    return block;
}

PasteEffect effectOf(Replica& replica, const Entity& entity, const PastedBlock& block,
                     const std::function<std::optional<RecordId>(std::size_t row)>& recordAt)
{
    return PasteReader(replica, entity, block).read(recordAt);
}

} // namespace caravan
