// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/column_scan.h"

#include "core/store/column_filter.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <set>

namespace caravan::store {
namespace {

constexpr std::size_t kBlock = 2048; // rows whose parts fit the processor's first cache
constexpr std::size_t kCellsDense = std::size_t{1} << 20U;
constexpr std::uint64_t kCellsMost = std::uint64_t{1} << 62U;

using Code = CodedColumn::Code;

/// What rows are grouped by: each code of a column stands for one of few numbers.
struct Key {
    const CodedColumn* column = nullptr;
    std::vector<std::uint32_t> numberOf; ///< by code
    std::size_t numbers = 0;
};

struct Cell {
    std::int64_t count = 0;
    std::int64_t total = 0;
};

/// Codes that lead to the same value are one group.
Key keyOf(const CodedColumn& column, const std::vector<Value>& valueOf, std::vector<Value>& values)
{
    std::set<Value> distinct(valueOf.begin(), valueOf.end());
    values.assign(distinct.begin(), distinct.end());
    Key key;
    key.column = &column;
    key.numbers = values.size();
    for (const Value& value : valueOf) {
        const auto at = std::lower_bound(values.begin(), values.end(), value);
        key.numberOf.push_back(static_cast<std::uint32_t>(at - values.begin()));
    }
    return key;
}

/// What is added up of a row.
struct Measure {
    const NumberColumn* number = nullptr;
    std::int64_t factor = 1;
    const CodedColumn* from = nullptr; ///< of days from one date to the other
    const CodedColumn* until = nullptr;
    std::vector<std::int64_t> fromDay; ///< by code; kNull where it is no date
    std::vector<std::int64_t> untilDay;

    /// @p values of the rows [first, first + count), kNull where there is none.
    void read(std::size_t first, std::size_t count, std::int64_t* values) const;
};

std::vector<std::int64_t> daysOf(const CodedColumn& column)
{
    std::vector<std::int64_t> days;
    for (const std::string& word : column.words()) {
        const std::optional<Date> day = parseDate(word);
        days.push_back(day ? std::chrono::sys_days(*day).time_since_epoch().count()
                           : NumberColumn::kNull);
    }
    return days;
}

void Measure::read(std::size_t first, std::size_t count, std::int64_t* values) const
{
    if (number != nullptr) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t value = number->values[first + i];
            values[i] = value == NumberColumn::kNull ? value : value * factor;
        }
        return;
    }
    std::array<Code, kBlock> begins;
    std::array<Code, kBlock> ends;
    from->read(first, count, begins.data());
    until->read(first, count, ends.data());
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t begin = fromDay[begins[i]];
        const std::int64_t end = untilDay[ends[i]];
        const bool isKnown = begin != NumberColumn::kNull && end != NumberColumn::kNull;
        values[i] = isKnown ? (end - begin) * Decimal::kUnit : NumberColumn::kNull;
    }
}

std::vector<std::string> columnsNeeded(const AggregateQuery& query,
                                       const std::vector<FieldPath>& groups)
{
    std::vector<std::string> names;
    for (const FieldPath& path : groups) {
        names.push_back(path.steps.front()->name);
    }
    for (const std::string* name : {&query.field, &query.until}) {
        if (!name->empty()) {
            names.push_back(*name);
            names.push_back(*name + "#currency");
        }
    }
    if (query.steps) {
        names.push_back(query.steps->field);
    }
    columnsOfFilter(query.query.filter, names);
    return names;
}

const CodedColumn* coded(const TableColumns& table, const std::string& name)
{
    const auto found = table.coded.find(name);
    return found == table.coded.end() ? nullptr : &found->second;
}

/// The place of the last step not after each date.
Key stepKey(const CodedColumn& column, const std::vector<Date>& from)
{
    std::vector<std::string> days;
    for (const Date day : from) {
        days.push_back(formatDate(day));
    }
    Key key;
    key.column = &column;
    key.numbers = from.size() + 1; // before all of them: 0
    for (const std::string& word : column.words()) {
        const auto after = std::upper_bound(days.begin(), days.end(), word);
        key.numberOf.push_back(static_cast<std::uint32_t>(after - days.begin()));
    }
    key.numberOf.front() = 0;
    return key;
}

/// Sums by the combined number of all keys.
class Cells {
public:
    explicit Cells(std::uint64_t numbers)
    {
        if (numbers <= kCellsDense) {
            m_dense.resize(static_cast<std::size_t>(numbers));
        }
    }
    Cell& at(std::uint64_t number)
    {
        return m_dense.empty() ? m_sparse[number] : m_dense[static_cast<std::size_t>(number)];
    }
    /// In the order of the numbers, those with rows.
    std::vector<std::pair<std::uint64_t, Cell>> filled() const
    {
        std::vector<std::pair<std::uint64_t, Cell>> all(m_sparse.begin(), m_sparse.end());
        std::sort(all.begin(), all.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < m_dense.size(); ++i) {
            if (m_dense[i].count > 0) {
                all.emplace_back(i, m_dense[i]);
            }
        }
        return all;
    }

private:
    std::vector<Cell> m_dense;
    std::unordered_map<std::uint64_t, Cell> m_sparse;
};

/// False where a sum is beyond 64 bits, which no column can tell.
bool scan(const TableColumns& table, const ColumnFilter& filter, const std::vector<Key>& keys,
          const std::optional<Measure>& measure, Cells& cells)
{
    const CodedColumn& there = table.coded.at(kRowThere);
    std::array<Code, kBlock> codes;
    std::array<std::uint8_t, kBlock> isIn;
    std::array<std::uint64_t, kBlock> number;
    std::array<std::int64_t, kBlock> values{};
    bool isBeyond = false;
    for (std::size_t first = 0; first < table.rows; first += kBlock) {
        const std::size_t count = std::min(kBlock, table.rows - first);
        filter.test(first, count, isIn.data());
        there.read(first, count, codes.data());
        for (std::size_t i = 0; i < count; ++i) {
            isIn[i] = isIn[i] != 0 && codes[i] != 0 ? 1 : 0;
        }
        std::fill_n(number.begin(), count, 0);
        for (const Key& key : keys) {
            key.column->read(first, count, codes.data());
            for (std::size_t i = 0; i < count; ++i) {
                number[i] = number[i] * key.numbers + key.numberOf[codes[i]];
            }
        }
        if (measure) {
            measure->read(first, count, values.data());
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (isIn[i] != 0) {
                Cell& cell = cells.at(number[i]);
                ++cell.count;
                const std::int64_t value = values[i] == NumberColumn::kNull ? 0 : values[i];
                isBeyond = __builtin_add_overflow(cell.total, value, &cell.total) || isBeyond;
            }
        }
    }
    return !isBeyond;
}

/// Nothing where a field of the measure has no column.
std::optional<Measure> measureOf(const TableColumns& table, const Entity& entity,
                                 const AggregateQuery& query)
{
    Measure measure;
    if (!query.until.empty()) {
        measure.from = coded(table, query.field);
        measure.until = coded(table, query.until);
        if (measure.from == nullptr || measure.until == nullptr) {
            return std::nullopt;
        }
        measure.fromDay = daysOf(*measure.from);
        measure.untilDay = daysOf(*measure.until);
        return measure;
    }
    const auto found = table.numbers.find(query.field);
    if (found == table.numbers.end()) {
        return std::nullopt;
    }
    measure.number = &found->second;
    measure.factor = entity.field(query.field)->type == FieldType::integer ? Decimal::kUnit : 1;
    return measure;
}

/// How the rows are told apart: by the asked groups, then by currency and by interval of dates.
struct Grouping {
    std::vector<Key> keys;
    std::vector<std::vector<Value>> values; ///< of the asked groups, by number
    std::vector<Value> currencies;          ///< empty: not told apart
    bool hasSteps = false;

    /// kCellsMost when there are more.
    std::uint64_t numbers() const;
    AggregateRow rowOf(std::uint64_t number) const;
};

std::uint64_t Grouping::numbers() const
{
    std::uint64_t product = 1;
    for (const Key& key : keys) {
        const std::uint64_t more = std::max<std::uint64_t>(1, key.numbers);
        product = product > kCellsMost / more ? kCellsMost : product * more;
    }
    return product;
}

/// Without its figures.
AggregateRow Grouping::rowOf(std::uint64_t number) const
{
    std::vector<std::size_t> places(keys.size());
    for (std::size_t i = keys.size(); i-- > 0;) {
        places[i] = static_cast<std::size_t>(number % keys[i].numbers);
        number /= keys[i].numbers;
    }
    AggregateRow row;
    for (std::size_t i = 0; i < values.size(); ++i) {
        row.group.push_back(values[i][places[i]]);
    }
    if (!currencies.empty()) {
        row.currency = textOf(currencies[places[values.size()]]);
    }
    row.step = hasSteps ? static_cast<int>(places.back()) - 1 : -1;
    return row;
}

/// Nothing where a field has no column of codes.
std::optional<Grouping> groupingOf(Connection& connection, const TableColumns& table,
                                   const AggregateQuery& query,
                                   const std::vector<FieldPath>& groups)
{
    Grouping grouping;
    for (const FieldPath& path : groups) {
        const CodedColumn* column = coded(table, path.steps.front()->name);
        if (column == nullptr) {
            return std::nullopt;
        }
        std::vector<Value>& values = grouping.values.emplace_back();
        grouping.keys.push_back(keyOf(*column, valuesOfCodes(connection, path, *column), values));
    }
    const bool isSum = query.aggregate == Aggregate::sum && query.until.empty();
    if (const CodedColumn* column = isSum ? coded(table, query.field + "#currency") : nullptr) {
        std::vector<Value> words(column->words().begin(), column->words().end());
        words.front() = Value();
        grouping.keys.push_back(keyOf(*column, words, grouping.currencies));
    }
    grouping.hasSteps = query.steps && !query.steps->from.empty();
    if (grouping.hasSteps) {
        const CodedColumn* column = coded(table, query.steps->field);
        if (column == nullptr) {
            return std::nullopt;
        }
        grouping.keys.push_back(stepKey(*column, query.steps->from));
    }
    return grouping;
}

} // namespace

std::optional<std::vector<AggregateRow>> aggregateColumns(Connection& connection,
                                                          const Entity& entity,
                                                          const AggregateQuery& query,
                                                          const std::vector<FieldPath>& groups)
{
    const bool isSum = query.aggregate == Aggregate::sum;
    if ((!isSum && query.aggregate != Aggregate::count) || !query.query.text.empty() ||
        sqlite3_get_autocommit(connection.db.getHandle()) == 0) {
        return std::nullopt;
    }
    SQLite::Transaction snapshot(connection.db); // all of it as of one moment
    const TableColumns* table = columnsOf(connection, entity, columnsNeeded(query, groups));
    if (table == nullptr) {
        return std::nullopt;
    }
    const std::optional<Grouping> grouping = groupingOf(connection, *table, query, groups);
    const std::optional<Measure> measure =
        isSum ? measureOf(*table, entity, query) : std::optional<Measure>();
    const std::optional<ColumnFilter> filter =
        ColumnFilter::make(connection, entity, query.query.filter, *table);
    if (!grouping || grouping->numbers() == kCellsMost || (isSum && !measure) || !filter) {
        return std::nullopt;
    }
    Cells cells(grouping->numbers());
    if (!scan(*table, *filter, grouping->keys, measure, cells)) {
        return std::nullopt;
    }
    std::vector<AggregateRow> rows;
    for (const auto& [number, cell] : cells.filled()) {
        AggregateRow row = grouping->rowOf(number);
        row.count = cell.count;
        row.amount = isSum ? Decimal::fromUnits(cell.total) : Decimal{};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace caravan::store
