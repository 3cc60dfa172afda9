// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// A number as sheets show it: grouped, with a currency at either end, negative in brackets.
/// "€1,234.50", "1.234,50 €", "(1'234.50)", "１２３４", "1200元".
struct ForeignNumber {
    /// Which sign stands before the places. None: there is neither point nor comma. Open: "1.234"
    /// may be either.
    enum class Marks { none, open, point, comma };

    std::string text; ///< digits, points and commas
    bool isNegative = false;
    bool isGrouped = false; ///< also by blanks or apostrophes
    std::string currency;   ///< ISO code; empty: none is named

    /// @p currency says which dollar, yen or crown is meant where the sign alone does not. Nothing
    /// for a text that is no number.
    static std::optional<ForeignNumber> read(std::string_view cell, std::string_view currency);

    Marks marks() const;
    /// True when the text is a number with that mark before its places.
    bool fits(Marks marks) const;
    /// "-1234.50", for marks that fit.
    std::string neutral(Marks marks) const;
};

} // namespace caravan
