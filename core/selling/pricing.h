// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/query/record_source.h"
#include "core/record/record.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// What is asked of the price books.
struct PriceQuestion {
    RecordId product;
    std::string customerGroup; ///< of the account; empty: none
    std::string currency;      ///< empty: whatever the best book tells
    Decimal quantity = Decimal::fromInteger(1);
    Date day{};
};

struct FoundPrice {
    Money price;   ///< per unit
    RecordId book; ///< nil: the product's own list price
};

/// Price books, their prices and the list prices of products, as a value: read once from a laptop's
/// replica or from the hub's records, so that both find the same price.
///
/// A book of the customer's own group goes before one for everybody, a later one before an earlier;
/// a book that does not tell the product is passed over, and last comes the product's list price.
class PriceList {
public:
    /// Takes records of `price_book`, `price_entry` and `product`; others say nothing.
    void add(const Record& record);
    std::optional<FoundPrice> find(const PriceQuestion& question) const;

private:
    struct Book {
        RecordId id;
        std::string currency;
        std::string customerGroup;
        std::optional<Date> from;
        std::optional<Date> until;
    };
    struct Entry {
        RecordId book;
        Decimal fromQuantity;
        Money price;
    };
    const Entry* entryOf(const Book& book, const PriceQuestion& question) const;

    std::vector<Book> m_books;
    std::map<RecordId, std::vector<Entry>> m_entries; ///< by product
    std::map<RecordId, Money> m_listPrices;
};

PriceList readPriceList(RecordSource& source);

} // namespace caravan
