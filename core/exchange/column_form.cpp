// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/column_form.h"

#include "core/base/currency.h"
#include "core/base/local_time.h"
#include "core/base/text.h"
#include "core/base/time.h"
#include "core/exchange/foreign_number.h"

#include <algorithm>
#include <array>

namespace caravan {
namespace {

constexpr std::string_view kPoint = "1,234.50";
constexpr std::string_view kComma = "1.234,50";
constexpr std::string_view kYearFirst = "year-month-day";
constexpr std::string_view kMonthFirst = "month-day-year";
constexpr std::string_view kDayFirst = "day-month-year";
constexpr std::string_view kExcelDays = "excel-days";

Error invalid(std::string suggestion, std::string detail)
{
    return Error{ErrorCode::invalid, std::move(suggestion), std::move(detail)};
}

Error mayBe(const std::string& one, const std::string& other)
{
    return Error{ErrorCode::invalid,
                 one,
                 "may be " + one + " or " + other + "; no other cell of the column tells",
                 {one, other}};
}

bool isNumber(FieldType type)
{
    return type == FieldType::integer || type == FieldType::decimal || type == FieldType::money;
}

/// Yes and no as sheets of other languages have them.
std::string answerOf(std::string_view cell)
{
    constexpr std::array<std::string_view, 12> kYes{"y",  "j",  "ja", "oui", "vrai", "wahr",
                                                    "si", "on", "x",  "✓",   "√",    "有"};
    constexpr std::array<std::string_view, 8> kNo{"n",      "nein", "non", "faux",
                                                  "falsch", "off",  "✗",   "无"};
    const std::string word = foldForSearch(trimmed(cell));
    const auto isOneOf = [&](const auto& words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    return isOneOf(kYes) ? "yes" : isOneOf(kNo) ? "no" : std::string(cell);
}

/// Several choices in one cell, however they are separated.
std::string listOf(std::string_view cell)
{
    std::string list(cell);
    for (const std::string_view sign : {"、", "，", "；", ",", "|", "\n"}) {
        for (std::size_t at = 0; (at = list.find(sign, at)) != std::string::npos; ++at) {
            list.replace(at, sign.size(), ";");
        }
    }
    return list;
}

bool isDay(FieldType type)
{
    return type == FieldType::date || type == FieldType::dateTime;
}

} // namespace

ColumnForm::ColumnForm(const Field& field, const std::string& currency, const std::string& said)
    : m_field(&field), m_currency(currency), m_isSaid(!said.empty()),
      m_isExcelDays(said == kExcelDays), m_hasPoint(said == kPoint), m_hasComma(said == kComma),
      m_hasDayFirst(said == kDayFirst), m_hasMonthFirst(said == kMonthFirst)
{
}

bool ColumnForm::isKnown(std::string_view said)
{
    return said.empty() || said == kPoint || said == kComma || said == kYearFirst ||
           said == kMonthFirst || said == kDayFirst || said == kExcelDays;
}

void ColumnForm::look(std::string_view cell)
{
    cell = trimmed(cell);
    if (cell.empty()) {
        return;
    }
    if (isNumber(m_field->type)) {
        lookAtNumber(cell);
    } else if (isDay(m_field->type)) {
        lookAtDay(cell);
    }
}

/// Digits that an amount of the field may have behind its decimal mark.
int ColumnForm::placesMost(std::string_view currency) const
{
    constexpr int kDecimalPlaces = 4;
    return m_field->type == FieldType::integer ? 0
           : m_field->type == FieldType::money && !m_field->isUnitPrice
               ? currencyDigits(currency.empty() ? std::string_view(m_currency) : currency)
               : kDecimalPlaces;
}

void ColumnForm::lookAtNumber(std::string_view cell)
{
    const auto number = ForeignNumber::read(cell, m_currency);
    m_hasBareAmount = m_hasBareAmount ||
                      (number && number->currency.empty() && m_field->type == FieldType::money);
    if (!number || m_isSaid) {
        return;
    }
    const ForeignNumber::Marks marks = number->marks();
    m_hasPoint = m_hasPoint || marks == ForeignNumber::Marks::point;
    m_hasComma = m_hasComma || marks == ForeignNumber::Marks::comma;
    const bool isPointed = number->text.find('.') != std::string::npos;
    const bool isOpenGroup = marks == ForeignNumber::Marks::open && groupOf(*number);
    m_hasGroups = m_hasGroups || number->isGrouped || (isOpenGroup && isPointed);
    m_hasPointGroups = m_hasPointGroups || (isOpenGroup && isPointed);
    m_hasCommaGroups = m_hasCommaGroups || (isOpenGroup && !isPointed);
}

void ColumnForm::lookAtDay(std::string_view cell)
{
    const auto day = ForeignDay::read(cell);
    if (!day) {
        return;
    }
    m_hasLocalTime = m_hasLocalTime || (day->minutes && !day->offset);
    m_hasOtherDays = m_hasOtherDays || day->order != ForeignDay::Order::yearFirst;
    if (!m_isSaid) {
        m_hasDayFirst = m_hasDayFirst || day->order == ForeignDay::Order::dayFirst;
        m_hasMonthFirst = m_hasMonthFirst || day->order == ForeignDay::Order::monthFirst;
    }
}

Result<std::string> ColumnForm::neutral(std::string_view cell) const
{
    if (isNumber(m_field->type)) {
        return number(trimmed(cell));
    }
    if (m_field->type == FieldType::date) {
        return day(trimmed(cell));
    }
    if (m_field->type == FieldType::dateTime) {
        return moment(trimmed(cell));
    }
    if (m_field->type == FieldType::boolean) {
        return answerOf(cell);
    }
    if (m_field->type == FieldType::choiceSet) {
        return listOf(cell);
    }
    if (m_field->type == FieldType::mail) {
        return mailOfCell(cell);
    }
    if (m_field->type == FieldType::phone) {
        return phoneOfCell(cell);
    }
    return std::string(cell);
}

/// True where three digits behind the only mark are too many for places of this field.
bool ColumnForm::groupOf(const ForeignNumber& number) const
{
    constexpr int kGroup = 3;
    return placesMost(number.currency) < kGroup;
}

Result<std::string> ColumnForm::number(std::string_view cell) const
{
    using Marks = ForeignNumber::Marks;
    const auto number = ForeignNumber::read(cell, m_currency);
    if (!number) {
        return std::string(cell); // valueFromText() says what it wants
    }
    Marks marks = number->marks();
    const bool isDecided = m_hasPoint != m_hasComma;
    const bool isPointed = number->text.find('.') != std::string::npos;
    if (isDecided && (m_isSaid || marks == Marks::open)) {
        marks = m_hasPoint ? Marks::point : Marks::comma;
    } else if (marks == Marks::open && !m_hasPoint && groupOf(*number)) {
        marks = isPointed ? Marks::comma : Marks::point;
    } else if (marks == Marks::open && isPointed && !m_hasPoint) {
        marks = Marks::point; // the neutral form, which we write ourselves
    }
    if (marks == Marks::open) {
        const std::string one = number->neutral(Marks::point);
        const std::string other = number->neutral(Marks::comma);
        return mayBe(one, other);
    }
    if (!number->fits(marks)) {
        return invalid({}, "is not written as " +
                               std::string(marks == Marks::point ? kPoint : kComma) +
                               ", as the column is");
    }
    std::string text = number->neutral(marks);
    if (m_field->type == FieldType::integer) {
        const std::size_t point = text.find('.');
        const bool isWhole = point != std::string::npos &&
                             text.find_first_not_of('0', point + 1) == std::string::npos;
        text.resize(isWhole ? point : text.size());
    }
    if (m_field->type == FieldType::money && !number->currency.empty()) {
        text += " " + number->currency;
    }
    return text;
}

Result<std::string> ColumnForm::day(std::string_view cell) const
{
    if (const auto days = excelDays(cell)) {
        const std::string meant = formatDate(*days);
        return m_isExcelDays
                   ? Result<std::string>(meant)
                   : invalid(meant, "is a number; as Excel counts days it would be " + meant);
    }
    const auto read = ForeignDay::read(cell);
    if (!read) {
        return std::string(cell);
    }
    if (read->minutes && (*read->minutes != 0 || read->milliseconds != 0)) {
        return invalid({}, "is a moment; only a day can be kept here");
    }
    const Result<std::string> text = dayOf(*read);
    return text && !parseDate(*text) ? invalid({}, "is a day that does not exist") : text;
}

Result<std::string> ColumnForm::dayOf(const ForeignDay& read) const
{
    const bool isOpen = read.order == ForeignDay::Order::open;
    if (isOpen && m_hasDayFirst == m_hasMonthFirst) {
        const std::string one = read.text(ForeignDay::Order::dayFirst);
        const std::string other = read.text(ForeignDay::Order::monthFirst);
        return one == other ? Result<std::string>(one) : Result<std::string>(mayBe(one, other));
    }
    return read.text(!isOpen         ? read.order
                     : m_hasDayFirst ? ForeignDay::Order::dayFirst
                                     : ForeignDay::Order::monthFirst);
}

Result<std::string> ColumnForm::moment(std::string_view cell) const
{
    const auto read = ForeignDay::read(cell);
    if (!read || !read->minutes) {
        return std::string(cell);
    }
    Result<std::string> text = dayOf(*read);
    if (!text) {
        return text;
    }
    const auto date = parseDate(*text);
    if (!date) {
        return std::string(cell);
    }
    // A moment without a zone is one of the clock on this wall.
    const TimePoint minute = read->offset ? TimePoint(std::chrono::sys_days(*date)) +
                                                std::chrono::minutes(*read->minutes - *read->offset)
                                          : momentOf(*date, *read->minutes);
    return formatDateTime(minute + std::chrono::milliseconds(read->milliseconds));
}

std::string ColumnForm::told() const
{
    std::string text;
    const auto add = [&](std::string_view part) {
        text += (text.empty() ? "" : ", ") + std::string(part);
    };
    if (isNumber(m_field->type)) {
        const bool isMixed =
            (m_hasPoint && m_hasComma) || (m_hasPointGroups && m_hasCommaGroups && !m_hasPoint);
        const bool isComma = m_hasComma || (m_hasPointGroups && !m_hasPoint);
        if (!isMixed && (isComma || m_hasGroups)) {
            add(isComma ? kComma : kPoint);
        }
        if (m_hasBareAmount) {
            add(m_currency);
        }
    }
    if (isDay(m_field->type)) {
        if (m_isExcelDays) {
            add(kExcelDays);
        } else if (m_hasOtherDays && m_hasDayFirst != m_hasMonthFirst) {
            add(m_hasDayFirst ? kDayFirst : kMonthFirst);
        }
        if (m_hasLocalTime && m_field->type == FieldType::dateTime) {
            add("local time");
        }
    }
    return text;
}

Result<std::string> mailOfCell(std::string_view cell)
{
    std::string_view text = trimmed(cell);
    constexpr std::string_view kScheme = "mailto:";
    if (foldForSearch(text.substr(0, kScheme.size())) == kScheme) {
        text = trimmed(text.substr(kScheme.size()));
    }
    // RFC 5322 3.4: a name, then the address in angle brackets.
    const std::size_t open = text.find('<');
    if (open != std::string_view::npos && text.ends_with('>')) {
        text = trimmed(text.substr(open + 1, text.size() - open - 2));
    }
    if (text.find_first_of("()[]<>\\\" \t\r\n,;:") != std::string_view::npos) {
        return invalid({}, "is not one mail address alone");
    }
    return std::string(text);
}

Result<std::string> phoneOfCell(std::string_view cell)
{
    std::string text(trimmed(cell));
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t power = text.find_first_of("eE");
    const bool isFloat =
        power != std::string::npos && power > 0 && power + 1 < text.size() &&
        std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(power),
                    [&](char c) { return isDigit(c) || c == '.' || c == ',' || c == '-'; }) &&
        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(power) + 1, text.end(),
                    [&](char c) { return isDigit(c) || c == '+' || c == '-'; });
    if (isFloat) {
        return invalid({}, "is a number that a sheet has rounded; its digits are gone");
    }
    const bool isErrorValue = text.size() > 1 && text[0] == '#' && !isDigit(text[1]);
    if (isErrorValue) {
        return invalid({}, "is the error value of a sheet, not a telephone number");
    }
    // 13800000000.0: whole, but turned into a number with places by some program.
    const std::size_t point = text.find('.');
    const bool isWhole =
        point != std::string::npos && point >= 7 && point + 1 < text.size() &&
        std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(point), isDigit) &&
        text.find_first_not_of('0', point + 1) == std::string::npos && text.size() <= point + 3;
    if (isWhole) {
        text.resize(point);
    }
    return text;
}

} // namespace caravan
