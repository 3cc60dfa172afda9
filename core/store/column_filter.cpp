// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/column_filter.h"

#include "core/store/path_sql.h"
#include "core/store/rows.h"

#include <algorithm>
#include <array>

namespace caravan::store {
namespace {

constexpr std::size_t kPiece = 2048; // rows at once

/// A comparison of two values of one kind, as SQL does it.
template<class T>
bool holds(Compare compare, const T& value, const std::vector<T>& with)
{
    switch (compare) {
    case Compare::equal:
        return value == with.front();
    case Compare::notEqual:
        return value != with.front();
    case Compare::less:
        return value < with.front();
    case Compare::lessOrEqual:
        return value <= with.front();
    case Compare::greater:
        return value > with.front();
    case Compare::greaterOrEqual:
        return value >= with.front();
    case Compare::in:
        return std::find(with.begin(), with.end(), value) != with.end();
    default:
        return false;
    }
}

/// Whether something that is not there fits.
bool fitsNothing(Compare compare)
{
    return compare == Compare::empty || compare == Compare::notEqual;
}

bool isAnswerable(const Filter& filter)
{
    switch (filter.compare) {
    case Compare::contains:
    case Compare::startsWith:
        return false;
    case Compare::empty:
    case Compare::notEmpty:
        return true;
    default:
        return !filter.values.empty();
    }
}

/// Units of what an amount is compared with; nothing for money of one currency, or no number.
std::optional<std::int64_t> unitsOf(const Value& value)
{
    if (const auto* decimal = std::get_if<Decimal>(&value)) {
        return decimal->units();
    }
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return *integer;
    }
    return std::nullopt;
}

} // namespace

std::optional<ColumnFilter> ColumnFilter::make(Connection& connection, const Entity& entity,
                                               const Filter& filter, const TableColumns& table)
{
    ColumnFilter made;
    made.m_kind = filter.kind;
    if (filter.kind != Filter::Kind::condition) {
        for (const Filter& part : filter.parts) {
            std::optional<ColumnFilter> one = make(connection, entity, part, table);
            if (!one) {
                return std::nullopt;
            }
            made.m_parts.push_back(std::move(*one));
        }
        return made;
    }
    const Result<FieldPath> path = parsePath(*connection.catalogue, entity, filter.field);
    if (!path || !isAnswerable(filter)) {
        return std::nullopt;
    }
    made.m_compare = filter.compare;
    const std::string& name = path->steps.front()->name;
    if (const auto number = table.numbers.find(name); number != table.numbers.end()) {
        made.m_number = &number->second;
        for (const Value& value : filter.values) {
            const std::optional<std::int64_t> units = unitsOf(value);
            if (!units) {
                return std::nullopt;
            }
            made.m_numbers.push_back(*units);
        }
        return made;
    }
    const auto coded = table.coded.find(name);
    if (coded == table.coded.end()) {
        return std::nullopt;
    }
    const auto isMoney = [](const Value& value) { return std::holds_alternative<Money>(value); };
    if (std::any_of(filter.values.begin(), filter.values.end(), isMoney)) {
        return std::nullopt; // of what another record says
    }
    made.m_coded = &coded->second;
    const std::vector<Value> values = valuesOfCodes(connection, *path, coded->second);
    for (const Value& value : values) {
        const bool fits = isEmpty(value) ? fitsNothing(filter.compare)
                          : filter.compare == Compare::notEmpty
                              ? true
                              : holds(filter.compare, value, filter.values);
        made.m_fits.push_back(fits ? 1 : 0);
    }
    return made;
}

void ColumnFilter::test(std::size_t first, std::size_t count, std::uint8_t* isIn) const
{
    if (m_coded != nullptr) {
        std::array<CodedColumn::Code, kPiece> codes;
        for (std::size_t done = 0; done < count; done += kPiece) {
            const std::size_t some = std::min(kPiece, count - done);
            m_coded->read(first + done, some, codes.data());
            for (std::size_t i = 0; i < some; ++i) {
                isIn[done + i] = m_fits[codes[i]];
            }
        }
        return;
    }
    if (m_number != nullptr) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t value = m_number->values[first + i];
            const bool fits = value == NumberColumn::kNull     ? fitsNothing(m_compare)
                              : m_compare == Compare::notEmpty ? true
                                                               : holds(m_compare, value, m_numbers);
            isIn[i] = fits ? 1 : 0;
        }
        return;
    }
    const bool isAll = m_kind == Filter::Kind::all;
    std::fill_n(isIn, count, isAll ? 1 : 0); // of any and none: whether one of them fits
    std::vector<std::uint8_t> one(count);
    for (const ColumnFilter& part : m_parts) {
        part.test(first, count, one.data());
        for (std::size_t i = 0; i < count; ++i) {
            isIn[i] = isAll ? isIn[i] & one[i] : isIn[i] | one[i];
        }
    }
    if (m_kind == Filter::Kind::none) {
        for (std::size_t i = 0; i < count; ++i) {
            isIn[i] ^= 1U;
        }
    }
}

void columnsOfFilter(const Filter& filter, std::vector<std::string>& names)
{
    if (filter.kind == Filter::Kind::condition) {
        names.push_back(filter.field.substr(0, filter.field.find_first_of(".@")));
    }
    for (const Filter& part : filter.parts) {
        columnsOfFilter(part, names);
    }
}

std::vector<Value> valuesOfCodes(Connection& connection, const FieldPath& path,
                                 const CodedColumn& column)
{
    const Field& first = *path.steps.front();
    std::vector<Value> values(1);
    const bool isPlain = !path.isFar() && path.part == FieldPath::Part::whole;
    const auto wordValue = [&](const std::string& word) -> Value {
        if (first.type == FieldType::reference) {
            RecordId id;
            if (word.size() == id.bytes.size()) {
                std::copy(word.begin(), word.end(), id.bytes.begin());
            }
            return id;
        }
        if (first.type == FieldType::boolean) {
            return word == "1";
        }
        if (first.type == FieldType::link) {
            return storedLink(first, word);
        }
        return word;
    };
    if (isPlain) {
        for (std::size_t i = 1; i < column.words().size(); ++i) {
            values.push_back(wordValue(column.words()[i]));
        }
        return values;
    }
    SQLite::Statement& select =
        connection.statement("SELECT " + pathExpression(*connection.catalogue, path, "?1"));
    for (std::size_t i = 1; i < column.words().size(); ++i) {
        const Value value = wordValue(column.words()[i]);
        if (const RecordId* id = std::get_if<RecordId>(&value)) {
            bindId(select, 1, *id);
        } else {
            select.bind(1, column.words()[i]);
        }
        select.executeStep();
        values.push_back(fromRow(select, [&] { return pathValue(path, select.getColumn(0)); }));
        select.reset();
    }
    return values;
}

Value pathValue(const FieldPath& path, const SQLite::Column& column)
{
    if (column.isNull()) {
        return {};
    }
    switch (path.field().type) {
    case FieldType::reference:
        return RecordId(columnId(column));
    case FieldType::link:
        return storedLink(path.field(), column.getString());
    case FieldType::integer:
        return static_cast<std::int64_t>(column.getInt64());
    case FieldType::boolean:
        return column.getInt() != 0;
    case FieldType::decimal:
    case FieldType::money:
        return Decimal::fromUnits(column.getInt64());
    default:
        return column.getString();
    }
}

} // namespace caravan::store
