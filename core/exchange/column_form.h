// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/exchange/foreign_day.h"
#include "core/exchange/foreign_number.h"
#include "core/schema/catalogue.h"

#include <string>
#include <string_view>

namespace caravan {

/// How the numbers and days of one column are written. Found out from all of its cells, so that
/// "1.234" and "3/4/2026" mean the same in each row; what no cell decides is asked for.
class ColumnForm {
public:
    /// @p said: the "form" of a mapping ("1,234.50", "1.234,50", "year-month-day",
    /// "month-day-year", "day-month-year", "excel-days"), or empty.
    ColumnForm(const Field& field, const std::string& currency, const std::string& said);

    static bool isKnown(std::string_view said);

    /// For each cell of the column once, before any is read.
    void look(std::string_view cell);
    /// The cell in the neutral form that valueFromText() reads. Error: invalid; detail says why it
    /// is not taken, key is a reading that may be meant, or empty.
    Result<std::string> neutral(std::string_view cell) const;
    /// "1.234,50" or "day-month-year" where the cells are not in the neutral form, and "EUR" where
    /// amounts name no currency; else empty.
    std::string told() const;

private:
    void lookAtNumber(std::string_view cell);
    void lookAtDay(std::string_view cell);
    Result<std::string> number(std::string_view cell) const;
    Result<std::string> day(std::string_view cell) const;
    Result<std::string> dayOf(const ForeignDay& read) const;
    Result<std::string> moment(std::string_view cell) const;
    int placesMost(std::string_view currency) const;
    bool groupOf(const ForeignNumber& number) const;

    const Field* m_field;
    std::string m_currency;
    bool m_isSaid = false;
    bool m_isExcelDays = false;
    bool m_hasPoint = false; ///< a cell that only a decimal point explains
    bool m_hasComma = false;
    bool m_hasDayFirst = false;
    bool m_hasMonthFirst = false;
    bool m_hasOtherDays = false;   ///< in another form than year-month-day
    bool m_hasLocalTime = false;   ///< moments without a zone
    bool m_hasGroups = false;      ///< numbers in groups, or with a currency or brackets
    bool m_hasPointGroups = false; ///< "1.234" that can only be a thousand
    bool m_hasCommaGroups = false; ///< "1,234" that can only be a thousand
    bool m_hasBareAmount = false;  ///< an amount that names no currency
};

/// A mail address as it stands in a cell, without "mailto:" and without a name before "<…>". Error:
/// invalid, where the cell holds something else beside one address: nothing is repaired.
Result<std::string> mailOfCell(std::string_view cell);

/// A telephone number as it was written. Error: invalid, where a program made a floating point
/// number or an error value of it, so that digits are gone.
Result<std::string> phoneOfCell(std::string_view cell);

} // namespace caravan
