// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_cells.h"

#include "core/base/text.h"
#include "core/exchange/import_lookup.h"
#include "core/exchange/person_name.h"
#include "core/schema/value_check.h"
#include "core/schema/value_text.h"

#include <limits>

namespace caravan {
namespace {

constexpr std::size_t kTold = 200; ///< characters of a cell in a message

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

std::optional<std::int64_t> product(std::int64_t a, std::int64_t b, std::int64_t most)
{
    std::int64_t result = 0;
    const bool isBeyond = __builtin_mul_overflow(a, b, &result) || result > most || result < -most;
    return isBeyond ? std::nullopt : std::optional(result);
}

/// Nothing where the product is beyond what numbers hold.
std::optional<Value> multiplied(const Value& value, std::int64_t times)
{
    if (const Decimal* number = std::get_if<Decimal>(&value)) {
        const auto units = product(number->units(), times, Decimal::kUnitsMax);
        return units ? std::optional<Value>(Decimal::fromUnits(*units)) : std::nullopt;
    }
    if (const Money* money = std::get_if<Money>(&value)) {
        const auto units = product(money->amount.units(), times, Decimal::kUnitsMax);
        return units ? std::optional<Value>(Money{Decimal::fromUnits(*units), money->currency})
                     : std::nullopt;
    }
    if (const std::int64_t* number = std::get_if<std::int64_t>(&value)) {
        const auto whole = product(*number, times, std::numeric_limits<std::int64_t>::max());
        return whole ? std::optional<Value>(*whole) : std::nullopt;
    }
    return value;
}

std::vector<std::string> spellings(const Field& field)
{
    std::vector<std::string> known;
    for (const Choice& choice : field.choices) {
        known.push_back(choice.value);
        for (const auto& [language, label] : choice.labels) {
            known.push_back(label);
        }
    }
    return known;
}

std::vector<ColumnForm> formsOf(const Entity& entity, const ImportPlan& plan)
{
    std::vector<ColumnForm> forms;
    for (const ImportColumn& column : plan.columns) {
        forms.emplace_back(*entity.field(column.field), plan.currency, column.form);
    }
    return forms;
}

} // namespace

std::string beginningOf(const std::string& cell)
{
    std::size_t end = 0;
    std::size_t points = 0;
    for (; end < cell.size(); ++end) {
        const bool isFirst = (static_cast<unsigned char>(cell[end]) & 0xC0U) != 0x80U;
        if (isFirst && ++points > kTold) {
            return cell.substr(0, end) + "…";
        }
    }
    return cell;
}

ImportCells::ImportCells(const Entity& entity, const ImportPlan& plan)
    : m_entity(entity), m_plan(plan), m_forms(formsOf(entity, plan))
{
}

void ImportCells::look(const CsvRow& row)
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
    m_heading.look(row);
}

std::vector<ImportForm> ImportCells::forms() const
{
    std::vector<ImportForm> forms;
    for (std::size_t i = 0; i < m_plan.columns.size(); ++i) {
        if (const std::string form = m_forms[i].told(); !form.empty()) {
            forms.push_back({m_plan.columns[i].column, form});
        }
    }
    return forms;
}

std::string ImportCells::bare(const std::string& cell) const
{
    return m_isGuarded ? withoutGuard(cell) : cell;
}

std::optional<std::string> ImportCells::mended(const ImportColumn& column,
                                               const std::string& cell) const
{
    if (column.values.empty() && !column.onlyListed) {
        return std::nullopt;
    }
    const std::string text = bare(std::string(trimmed(cell)));
    auto found = column.values.find(text);
    found = found == column.values.end() ? column.values.find(beginningOf(text)) : found;
    if (found != column.values.end()) {
        return found->second;
    }
    return column.onlyListed ? std::optional(std::string()) : std::nullopt;
}

std::string ImportCells::meaning(const ImportColumn& column, const std::string& cell) const
{
    if (const auto text = mended(column, cell)) {
        return *text;
    }
    if (trimmed(cell).empty()) {
        return {};
    }
    const bool isLong = m_entity.field(column.field)->type == FieldType::longText;
    return bare(isLong ? cell : std::string(trimmed(cell)));
}

/// "{product} · {account}" with the row's cells; separators around empty cells go.
std::string ImportCells::filled(const std::string& text, const CsvRow& row) const
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

void ImportCells::setTemplates(const CsvRow& row, Values& values, Problems problems) const
{
    for (const auto& [name, text] : m_plan.set) {
        const Field& field = *m_entity.field(name);
        const std::string value = filled(text, row);
        if (value.empty()) {
            values[name] = Value();
            continue;
        }
        const Result<Value> read = valueFromText(
            field, field.type == FieldType::mail ? asMail(value) : value, m_plan.currency);
        if (read) {
            values[name] = *read;
        } else if (problems != nullptr) {
            problems->push_back({row.line, "set." + name, beginningOf(value), read.error().detail,
                                 closestSpelling(value, spellings(field)),
                                 ImportProblem::Kind::value});
        }
    }
}

void ImportCells::setValue(const CsvRow& row, std::size_t index, Values& values,
                           std::map<std::string, std::string>& from, Problems problems) const
{
    const ImportColumn& column = m_plan.columns[index];
    const Field& field = *m_entity.field(column.field);
    const std::string& cellText = cell(row, column.column);
    const std::string text = meaning(column, cellText);
    if (text.empty()) {
        return;
    }
    const auto problem = [&](const Error& error, const std::string& suggestion,
                             ImportProblem::Kind kind) {
        if (problems != nullptr) {
            problems->push_back(
                {row.line, column.column, beginningOf(text), error.detail, suggestion, kind});
        }
    };
    const Result<std::string> neutral =
        mended(column, cellText) ? Result<std::string>(text) : m_forms[index].neutral(text);
    if (!neutral) {
        problem(neutral.error(), neutral.error().key, ImportProblem::Kind::value);
        return;
    }
    const Result<Value> read = valueFromText(field, *neutral, m_plan.currency);
    if (!read) {
        problem(read.error(), field.choices.empty() ? "" : closestSpelling(text, spellings(field)),
                ImportProblem::Kind::value);
        return;
    }
    const std::optional<Value> value = multiplied(*read, column.times);
    const Done checked =
        value ? checkValue(field, *value)
              : Done(Error{ErrorCode::invalid, field.name,
                           "times " + std::to_string(column.times) + " is beyond what is kept"});
    if (!checked) {
        problem(checked.error(), "", ImportProblem::Kind::value);
        return;
    }
    const auto [other, isFirst] = from.try_emplace(field.name, column.column);
    if (!isFirst && values[field.name] != *value) {
        problem(Error{ErrorCode::invalid, field.name,
                      "is not what the column \"" + other->second + "\" says of the same field"},
                "", ImportProblem::Kind::twice);
        return;
    }
    values[field.name] = *value;
}

/// A name of which only the parts are there.
void ImportCells::joinName(const CsvRow& row, Values& values) const
{
    if (m_entity.title.empty()) {
        return;
    }
    const std::string& title = m_entity.title.front();
    const auto named = values.find(title);
    if (named != values.end() && !isEmpty(named->second)) {
        return;
    }
    PersonName name;
    const auto part = [&](const char* word, const char* field, std::string& to) {
        for (const ImportColumn& column : m_plan.columns) {
            if (column.field == title && column.part == word) {
                to = meaning(column, cell(row, column.column));
            }
        }
        if (const auto value = values.find(field); to.empty() && value != values.end()) {
            to = valueToText(value->second);
        }
    };
    part("given", "given_name", name.given);
    part("middle", "", name.middle);
    part("family", "family_name", name.family);
    if (const std::string whole = joinedName(name);
        !whole.empty() && checkValue(*m_entity.field(title), whole)) {
        values[title] = whole;
    }
}

ImportCells::Values ImportCells::valuesOf(const CsvRow& row, Problems problems) const
{
    Values values;
    std::map<std::string, std::string> from; // field → column
    setTemplates(row, values, problems);
    for (std::size_t i = 0; i < m_plan.columns.size(); ++i) {
        if (m_plan.columns[i].lookup.empty() && m_plan.columns[i].part.empty()) {
            setValue(row, i, values, from, problems);
        }
    }
    joinName(row, values);
    return values;
}

} // namespace caravan
